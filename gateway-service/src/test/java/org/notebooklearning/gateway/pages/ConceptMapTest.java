package org.notebooklearning.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.inputs.TestInputs;

class ConceptMapTest {
    private final List<Concept> concepts =
            ConceptLibrary.in(TestInputs.path("concepts")).concepts();
    private final ConceptMap map = ConceptMap.of(concepts);

    @Test
    void leadsFromEachConceptToItsCard() {
        assertThat(map.concepts())
                .extracting(ConceptMap.Node::card)
                .isEqualTo(concepts.stream().map(concept -> "#concept-" + concept.id()).toList());
    }

    @Test
    void namesSkillOnceHoweverManyConceptsStandOnIt() {
        assertThat(map.given())
                .filteredOn(node -> node.name().equals("matrix product"))
                .singleElement()
                .satisfies(
                        node ->
                                assertThat(node.to())
                                        .containsExactlyInAnyOrder(
                                                "universal-approximation", "rmsnorm", "rope"));
    }

    @Test
    void keepsNeighboursWithCardAmongTheConcepts() {
        assertThat(map.concepts())
                .filteredOn(node -> node.name().equals("RMSNorm"))
                .singleElement()
                .satisfies(node -> assertThat(node.to()).containsExactly("rope"));
        assertThat(map.around()).extracting(ConceptMap.Node::name).doesNotContain("rope");
    }

    @Test
    void drawsALineFromTheConceptThatTeachesWhatIsTakenForGranted() {
        ConceptMap shipped = ConceptMap.of(ConceptLibrary.shipped().concepts());

        assertThat(shipped.given())
                .extracting(ConceptMap.Node::name)
                .contains("matrix product")
                .doesNotContain("softmax");
        assertThat(shipped.concepts())
                .filteredOn(node -> node.id().equals("map-softmax"))
                .singleElement()
                .satisfies(node -> assertThat(node.to()).contains("attention"));
    }

    @Test
    void givesEachNodeAnIdOfItsOwn() {
        List<String> ids =
                Stream.of(map.given(), map.concepts(), map.around())
                        .flatMap(List::stream)
                        .map(ConceptMap.Node::id)
                        .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void placesWhatBelongsToOneConceptNextToIt() {
        List<String> around = map.around().stream().map(ConceptMap.Node::name).toList();

        assertThat(around.indexOf("splines")).isLessThan(around.indexOf("QK-norm"));
        assertThat(around.indexOf("QK-norm")).isLessThan(around.indexOf("ALiBi"));
    }
}

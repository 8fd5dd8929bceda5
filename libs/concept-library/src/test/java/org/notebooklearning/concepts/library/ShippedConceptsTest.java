package org.notebooklearning.concepts.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.concepts.check.ConceptCheck;
import org.notebooklearning.concepts.check.ConceptProblem;
import org.notebooklearning.concepts.check.LevelDifference;
import org.notebooklearning.contracts.lesson.Level;

/// What the format can not say but every shipped concept must keep.
class ShippedConceptsTest {
    static Stream<String> concepts() {
        return ConceptLibrary.shipped().concepts().stream().map(Concept::id);
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void everyConceptIsTeachable(String id) {
        Concept concept = ConceptLibrary.shipped().concept(id).orElseThrow();

        assertThat(ConceptCheck.problems(concept)).filteredOn(ConceptProblem::blocks).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("concepts")
    void beginnersAndAdvancedLearnersGetDifferentLessons(String id) {
        Concept concept = ConceptLibrary.shipped().concept(id).orElseThrow();

        assertThat(LevelDifference.between(concept, Level.BEGINNER, Level.ADVANCED).share())
                .isGreaterThanOrEqualTo(0.4);
    }

    @Test
    void theConceptsAreOneConnectedGraph() {
        List<Concept> concepts = ConceptLibrary.shipped().concepts();
        Set<Concept> reached = new LinkedHashSet<>();
        Deque<Concept> next = new ArrayDeque<>(concepts.subList(0, 1));
        while (!next.isEmpty()) {
            Concept concept = next.pop();
            if (reached.add(concept)) {
                concepts.stream()
                        .filter(other -> areJoined(concept, other, concepts))
                        .forEach(next::add);
            }
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(concepts);
    }

    private static boolean areJoined(Concept one, Concept other, List<Concept> all) {
        return one.neighbours().contains(other.id())
                || other.neighbours().contains(one.id())
                || one.before(all).contains(other)
                || other.before(all).contains(one);
    }
}

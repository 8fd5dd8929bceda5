package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;

/// An example that is misread proves nothing: what is not understood is refused.
@DisplayName("Putting an example into the base lesson")
class ExampleLessonTest {

    private static LessonUnderCheck lesson(String cells, String facts) {
        return ExampleLesson.of(PercentCell.read(cells), Json.read(facts, ObjectNode.class));
    }

    private static LessonCell cell(LessonUnderCheck lesson, String id) {
        return lesson.cells().stream()
                .filter(cell -> cell.name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String before(LessonUnderCheck lesson, String id) {
        return lesson.cells().get(cell(lesson, id).index() - 1).name();
    }

    @Test
    void aKnownIdReplacesTheCellAndKeepsItsAttributes() {
        LessonCell cell = cell(lesson("# %% id=\"slider\"\nscores", "{}"), "slider");

        assertThat(cell.source()).isEqualTo("scores");
        assertThat(cell.role()).isEqualTo(CellRole.INTERACTIVE);
        assertThat(cell.beat()).isEqualTo("mood");
    }

    @Test
    void dropTakesACellOut() {
        assertThat(lesson("# %% drop id=\"slider\"", "{}").cells())
                .extracting(LessonCell::name)
                .doesNotContain("slider")
                .contains("bars");
    }

    @Test
    void cellsAreAddedAtTheEndOfTheirBeat() {
        LessonUnderCheck lesson =
                lesson("# %% id=\"a\"\n1\n# %% id=\"b\" kind=\"practice\"\n2", "{}");

        assertThat(before(lesson, "a")).isEqualTo("never-equal");
        assertThat(cell(lesson, "a").kind()).isEqualTo(BeatKind.INTUITION);
        assertThat(before(lesson, "b")).isEqualTo("practice");
    }

    @Test
    void cellsAreAddedInOrderBehindTheOneTheyName() {
        LessonUnderCheck lesson =
                lesson("# %% id=\"a\" after=\"why\"\n1\n# %% id=\"b\" after=\"why\"\n2", "{}");

        assertThat(before(lesson, "a")).isEqualTo("why");
        assertThat(before(lesson, "b")).isEqualTo("a");
        assertThat(cell(lesson, "b").kind()).isEqualTo(BeatKind.OPENING);
    }

    @Test
    void aPlannedBeatMayTellItsSizeAndWhatItTeaches() {
        LessonPlan plan =
                lesson(
                                "",
                                """
                                {
                                  "plan": {"positive": {"kind": "intuition", "minutes": 20}},
                                  "about-plan": {"given": ["dot product"]}
                                }
                                """)
                        .plan()
                        .orElseThrow();

        assertThat(plan.given()).containsExactly("dot product");
        assertThat(plan.beats().get(2).id()).isEqualTo("positive");
        assertThat(plan.beats().get(2).minutes()).isEqualTo(20);
        assertThat(plan.beats().get(2).cells()).isEqualTo(3);
    }

    @Test
    void aRequestIsMergedOverTheBases() {
        LessonRequest request =
                lesson("", "{\"request\": {\"scope\": \"temperature\"}}").request().orElseThrow();

        assertThat(request.topic()).isEqualTo("Softmax");
        assertThat(request.scope()).isEqualTo("temperature");
    }

    @Test
    void aRunEndsWithTheFirstError() {
        String failing = "{\"run\": {\"errors\": {\"scores\": \"NameError: no torch\"}}}";

        assertThat(lesson("", failing).run().orElseThrow().cells())
                .extracting(CellFacts::cell)
                .containsExactly("setup", "scores");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"runs\": {}}",
                "{\"run\": {\"error\": {}}}",
                "{\"plan\": {\"positive\": {\"minutes\": 20}}}",
                "{\"plan\": {\"positive\": {\"kind\": \"intuition\", \"minute\": 20}}}",
                "{\"about-plan\": {\"sumary\": \"Long.\"}}",
                "{\"request\": {\"scopes\": \"temperature\"}}",
                "{\"run\": {\"errors\": {\"score\": \"NameError: no torch\"}}}"
            })
    void refusesFactsThatNothingReads(String facts) {
        assertThatIllegalArgumentException().isThrownBy(() -> lesson("", facts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "# %% name=\"x\"\n1",
                "# %% markdown\n# Words.",
                "# %% drop id=\"score\"",
                "# %% after=\"score\"\n1"
            })
    void refusesCellsThatItDoesNotUnderstand(String cells) {
        assertThatIllegalArgumentException().isThrownBy(() -> lesson(cells, "{}"));
    }

    @Test
    void readsCommentsOfMarkdownCellsAsWords() {
        assertThat(PercentCell.read("# %% [markdown]\n# One.\n#\n# Two."))
                .isEqualTo(List.of(new PercentCell(true, false, Map.of(), "One.\n\nTwo.")));
    }
}

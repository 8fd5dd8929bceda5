package org.notebooklearning.author.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.notebooklearning.author.outline.LessonOutline.Exercise;
import org.notebooklearning.author.outline.LessonOutline.Name;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat;

class OutlineCheckTest {
    @Test
    void findsNothingWrongWithAGoodOutline() {
        assertThat(OutlineCheck.problems(Outlines.valid())).isEmpty();
    }

    /// A language model wrote it for this project, from the topic alone, by way of [OutlineAuthor].
    @Test
    void takesAnOutlineThatAModelWrote() throws IOException {
        LessonOutline outline;
        try (InputStream file =
                OutlineCheckTest.class.getResourceAsStream("/outline/low-rank-adaptation.json")) {
            outline = Json.read(file.readAllBytes(), LessonOutline.class);
        }

        assertThat(OutlineCheck.problems(outline)).isEmpty();
        Concept sketch = SketchConcept.of(outline);
        assertThat(sketch.beats()).hasSize(32);
        int cells =
                sketch.beats().stream()
                        .filter(beat -> beat.levels().contains(Level.BEGINNER))
                        .mapToInt(
                                beat ->
                                        beat.delivered(Level.BEGINNER, PlannedBeat.Form.FULL)
                                                .size())
                        .sum();
        assertThat(cells).isBetween(200, 300);
    }

    /// Where there is no source there is nothing that an outline could ask to be quoted.
    @Test
    void needsNoQuotations() {
        assertThat(
                        problems(
                                beat -> true,
                                beat ->
                                        new OutlinedBeat(
                                                beat.id(),
                                                beat.title(),
                                                beat.intent(),
                                                beat.kind(),
                                                beat.levels(),
                                                beat.weight(),
                                                beat.teaches(),
                                                beat.assumes(),
                                                beat.when(),
                                                beat.guess(),
                                                beat.binds(),
                                                beat.uses(),
                                                beat.pictures(),
                                                beat.interactive(),
                                                beat.simulation(),
                                                beat.objection(),
                                                beat.derivation(),
                                                beat.exercise(),
                                                List.of(),
                                                beat.cells(),
                                                beat.recap())))
                .isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        LessonOutline outline = Outlines.valid();

        assertThat(Json.read(Json.bytes(outline), LessonOutline.class)).isEqualTo(outline);
    }

    @Test
    void tellsOfNamesThatNobodyBound() {
        assertThat(problems(beat -> beat.id().equals("step-3"), beat -> uses(beat, "flour")))
                .containsExactly(
                        "The beat step-3 uses the name flour, which no beat before it binds");
    }

    @Test
    void tellsOfNamesThatAreNone() {
        assertThat(problems(beat -> beat.id().equals("step-3"), beat -> binds(beat, "test_bread")))
                .singleElement()
                .asString()
                .startsWith("“test_bread” is no name for a variable");
    }

    @Test
    void tellsOfSkillsThatNoBeatBeforeTeaches() {
        assertThat(problems(beat -> beat.id().equals("step-2"), beat -> assumes(beat, "step-9")))
                .hasSize(3)
                .allSatisfy(
                        problem ->
                                assertThat(problem)
                                        .startsWith(
                                                "In the beat step-2: It assumes the skill step-9"));
    }

    @Test
    void tellsOfMisconceptionsThatAreNotListed() {
        assertThat(
                        problems(
                                beat -> beat.id().equals("step-2"),
                                beat -> exercise(beat, new Exercise("x", "do", List.of("double")))))
                .containsExactly(
                        "Among misconceptions there is no “double”, which the exercise of step-2"
                                + " names");
    }

    @Test
    void tellsOfLevelsThatAreNoWholeLesson() {
        List<String> problems =
                OutlineCheck.problems(
                        Outlines.withBeats(
                                beat ->
                                        beat.id().startsWith("step")
                                                ? levels(beat, Set.of(Level.ADVANCED))
                                                : beat));

        assertThat(problems)
                .contains("At level beginner no cell has the role practice")
                .contains("At level beginner there are 0 exercises; a lesson has at least 5")
                .anySatisfy(
                        problem ->
                                assertThat(problem)
                                        .startsWith("At level beginner the lesson takes about"))
                .noneSatisfy(problem -> assertThat(problem).contains("level advanced"));
    }

    @Test
    void tellsOfBeatsThatAreTwo() {
        assertThat(problems(beat -> beat.id().equals("step-1"), beat -> cells(beat, 40)))
                .containsExactly(
                        "The beat step-1 has 40 cells: a beat has 1 to 22, and a longer one is two");
    }

    private static List<String> problems(
            java.util.function.Predicate<OutlinedBeat> which,
            java.util.function.UnaryOperator<OutlinedBeat> change) {
        return OutlineCheck.problems(
                Outlines.withBeats(beat -> which.test(beat) ? change.apply(beat) : beat));
    }

    private static OutlinedBeat uses(OutlinedBeat beat, String name) {
        return changed(
                beat,
                beat.levels(),
                beat.assumes(),
                beat.binds(),
                List.of(name),
                beat.exercise(),
                beat.cells());
    }

    private static OutlinedBeat binds(OutlinedBeat beat, String name) {
        return changed(
                beat,
                beat.levels(),
                beat.assumes(),
                List.of(new Name(name, "a number")),
                beat.uses(),
                beat.exercise(),
                beat.cells());
    }

    private static OutlinedBeat assumes(OutlinedBeat beat, String skill) {
        return changed(
                beat,
                beat.levels(),
                List.of(skill),
                beat.binds(),
                beat.uses(),
                beat.exercise(),
                beat.cells());
    }

    private static OutlinedBeat exercise(OutlinedBeat beat, Exercise exercise) {
        return changed(
                beat,
                beat.levels(),
                beat.assumes(),
                beat.binds(),
                beat.uses(),
                exercise,
                beat.cells());
    }

    private static OutlinedBeat levels(OutlinedBeat beat, Set<Level> levels) {
        return changed(
                beat,
                levels,
                beat.assumes(),
                beat.binds(),
                beat.uses(),
                beat.exercise(),
                beat.cells());
    }

    private static OutlinedBeat cells(OutlinedBeat beat, int cells) {
        return changed(
                beat,
                beat.levels(),
                beat.assumes(),
                beat.binds(),
                beat.uses(),
                beat.exercise(),
                cells);
    }

    private static OutlinedBeat changed(
            OutlinedBeat beat,
            Set<Level> levels,
            List<String> assumes,
            List<Name> binds,
            List<String> uses,
            Exercise exercise,
            int cells) {
        return new OutlinedBeat(
                beat.id(),
                beat.title(),
                beat.intent(),
                beat.kind(),
                levels,
                beat.weight(),
                beat.teaches(),
                assumes,
                beat.when(),
                beat.guess(),
                binds,
                uses,
                beat.pictures(),
                beat.interactive(),
                beat.simulation(),
                beat.objection(),
                beat.derivation(),
                exercise,
                beat.quote(),
                cells,
                beat.recap());
    }
}

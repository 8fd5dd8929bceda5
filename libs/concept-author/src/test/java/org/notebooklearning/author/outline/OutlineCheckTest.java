package org.notebooklearning.author.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

        // It was written when lessons could be longer than readers like them.
        assertThat(OutlineCheck.problems(outline))
                .isNotEmpty()
                .allMatch(
                        problem ->
                                problem.contains("a reader tires after 170")
                                        || problem.contains("of kind adjacent is not core"));
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

    @Test
    void holdsADesignToWhatLessonsAreMadeOf() {
        String heart = "loaves = 30\n".repeat(9);

        assertThat(OutlineCheck.problems(Outlines.withDesign(Outlines.design(heart, " ", 7))))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("7 surprises; a lesson has at least 8"))
                .anyMatch(problem -> problem.contains("has 9 lines"))
                .anyMatch(problem -> problem.contains("names no law"));
    }

    @Test
    void takesAnExerciseWhoseIdIsSpelledAsAName() {
        assertThat(new LessonOutline.Exercise("head_start", "Fill it in.", List.of()).id())
                .isEqualTo("head-start");
    }

    @Test
    void keepsNeighboursWhenTimeIsShort() {
        assertThat(problems(named("neighbours"), "weight", "support"))
                .hasSize(3)
                .allMatch(problem -> problem.contains("the beat of kind adjacent is not core"));
    }

    /// Where there is no source there is nothing that an outline could ask to be quoted.
    @Test
    void needsNoQuotations() {
        assertThat(problems(beat -> true, "quote", List.of())).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        LessonOutline outline = Outlines.valid();

        assertThat(Json.read(Json.bytes(outline), LessonOutline.class)).isEqualTo(outline);
    }

    @Test
    void isTheSameTextHoweverItsLevelsWereSent() {
        String one =
                Json.text(Outlines.valid())
                        .replace(
                                "\"beginner\",\"intermediate\",\"advanced\"",
                                "\"advanced\",\"beginner\",\"intermediate\"");

        assertThat(one).contains("\"advanced\",\"beginner\"");
        assertThat(Json.text(Json.read(one, LessonOutline.class)))
                .isEqualTo(Json.text(Outlines.valid()));
    }

    @Test
    void tellsOfNamesThatNobodyBound() {
        assertThat(problems(named("step-3"), "uses", List.of("flour")))
                .containsExactly(
                        "The beat step-3 uses the name flour, which no beat before it binds");
    }

    @Test
    void tellsOfNamesThatAreNone() {
        assertThat(problems(named("step-3"), "binds", List.of(new Name("test_bread", "a number"))))
                .singleElement()
                .asString()
                .startsWith("“test_bread” is no name of the lesson");
    }

    @Test
    void takesTheNamesOfConstants() {
        assertThat(problems(named("step-3"), "binds", List.of(new Name("LOAVES_A_DAY", "30"))))
                .isEmpty();
    }

    @Test
    void tellsOfSkillsThatNoBeatBeforeTeaches() {
        assertThat(problems(named("step-2"), "assumes", List.of("step-9")))
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
                                named("step-2"),
                                "exercise",
                                new Exercise("x", "do", List.of("double"))))
                .containsExactly(
                        "Among misconceptions there is no “double”, which the exercise of step-2"
                                + " names");
    }

    @Test
    void tellsOfLevelsThatAreNoWholeLesson() {
        List<String> problems =
                problems(beat -> beat.id().startsWith("step"), "levels", Set.of(Level.ADVANCED));

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
        assertThat(problems(named("step-1"), "cells", 40))
                .containsExactly(
                        "The beat step-1 has 40 cells: a beat has 1 to 22, and a longer one is two");
    }

    /// What is found where `field` of these beats is something else.
    private static List<String> problems(
            Predicate<OutlinedBeat> which, String field, Object value) {
        return OutlineCheck.problems(
                Outlines.withBeats(beat -> which.test(beat) ? changed(beat, field, value) : beat));
    }

    private static OutlinedBeat changed(OutlinedBeat beat, String field, Object value) {
        ObjectNode json = Json.mapper().valueToTree(beat);
        json.set(field, Json.mapper().valueToTree(value));
        return Json.mapper().convertValue(json, OutlinedBeat.class);
    }

    private static Predicate<OutlinedBeat> named(String id) {
        return beat -> beat.id().equals(id);
    }
}

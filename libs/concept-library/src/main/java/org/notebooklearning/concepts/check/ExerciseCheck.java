package org.notebooklearning.concepts.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.notebook.ExerciseProof;

/// Whether each exercise comes with what it is proven by.
final class ExerciseCheck {
    private ExerciseCheck() {}

    static List<ConceptProblem> problems(Concept concept) {
        List<ConceptProblem> problems = new ArrayList<>();
        Set<String> exercises = new HashSet<>();
        for (Beat beat : concept.beats()) {
            Set<String> own = new HashSet<>();
            for (BeatCell cell : beat.cells()) {
                if (cell.isPractice()) {
                    own.add(cell.exercise());
                    ofPractice(beat, cell, exercises.add(cell.exercise()), problems);
                }
            }
            beat.cells().stream()
                    .filter(cell -> !cell.isDelivered() && !own.contains(cell.exercise()))
                    .forEach(
                            cell ->
                                    problems.add(
                                            in(
                                                    beat,
                                                    cell,
                                                    "No practice cell of this beat is the exercise “"
                                                            + cell.exercise()
                                                            + "”")));
            beat.cells().stream()
                    .filter(cell -> cell.isMisconception() && cell.name().isEmpty())
                    .forEach(
                            cell ->
                                    problems.add(
                                            in(beat, cell, "The misconception has no `name`")));
        }
        return problems;
    }

    private static void ofPractice(
            Beat beat, BeatCell cell, boolean isFirst, List<ConceptProblem> problems) {
        String exercise = cell.exercise();
        if (exercise.isEmpty()) {
            problems.add(in(beat, cell, "The practice cell has no `exercise`"));
            return;
        }
        if (!isFirst) {
            problems.add(in(beat, cell, "Another beat has an exercise “" + exercise + "” too"));
        }
        if (cell.source().split(ExerciseProof.BLANK, -1).length != 2) {
            problems.add(
                    in(beat, cell, "Exactly one line has to carry `" + ExerciseProof.BLANK + "`"));
        }
        if (beat.answerTo(exercise).isEmpty()) {
            problems.add(in(beat, cell, "The exercise “" + exercise + "” has no answer"));
        }
        if (beat.cells().stream()
                .noneMatch(c -> c.isMisconception() && c.exercise().equals(exercise))) {
            problems.add(in(beat, cell, "The exercise “" + exercise + "” has no misconception"));
        }
    }

    private static ConceptProblem in(Beat beat, BeatCell cell, String message) {
        return ConceptProblem.in(ConceptCheck.file(beat), cell.line(), message);
    }
}

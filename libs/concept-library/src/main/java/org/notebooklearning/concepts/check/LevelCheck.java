package org.notebooklearning.concepts.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// Whether each level is a whole lesson of its own.
final class LevelCheck {
    private static final List<CellRole> ROLES =
            List.of(
                    CellRole.SETUP,
                    CellRole.VISUALISATION,
                    CellRole.SIMULATION,
                    CellRole.INTERACTIVE,
                    CellRole.PRACTICE,
                    CellRole.IMAGE,
                    CellRole.QUOTE);
    private static final double LEAST_DIFFERENCE = 0.4;

    private LevelCheck() {}

    static List<ConceptProblem> problems(Concept concept) {
        List<ConceptProblem> problems = new ArrayList<>();
        for (Level level : Level.values()) {
            problems.addAll(ofLevel(concept, level));
        }
        double difference =
                LevelDifference.between(concept, Level.BEGINNER, Level.ADVANCED).share();
        if (difference < LEAST_DIFFERENCE) {
            problems.add(
                    ConceptProblem.weakness(
                            ConceptCheck.ABOUT,
                            String.format(
                                    Locale.ROOT,
                                    "Only %.0f %% of the cells differ between beginner and"
                                            + " advanced; they should be different lessons"
                                            + " (40 %%)",
                                    100 * difference)));
        }
        return problems;
    }

    private static List<ConceptProblem> ofLevel(Concept concept, Level level) {
        List<Beat> beats = beats(concept, level);
        if (beats.isEmpty()) {
            return List.of(about("No beat is there at level " + level.word()));
        }
        List<ConceptProblem> problems = new ArrayList<>();
        if (beats.getFirst().kind() != BeatKind.OPENING) {
            problems.add(about("At level " + level.word() + " the first beat is no opening"));
        }
        if (beats.getLast().kind() != BeatKind.ENDING) {
            problems.add(about("At level " + level.word() + " the last beat is no ending"));
        }
        Set<CellRole> roles =
                beats.stream()
                        .flatMap(beat -> beat.delivered(level, Form.FULL).stream())
                        .map(BeatCell::role)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CellRole.class)));
        LessonFlow flow = new LessonFlow(concept);
        flow.missing(beats.stream().map(beat -> new TaughtBeat(beat, Form.FULL, level)).toList())
                .forEach(
                        missing ->
                                problems.add(
                                        ConceptProblem.in(
                                                ConceptCheck.file(missing.user().beat()),
                                                1,
                                                "It uses the name "
                                                        + missing.name()
                                                        + ", which at level "
                                                        + level.word()
                                                        + " no beat before it binds")));
        ROLES.stream()
                .filter(role -> !roles.contains(role))
                .map(role -> "At level " + level.word() + " no cell has the role " + role.word())
                .forEach(message -> problems.add(about(message)));
        return problems;
    }

    static List<Beat> beats(Concept concept, Level level) {
        return concept.beats().stream()
                .filter(beat -> beat.when() == null && beat.levels().contains(level))
                .toList();
    }

    private static ConceptProblem about(String message) {
        return ConceptProblem.in(ConceptCheck.ABOUT, 0, message);
    }
}

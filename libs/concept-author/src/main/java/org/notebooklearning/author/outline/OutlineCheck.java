package org.notebooklearning.author.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.outline.LessonOutline.OutlinedQuestion;
import org.notebooklearning.concepts.check.ConceptCheck;
import org.notebooklearning.concepts.check.ConceptProblem;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What is wrong with an outline, in sentences that its author can act on: what a concept of the
/// library is held to, as far as an outline shows it, and what readers of lessons want besides.
public final class OutlineCheck {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern NAME =
            Pattern.compile("[a-z_][a-z0-9_]*|[A-Z][A-Za-z0-9]*|[A-Z][A-Z0-9_]*");
    private static final int FEWEST_PICTURES = 12;
    private static final int FEWEST_EXERCISES = 5;
    private static final int MOST_EXERCISES = 9;
    private static final int FEWEST_OBJECTIONS = 5;
    private static final int FEWEST_SURPRISES = 8;
    private static final int MOST_LINES_OF_HEART = 8;
    private static final int FEWEST_MINUTES = 60;
    private static final int MOST_MINUTES = 160;
    private static final int MOST_CELLS = 22;
    private static final int MOST_CELLS_OF_LESSON = 170;

    private final LessonOutline outline;
    private final List<String> problems = new ArrayList<>();

    private OutlineCheck(LessonOutline outline) {
        this.outline = outline;
    }

    /// Everything that was found; empty where it can be planned with.
    public static List<String> problems(LessonOutline outline) {
        OutlineCheck check = new OutlineCheck(outline);
        check.design();
        check.spelling();
        check.misconceptions();
        check.names();
        if (check.problems.isEmpty()) {
            check.asConcept();
        }
        return List.copyOf(check.problems);
    }

    private void design() {
        LessonOutline.Design design = outline.design();
        if (design == null) {
            return;
        }
        require(
                design.surprises().size() >= FEWEST_SURPRISES,
                "The design has "
                        + design.surprises().size()
                        + " surprises; a lesson has at least "
                        + FEWEST_SURPRISES
                        + " to choose from");
        long lines = design.heart().strip().lines().count();
        require(
                lines >= 1 && lines <= MOST_LINES_OF_HEART,
                "The heart of the design has "
                        + lines
                        + " lines: the whole idea in its smallest form has 1 to "
                        + MOST_LINES_OF_HEART);
        require(!design.law().isBlank(), "The design names no law that everything hangs on");
    }

    private void spelling() {
        require(ID.asMatchPredicate().test(outline.id()), "The id of the concept is no kebab-case");
        require(!outline.beats().isEmpty(), "There are no beats");
        outline.misconceptions().forEach(one -> requireId("misconception", one.id()));
        for (OutlinedBeat beat : outline.beats()) {
            requireId("beat", beat.id());
            require(!beat.levels().isEmpty(), "The beat " + beat.id() + " is at no level");
            require(
                    beat.cells() >= 1 && beat.cells() <= MOST_CELLS,
                    "The beat "
                            + beat.id()
                            + " has "
                            + beat.cells()
                            + " cells: a beat has 1 to "
                            + MOST_CELLS
                            + ", and a longer one is two");
            if (beat.exercise() != null) {
                requireId("exercise", beat.exercise().id());
            }
        }
    }

    private void requireId(String what, String id) {
        require(
                ID.asMatchPredicate().test(id),
                "The " + what + " “" + id + "” needs an id in kebab-case");
    }

    private void misconceptions() {
        for (OutlinedBeat beat : outline.beats()) {
            if (beat.when() != null) {
                requireKnown(beat.when(), "the beat " + beat.id() + " is called for by");
            }
            if (beat.exercise() != null) {
                require(
                        !beat.exercise().misconceptions().isEmpty(),
                        "The exercise "
                                + beat.exercise().id()
                                + " names no misconception that a wrong answer would show");
                beat.exercise()
                        .misconceptions()
                        .forEach(
                                one ->
                                        requireKnown(
                                                one, "the exercise of " + beat.id() + " names"));
            }
        }
        for (OutlinedQuestion question : outline.questions()) {
            question.options().stream()
                    .map(LessonOutline.Choice::misconception)
                    .filter(one -> one != null)
                    .forEach(one -> requireKnown(one, "the question " + question.id() + " names"));
            require(
                    question.options().stream().filter(LessonOutline.Choice::correct).count() == 1,
                    "The question " + question.id() + " needs exactly one right option");
        }
    }

    private void requireKnown(String id, String who) {
        require(
                outline.misconception(id).isPresent(),
                "Among misconceptions there is no “" + id + "”, which " + who);
    }

    private void names() {
        Set<String> bound = new HashSet<>();
        for (OutlinedBeat beat : outline.beats()) {
            for (String used : beat.uses()) {
                require(
                        bound.contains(used),
                        "The beat "
                                + beat.id()
                                + " uses the name "
                                + used
                                + ", which no beat before it binds");
            }
            for (LessonOutline.Name name : beat.binds()) {
                require(
                        NAME.asMatchPredicate().test(name.name())
                                && !name.name().startsWith("test_"),
                        "“"
                                + name.name()
                                + "” is no name of the lesson: bread_cost, BreadMaker and BREAD_COST"
                                + " are, and what begins with test_ is an exercise's");
                bound.add(name.name());
            }
        }
    }

    private void asConcept() {
        Concept concept;
        try {
            concept = SketchConcept.of(outline);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return;
        }
        ConceptCheck.problems(concept).stream()
                .filter(ConceptProblem::blocks)
                .map(OutlineCheck::words)
                .distinct()
                .forEach(problems::add);
        for (Level level : Level.values()) {
            lesson(level, concept);
        }
    }

    private static String words(ConceptProblem problem) {
        String beat = problem.file().replaceFirst("^beats/(.*)\\.py$", "$1");
        return beat.equals(problem.file())
                ? problem.message()
                : "In the beat " + beat + ": " + problem.message();
    }

    private void lesson(Level level, Concept concept) {
        List<OutlinedBeat> beats =
                outline.beats().stream()
                        .filter(beat -> beat.when() == null && beat.levels().contains(level))
                        .toList();
        int pictures = beats.stream().mapToInt(beat -> beat.pictures().size()).sum();
        atLeast(pictures, FEWEST_PICTURES, level, "pictures");
        long exercises = count(beats, beat -> beat.exercise() != null);
        atLeast(exercises, FEWEST_EXERCISES, level, "exercises");
        require(
                exercises <= MOST_EXERCISES,
                "At level "
                        + level.word()
                        + " there are more than "
                        + MOST_EXERCISES
                        + " exercises");
        atLeast(
                count(beats, beat -> beat.objection() != null),
                FEWEST_OBJECTIONS,
                level,
                "objections of a sceptic");
        require(
                beats.stream()
                        .filter(beat -> beat.kind() == BeatKind.ADJACENT)
                        .allMatch(beat -> beat.weight() == Beat.Weight.CORE),
                "At level "
                        + level.word()
                        + " the beat of kind adjacent is not core: it would go when time is short,"
                        + " and readers want to know what lies next to it and what to search for");
        int cells = beats.stream().mapToInt(OutlinedBeat::cells).sum();
        require(
                cells <= MOST_CELLS_OF_LESSON,
                "At level "
                        + level.word()
                        + " there are "
                        + cells
                        + " cells, and a reader tires after "
                        + MOST_CELLS_OF_LESSON
                        + ": drop the beats that the line of thought can do without");
        int minutes =
                concept.beats().stream()
                        .filter(beat -> beat.when() == null && beat.levels().contains(level))
                        .mapToInt(beat -> new TaughtBeat(beat, Form.FULL, level).minutes())
                        .sum();
        require(
                minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES,
                "At level "
                        + level.word()
                        + " the lesson takes about "
                        + minutes
                        + " minutes; a full lesson takes "
                        + FEWEST_MINUTES
                        + " to "
                        + MOST_MINUTES);
    }

    private void atLeast(long number, int fewest, Level level, String what) {
        require(
                number >= fewest,
                "At level "
                        + level.word()
                        + " there are "
                        + number
                        + " "
                        + what
                        + "; a lesson has at least "
                        + fewest);
    }

    private static long count(List<OutlinedBeat> beats, Predicate<OutlinedBeat> which) {
        return beats.stream().filter(which).count();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}

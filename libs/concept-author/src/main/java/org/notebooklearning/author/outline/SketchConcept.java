package org.notebooklearning.author.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.outline.LessonOutline.OutlinedQuestion;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.Question;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.Diagnostic;

/// An outline as a concept whose cells stand in for those to come: as many, of the same roles, and
/// binding and using the same names. So a plan is made of it, checked, edited and split by the code
/// that serves the library, before a single cell is paid for. No learner ever reads these cells.
///
/// One cell of each beat is another one at each level, because a model that is asked for the
/// beat at another level writes other cells. A recap keeps what gives names to other beats,
/// what is moved and what is left to chance.
public final class SketchConcept {
    /// A markdown cell of a lesson that readers like has about so many words.
    private static final int WORDS = 40;

    private final OutlinedBeat beat;
    private final List<String> quote;
    private final List<BeatCell> cells = new ArrayList<>();

    private SketchConcept(OutlinedBeat beat, List<String> quote) {
        this.beat = beat;
        this.quote = quote;
    }

    /// The concept that `outline` would become; IllegalArgumentException where it could be none.
    public static Concept of(LessonOutline outline) {
        return new Concept(
                outline.id(),
                outline.title(),
                outline.summary(),
                outline.why(),
                outline.aliases(),
                outline.keywords(),
                outline.requires(),
                outline.given(),
                outline.neighbours(),
                outline.libraryCall(),
                outline.maths(),
                outline.links(),
                outline.beats().stream()
                        .map(one -> new SketchConcept(one, quote(outline, one)).beat())
                        .toList(),
                outline.questions().stream().map(SketchConcept::question).toList());
    }

    /// The opening quotes a sentence about the concept where no beat asks for one: whoever has a
    /// source sees that the lesson stands on it.
    private static List<String> quote(LessonOutline outline, OutlinedBeat beat) {
        boolean asked = outline.beats().stream().anyMatch(one -> !one.quote().isEmpty());
        return !asked && beat.kind() == BeatKind.OPENING ? outline.keywords() : beat.quote();
    }

    private Beat beat() {
        if (beat.kind() == BeatKind.OPENING) {
            recalled("import torch", CellRole.SETUP);
        }
        beat.binds().forEach(name -> recalled(name.name() + " = 0", CellRole.PLAIN));
        beat.uses().forEach(name -> recalled("print(" + name + ")", CellRole.PLAIN));
        beat.pictures().forEach(_ -> add(false, lines(8), CellRole.VISUALISATION));
        if (beat.interactive() != null) {
            recalled(lines(8), CellRole.INTERACTIVE);
        }
        if (beat.simulation() != null) {
            recalled(lines(6), CellRole.SIMULATION);
        }
        if (beat.derivation() != null) {
            add(true, words(2 * WORDS), CellRole.DERIVATION);
            add(false, lines(2), CellRole.CHECK);
        }
        if (!quote.isEmpty()) {
            add(true, "{quote}", CellRole.QUOTE);
        }
        if (beat.kind() == BeatKind.ADJACENT) {
            add(true, words(WORDS), CellRole.IMAGE);
        }
        exercise();
        while (cells.stream().filter(BeatCell::isDelivered).count() < beat.cells()) {
            add(cells.size() % 2 == 0, cells.size() % 2 == 0 ? words(WORDS) : "0", CellRole.PLAIN);
        }
        tellLevelsApart();
        return new Beat(
                beat.id(),
                beat.title(),
                beat.intent(),
                beat.kind(),
                beat.levels(),
                beat.weight(),
                beat.teaches(),
                beat.assumes(),
                beat.when(),
                cells);
    }

    private void exercise() {
        LessonOutline.Exercise exercise = beat.exercise();
        if (exercise == null) {
            return;
        }
        String blank = lines(3) + "\ntest_answer = ...  # fill in code here";
        cells.add(cell(false, blank, CellRole.PRACTICE, exercise.id(), ""));
        cells.add(cell(false, "test_answer = 0", CellRole.ANSWER, exercise.id(), ""));
        exercise.misconceptions()
                .forEach(
                        name ->
                                cells.add(
                                        cell(
                                                false,
                                                "test_answer = 1",
                                                CellRole.MISCONCEPTION,
                                                exercise.id(),
                                                name)));
    }

    /// Puts one for each level in place of a cell, which stays in a recap: the first one that is
    /// nothing in particular, or else the first that each level could have of its own.
    private void tellLevelsApart() {
        cells.stream()
                .filter(cell -> !cell.isPractice() && !cell.isQuote() && cell.isDelivered())
                .filter(cell -> cell.role() != CellRole.SETUP)
                .min(Comparator.comparing(cell -> cell.role() != CellRole.PLAIN))
                .ifPresent(
                        cell -> {
                            int place = cells.indexOf(cell);
                            cells.remove(place);
                            for (Level level : Level.values()) {
                                cells.add(place, at(level, cell));
                            }
                        });
    }

    private BeatCell at(Level level, BeatCell cell) {
        return new BeatCell(
                cell.markdown(),
                cell.source() + (cell.markdown() ? " " : "  # ") + level.word(),
                cell.role(),
                cell.exercise(),
                cell.name(),
                cell.terms(),
                Set.of(level),
                beat.recap() != null,
                0);
    }

    private void add(boolean markdown, String source, CellRole role) {
        cells.add(cell(markdown, source, role, "", ""));
    }

    /// Adds code that stays in a recap, where the beat has one.
    private void recalled(String source, CellRole role) {
        boolean stays = beat.recap() != null;
        Set<Level> all = Set.of(Level.values());
        cells.add(new BeatCell(false, source, role, "", "", List.of(), all, stays, 0));
    }

    private BeatCell cell(
            boolean markdown, String source, CellRole role, String exercise, String name) {
        return new BeatCell(
                markdown,
                source,
                role,
                exercise,
                name,
                role == CellRole.QUOTE ? quote : List.of(),
                Set.of(Level.values()),
                false,
                0);
    }

    private static String words(int count) {
        return String.join(" ", Collections.nCopies(count, "word"));
    }

    private static String lines(int count) {
        return String.join("\n", Collections.nCopies(count, "# a line"));
    }

    private static Question question(OutlinedQuestion question) {
        return new Question(
                new Diagnostic(
                        question.id(),
                        question.question(),
                        question.code(),
                        question.tests(),
                        question.basic(),
                        question.options().stream()
                                .map(
                                        choice ->
                                                new Diagnostic.Option(
                                                        choice.text(),
                                                        choice.correct(),
                                                        choice.misconception(),
                                                        choice.says()))
                                .toList()),
                question.shorten(),
                question.add());
    }
}

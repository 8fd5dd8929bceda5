package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.cells.SeenCell;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.concepts.library.ConceptFormatException;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// The few lines that a lesson is to grow from, run before anybody tells it. Whoever outlined it
/// worked their result out in the head, and a lesson that is told about another result has to be
/// turned round when its opening runs.
final class HeartRun {
    private HeartRun() {}

    /// The lines with what came out of them and what their names stood for, or with the error that
    /// they raised.
    static String of(LessonFrame frame, LessonRuns runs) throws InterruptedException {
        LessonOutline.Design design = frame.outline().design();
        if (design == null) {
            return "There are no lines to begin with.";
        }
        PlannedBeat opening = frame.beats().getFirst();
        List<CellText> cells = new ArrayList<>();
        cells.add(new CellText("[markdown]", "# ## Lines"));
        cells.add(new CellText("", lines(design.heart())));
        WrittenBeat alone =
                WrittenBeat.fresh(
                        opening.id(), frame.level(opening), opening.form(), cells, List.of());
        try {
            LessonSoFar lesson = LessonSoFar.of(frame, List.of(alone));
            LessonRuns.Ran ran = runs.tried(lesson.draft(), List.of(), 0);
            SeenCell seen = lesson.seen(opening.id(), ran.executed()).getLast();
            return (seen.text("") + names(lesson.bound(opening.id(), ran))).strip();
        } catch (ConceptFormatException | IllegalArgumentException | IllegalStateException e) {
            return design.heart() + "\n--> (they could not be run) " + e.getMessage();
        }
    }

    /// Without the fence that some put around code.
    private static String lines(String heart) {
        return heart.lines()
                .filter(line -> !line.strip().startsWith("```"))
                .collect(Collectors.joining("\n"));
    }

    private static String names(List<BoundName> bound) {
        return bound.isEmpty()
                ? ""
                : bound.stream()
                        .map(name -> name.name() + " = " + name.summary())
                        .collect(Collectors.joining("; ", "In the end: ", ""));
    }
}

package org.notebooklearning.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL109: there is a picture for every idea that has a shape. Counted are the cells that show one,
/// against the minutes that the lesson takes; that a short one has any is left to NL107.
final class PicturesAlongTheWay implements Rule {
    private static final int MINUTES_FOR_ONE = 10;
    private static final int SHORT_MINUTES = 20;
    private static final int FULL_MINUTES = 60;
    private static final int FULL_LESSON = 12;
    private static final Pattern FIGURE =
            Pattern.compile("image/.*|application/vnd\\.plotly.*|application/vnd\\.vega.*");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        int minutes = lesson.minutes();
        int wanted = minutes < SHORT_MINUTES ? 0 : wanted(minutes);
        long pictures =
                lesson.codeCells().stream()
                        .filter(cell -> !cell.isPractice() && isSeen(lesson, cell))
                        .count();
        String lookedAt = pictures + " pictures in about " + minutes + " minutes";
        return new Checked(
                lookedAt, pictures >= wanted ? List.of() : List.of(tooFew(lookedAt, wanted)));
    }

    private static int wanted(int minutes) {
        return Math.max(minutes / MINUTES_FOR_ONE, minutes >= FULL_MINUTES ? FULL_LESSON : 0);
    }

    private static Finding tooFew(String lookedAt, int wanted) {
        return WholeLesson.finding(
                lookedAt + "; at least " + wanted + " are wanted",
                "Draw what has a shape: what to look for before it, what was there after it.");
    }

    /// By the outputs where there was a run, otherwise by the code.
    private static boolean isSeen(LessonUnderCheck lesson, LessonCell cell) {
        return lesson.run()
                .map(
                        run ->
                                run.cell(cell.name()).stream()
                                        .flatMap(facts -> facts.mimeTypes().stream())
                                        .anyMatch(type -> FIGURE.matcher(type).matches()))
                .orElseGet(
                        () ->
                                lesson.elements().draws(cell.python())
                                        && !lesson.elements().interacts(cell.python()));
    }
}

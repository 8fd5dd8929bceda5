package org.notebooklearning.author.beat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.notebooklearning.check.rule.RunFacts;

/// How long the code of a beat runs, in coarse steps: the same code asked about twice is then
/// nearly always the same request, and is not paid for again.
final class Pace {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final int ALL_BEATS = 40;
    private static final int[] STEPS = {3, 5, 8, 12, 20, 30, 45, 60};

    private Pace() {}

    /// A sentence for its author; empty where it is over at once.
    static String of(LessonSoFar lesson, String beat, RunFacts facts) {
        List<RunFacts.CellFacts> cells =
                facts.cells().stream()
                        .filter(
                                cell ->
                                        lesson.where(cell.cell())
                                                .filter(where -> where.beat().equals(beat))
                                                .isPresent())
                        .toList();
        Duration all =
                cells.stream().map(RunFacts.CellFacts::took).reduce(Duration.ZERO, Duration::plus);
        if (all.compareTo(WORTH_TELLING) < 0) {
            return "";
        }
        String slowest =
                cells.stream()
                        .max(Comparator.comparing(RunFacts.CellFacts::took))
                        .flatMap(cell -> lesson.where(cell.cell()))
                        .map(where -> ", most of them in cell " + where.number())
                        .orElse("");
        return "The code of this beat runs for up to "
                + step(all)
                + " seconds"
                + slowest
                + ". All beats of the lesson share "
                + ALL_BEATS
                + ".";
    }

    private static int step(Duration took) {
        return IntStream.of(STEPS)
                .filter(step -> took.compareTo(Duration.ofSeconds(step)) <= 0)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
    }
}

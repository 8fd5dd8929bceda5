package org.notebooklearning.judge.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.judge.reading.ReadLesson;

/// Damages that put something into the lesson.
final class PlacedDamages {
    private static final double EARLY = 0.15;
    private static final double MIDDLE = 0.45;
    private static final double LATE = 0.6;
    private static final int MOST_TERMS = 2;
    private static final Pattern TERM = Pattern.compile("\\*\\*([a-z][a-z -]{5,30})\\*\\*");

    private PlacedDamages() {}

    static Optional<ReadLesson> unexplainedData(ReadLesson lesson) {
        LessonCells cells = new LessonCells(lesson);
        int place = cells.within(LATE);
        if (place < cells.all().size()) {
            cells.put(
                    place,
                    run(
                            "x2 = torch.tensor([[0.2, -1.3, 0.7], [1.1, 0.4, -0.6], [-0.9, 2.0,"
                                    + " 0.3]])\nx2.shape",
                            "torch.Size([3, 3])"));
            cells.put(place + 1, run("x2.sum(dim=1)", "tensor([-0.4000,  0.9000,  1.4000])"));
        }
        return cells.done();
    }

    static Optional<ReadLesson> bareEquation(ReadLesson lesson) {
        return inserted(
                lesson,
                List.of(MIDDLE),
                List.of(
                        "For $n$ numbers of this kind it is\n\n"
                                + "$$G(n) = \\frac{n^2 - 3n}{\\sqrt{2n + 7}}$$"));
    }

    static Optional<ReadLesson> bareClaims(ReadLesson lesson) {
        return inserted(
                lesson,
                List.of(MIDDLE, LATE),
                List.of(
                        "With more than twelve numbers this must never be done in one go.",
                        "The two lines must always stand in this order. It is the best one, and"
                                + " with any other a good result is impossible."));
    }

    static Optional<ReadLesson> moreAskedFor(ReadLesson lesson) {
        return Optional.of(
                lesson.asked(
                        lesson.request()
                                + " Wanted most of all, and first: how it is computed with 4-bit integers on a"
                                + " microcontroller, and what accuracy that costs."));
    }

    /// Terms that the lesson introduces in bold in its second half, used near its beginning.
    static Optional<ReadLesson> termTooSoon(ReadLesson lesson) {
        LessonCells cells = new LessonCells(lesson);
        List<String> terms = lateTerms(cells);
        int place = cells.within(EARLY);
        for (String term : terms) {
            if (place < cells.all().size()) {
                cells.rewrite(
                        place,
                        text ->
                                text
                                        + "\n\nWhat decides here is the "
                                        + term
                                        + ", so keep an eye on the "
                                        + term
                                        + ".");
                place = Math.min(cells.all().size(), place + 1 + cells.all().size() / 20);
                while (place < cells.all().size()
                        && !(cells.all().get(place).isMarkdown()
                                && LessonCells.isOf(cells.all().get(place), BeatKind.INTUITION))) {
                    place++;
                }
            }
        }
        return cells.done();
    }

    private static List<String> lateTerms(LessonCells cells) {
        int size = cells.all().size();
        return cells.all().subList(size / 2, size).stream()
                .filter(Cell::isMarkdown)
                .flatMap(cell -> TERM.matcher(cell.source()).results())
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .filter(term -> !cells.before(size / 2).toLowerCase(Locale.ROOT).contains(term))
                .limit(MOST_TERMS)
                .toList();
    }

    private static Optional<ReadLesson> inserted(
            ReadLesson lesson, List<Double> shares, List<String> texts) {
        LessonCells cells = new LessonCells(lesson);
        for (int number = 0; number < shares.size(); number++) {
            int place = cells.within(shares.get(number));
            if (place < cells.all().size()) {
                cells.put(place, Cell.markdown("new", texts.get(number), Map.of()));
            }
        }
        return cells.done();
    }

    private static Cell run(String code, String shown) {
        return new Cell(
                Cell.Type.CODE,
                "new",
                code,
                Map.of(),
                1,
                List.of(
                        Map.of(
                                "output_type",
                                "execute_result",
                                "execution_count",
                                1,
                                "metadata",
                                Map.of(),
                                "data",
                                Map.of("text/plain", shown))),
                null);
    }
}

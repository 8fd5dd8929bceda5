package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// How often NL405 is right, on lessons with the outputs of a run (text alone): where it tells of a
/// number that was moved it is right, where it tells of the lesson as it was written it is wrong.
@DisplayName("Numbers of real lessons, as they are and moved")
class NumbersMovedTest {
    private static final List<String> LESSONS =
            List.of(
                    "attention",
                    "exemplar-rmsnorm",
                    "exemplar-uat",
                    "gradient-descent",
                    "rmsnorm",
                    "rope",
                    "softmax");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.?\\d*");
    private static final int MOVED_BY = 3;

    private final Rule rule = new NumbersAgree();
    private final CellReadings readings = new CellReadings();

    @Test
    void isRightInNineOfTenThatItTells() throws IOException {
        int moved = 0;
        int right = 0;
        int wrong = 0;
        for (String lesson : LESSONS) {
            Notebook notebook = notebook(lesson);
            int before = findings(notebook).size();
            wrong += before;
            for (Notebook other : moved(notebook)) {
                moved++;
                right += findings(other).size() > before ? 1 : 0;
            }
        }

        String told = "%d moved, %d told, %d told wrongly".formatted(moved, right, wrong);
        assertThat(moved).as(told).isGreaterThanOrEqualTo(150);
        assertThat((double) right / moved).as(told).isGreaterThan(0.25);
        assertThat((double) right / (right + wrong)).as(told).isGreaterThanOrEqualTo(0.9);
    }

    private static Notebook notebook(String lesson) throws IOException {
        String resource = "/org/notebooklearning/check/numbers/" + lesson + ".ipynb";
        try (InputStream in =
                Objects.requireNonNull(NumbersMovedTest.class.getResourceAsStream(resource))) {
            return ((NotebookUpgrade.Upgraded) NotebookUpgrade.read(in.readAllBytes())).notebook();
        }
    }

    private List<Finding> findings(Notebook notebook) {
        return ((Rule.Checked) rule.judge(LessonUnderCheck.of(notebook, readings))).findings();
    }

    /// The notebook once for each number that its text says of a result, with that number moved.
    private List<Notebook> moved(Notebook notebook) {
        List<Notebook> moved = new ArrayList<>();
        for (LessonCell cell : LessonUnderCheck.of(notebook, readings).markdownCells()) {
            for (ProseSentence sentence : ProseSentence.of(cell.source())) {
                if (!sentence.asks()) {
                    ClaimedNumber.in(sentence.text()).stream()
                            .flatMap(claim -> moved(cell.source(), claim).stream())
                            .map(text -> with(notebook, cell, text))
                            .forEach(moved::add);
                }
            }
        }
        return moved;
    }

    /// The text with the number higher by some units of its last digit; nothing where the number
    /// has a power of ten or does not stand there as it is.
    private static Optional<String> moved(String source, ClaimedNumber claim) {
        String digits = claim.written().replaceAll("\\s?(?:%|per ?cent)$", "");
        int at = source.indexOf(claim.written());
        if (at < 0 || !NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        double higher = claim.value() + MOVED_BY * claim.unit();
        return Optional.of(
                source.substring(0, at)
                        + String.format(Locale.ROOT, "%." + decimals + "f", higher)
                        + source.substring(at + digits.length()));
    }

    private static Notebook with(Notebook notebook, LessonCell cell, String text) {
        List<Cell> cells = new ArrayList<>(notebook.cells());
        cells.set(cell.index(), Cell.markdown(cell.name(), text, cell.cell().metadata()));
        return new Notebook(cells, notebook.metadata(), 4, 5);
    }
}

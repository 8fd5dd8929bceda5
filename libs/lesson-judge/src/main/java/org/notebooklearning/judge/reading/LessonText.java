package org.notebooklearning.judge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.MeaningReading.Evidence;

/// A lesson as text for a model, and the place where its quotations are looked up. The cells stand
/// between marks that are made of the text itself: nothing in it can close them.
final class LessonText {
    private static final int LONGEST_OUTPUT = 1_200;
    private static final int FEWEST_LETTERS = 8;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What stands in each cell, and what it put out, as letters and digits alone.
    private final Map<String, List<String>> said = new HashMap<>();

    private final String text;

    private LessonText(Notebook executed) {
        StringBuilder cells = new StringBuilder();
        int number = 0;
        for (Cell cell : executed.cells()) {
            number++;
            String id = cell.id() == null ? "#" + number : cell.id();
            String shown = cell.isCode() ? shown(CellOutputs.of(cell)) : "";
            said.putIfAbsent(id, List.of(letters(cell.source()), letters(shown)));
            cells.append("[cell ").append(id).append("] ").append(cell.type().word());
            cells.append('\n').append(cell.source().strip()).append('\n');
            if (!shown.isEmpty()) {
                cells.append("--> ").append(cut(shown).replace("\n", "\n    ")).append('\n');
            }
            cells.append('\n');
        }
        String mark = "lesson-" + Sha256.of(cells.toString().getBytes(UTF_8)).substring(0, 16);
        text = "<" + mark + ">\n" + cells + "</" + mark + ">";
    }

    static LessonText of(Notebook executed) {
        return new LessonText(executed);
    }

    /// All cells with their ids and outputs.
    String text() {
        return text;
    }

    /// Whether the quotation stands in its cell, as far as letters and digits go. A word or two
    /// stand everywhere, and are no evidence.
    boolean holds(Evidence evidence) {
        String wanted = letters(evidence.quotation());
        return wanted.length() >= FEWEST_LETTERS
                && said.getOrDefault(evidence.cell(), List.of()).stream()
                        .anyMatch(text -> text.contains(wanted));
    }

    private static String shown(CellOutputs outputs) {
        StringBuilder shown = new StringBuilder(outputs.asText().strip());
        outputs.mimeTypes().stream()
                .filter(type -> type.startsWith("image/") || type.contains("widget"))
                .sorted()
                .forEach(
                        type ->
                                shown.append(
                                        type.startsWith("image/")
                                                ? "\n(a figure)"
                                                : "\n(controls)"));
        if (!outputs.stderr().isBlank()) {
            shown.append("\n(to stderr) ").append(outputs.stderr().strip());
        }
        if (outputs.error() != null) {
            shown.append("\n(error) ").append(outputs.error().name()).append(": ");
            shown.append(outputs.error().message());
        }
        return shown.toString().strip();
    }

    private static String letters(String words) {
        return NO_LETTERS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String cut(String shown) {
        return shown.length() <= LONGEST_OUTPUT
                ? shown
                : shown.substring(0, LONGEST_OUTPUT)
                        + "\n("
                        + (shown.length() - LONGEST_OUTPUT)
                        + " characters more)";
    }
}

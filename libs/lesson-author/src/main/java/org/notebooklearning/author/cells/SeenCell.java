package org.notebooklearning.author.cells;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Cell;

/// A cell of a beat with what came out of it, as its author looks at it.
///
/// @param number in its beat, from 1
/// @param written as it was written
/// @param shown what it put out, as text; empty for what is never delivered and for markdown
/// @param pictures that it shows, as PNG in base64
public record SeenCell(int number, CellText written, String shown, List<String> pictures) {
    private static final int LONGEST = 1_600;

    public SeenCell {
        pictures = List.copyOf(pictures);
    }

    /// A cell that was run, or is text.
    public static SeenCell of(int number, CellText written, Cell executed) {
        if (executed.isMarkdown()) {
            return unseen(number, written);
        }
        CellOutputs outputs = CellOutputs.of(executed);
        StringBuilder shown = new StringBuilder(outputs.asText().strip());
        if (!outputs.stderr().isBlank()) {
            shown.append("\n(to stderr) ").append(outputs.stderr().strip());
        }
        if (outputs.error() != null) {
            shown.append("\n(error) ").append(outputs.error().name()).append(": ");
            shown.append(outputs.error().message());
        }
        return new SeenCell(number, written, cut(shown.toString()), pictures(executed));
    }

    /// A cell that learners never see, or that was not reached.
    public static SeenCell unseen(int number, CellText written) {
        return new SeenCell(number, written, "", List.of());
    }

    /// The same without the pictures themselves, of which only their number is left.
    public SeenCell withoutPixels() {
        return new SeenCell(number, written, shown, pictures.stream().map(_ -> "").toList());
    }

    /// For whom it is read by.
    ///
    /// @param beat before its number, where cells of several beats are read; else empty
    public String text(String beat) {
        String place = beat.isEmpty() ? Integer.toString(number) : beat + "/" + number;
        StringBuilder text = new StringBuilder("[").append(place).append("] # %%");
        text.append(written.marker().isEmpty() ? "" : " " + written.marker()).append('\n');
        text.append(written.body()).append('\n');
        if (!shown.isBlank()) {
            text.append("--> ").append(shown.strip().replace("\n", "\n    ")).append('\n');
        }
        for (int picture = 0; picture < pictures.size(); picture++) {
            text.append("--> (a figure)\n");
        }
        return text.toString();
    }

    private static List<String> pictures(Cell executed) {
        List<String> pictures = new ArrayList<>();
        for (Map<String, Object> output : executed.outputs()) {
            if (output.get("data") instanceof Map<?, ?> data
                    && data.get("image/png") instanceof String png) {
                pictures.add(png.replace("\n", ""));
            }
        }
        return Collections.unmodifiableList(pictures);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "\n(" + (text.length() - LONGEST) + " more)";
    }
}

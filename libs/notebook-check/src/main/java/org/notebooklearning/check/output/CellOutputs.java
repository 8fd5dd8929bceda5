package org.notebooklearning.check.output;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;

/// The outputs of an executed cell as a reader meets them.
///
/// @param stdout everything printed
/// @param stderr everything written there, warnings first of all
/// @param shown what was displayed, in its form as text
/// @param mimeTypes of everything displayed, such as `image/png`
/// @param error null where the cell ended well
public record CellOutputs(
        String stdout,
        String stderr,
        String shown,
        Set<String> mimeTypes,
        @Nullable CellError error) {
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    public CellOutputs {
        mimeTypes = Set.copyOf(mimeTypes);
    }

    /// Those of `cell`.
    public static CellOutputs of(Cell cell) {
        StringBuilder stdout = new StringBuilder();
        StringBuilder stderr = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        Set<String> mimeTypes = new LinkedHashSet<>();
        CellError error = null;
        for (Map<String, Object> output : cell.outputs()) {
            switch (text(output.get("output_type"))) {
                case "stream" ->
                        ("stderr".equals(output.get("name")) ? stderr : stdout)
                                .append(text(output.get("text")));
                case "error" -> error = error(cell, output);
                default -> {
                    if (output.get("data") instanceof Map<?, ?> data) {
                        data.keySet().forEach(type -> mimeTypes.add(String.valueOf(type)));
                        shown.append(text(data.get("text/plain"))).append('\n');
                    }
                }
            }
        }
        return new CellOutputs(
                stdout.toString(), stderr.toString(), shown.toString(), mimeTypes, error);
    }

    /// What a reader sees of them as text, without warnings and errors.
    public String asText() {
        String text = stdout + "\n" + shown;
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /// `text` without the terminal's colours.
    public static String withoutColours(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }

    private static CellError error(Cell cell, Map<String, Object> output) {
        String traceback =
                output.get("traceback") instanceof List<?> lines
                        ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                        : "";
        String id = cell.id();
        return new CellError(
                id == null ? "" : id,
                Shortened.to(Shortened.NAME, text(output.get("ename"))),
                Shortened.to(Shortened.MESSAGE, text(output.get("evalue"))),
                Shortened.to(Shortened.TRACEBACK, withoutColours(traceback)));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> lines -> lines.stream().map(String::valueOf).collect(Collectors.joining());
            default -> value.toString();
        };
    }
}

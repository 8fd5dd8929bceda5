package org.notebooklearning.contracts.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One cell of a notebook.
///
/// @param type what it holds
/// @param id unique in its notebook, 1 to 64 characters of letters, digits, `-` and `_`; null in
///     notebooks from before format 4.5
/// @param source its whole text, lines ended by `\n`
/// @param metadata as in the file, unknown keys kept, in order
/// @param executionCount null where it was not run; null for other than code cells
/// @param outputs nbformat outputs as they stand in the file; empty for other than code cells
/// @param attachments of markdown cells, as in the file; null where there are none
public record Cell(
        Type type,
        @Nullable String id,
        String source,
        Map<String, Object> metadata,
        @Nullable Integer executionCount,
        List<Map<String, Object>> outputs,
        @Nullable Map<String, Object> attachments) {

    public Cell {
        metadata = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        outputs = List.copyOf(outputs);
    }

    /// A markdown cell.
    public static Cell markdown(String id, String source, Map<String, Object> metadata) {
        return new Cell(Type.MARKDOWN, id, source, metadata, null, List.of(), null);
    }

    /// A code cell that was not run.
    public static Cell code(String id, String source, Map<String, Object> metadata) {
        return new Cell(Type.CODE, id, source, metadata, null, List.of(), null);
    }

    /// The same cell under another id.
    public Cell withId(@Nullable String other) {
        return new Cell(type, other, source, metadata, executionCount, outputs, attachments);
    }

    /// The same cell with another text; what it put out stays.
    public Cell withSource(String other) {
        return new Cell(type, id, other, metadata, executionCount, outputs, attachments);
    }

    /// The same cell with what came of another run.
    public Cell withRun(@Nullable Integer count, List<Map<String, Object>> shown) {
        return new Cell(type, id, source, metadata, count, shown, attachments);
    }

    public boolean isCode() {
        return type == Type.CODE;
    }

    public boolean isMarkdown() {
        return type == Type.MARKDOWN;
    }

    /// What a cell holds.
    public enum Type {
        MARKDOWN,
        CODE,
        RAW;

        /// The name in nbformat.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

package org.notebooklearning.contracts.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A Jupyter notebook.
///
/// @param metadata as in the file, unknown keys kept, in order
/// @param format major version of nbformat; 4 for what we write
/// @param formatMinor minor version; 5 for what we write
public record Notebook(
        List<Cell> cells, Map<String, Object> metadata, int format, int formatMinor) {

    public Notebook {
        cells = List.copyOf(cells);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /// A new Python notebook in format 4.5.
    public static Notebook python(List<Cell> cells) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        Map<String, Object> kernelspec = new LinkedHashMap<>();
        kernelspec.put("display_name", "Python 3 (ipykernel)");
        kernelspec.put("language", "python");
        kernelspec.put("name", "python3");
        metadata.put("kernelspec", kernelspec);
        Map<String, Object> language = new LinkedHashMap<>();
        language.put("file_extension", ".py");
        language.put("mimetype", "text/x-python");
        language.put("name", "python");
        metadata.put("language_info", language);
        return new Notebook(cells, metadata, 4, 5);
    }

    /// The code cells in order.
    public List<Cell> codeCells() {
        return cells.stream().filter(Cell::isCode).toList();
    }

    /// The same notebook with other cells.
    public Notebook withCells(List<Cell> others) {
        return new Notebook(others, metadata, format, formatMinor);
    }

    /// The same notebook with `key` set in its metadata.
    public Notebook withMetadata(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(metadata);
        changed.put(key, value);
        return new Notebook(cells, changed, format, formatMinor);
    }
}

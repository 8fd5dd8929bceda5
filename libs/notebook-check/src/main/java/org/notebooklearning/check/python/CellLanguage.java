package org.notebooklearning.check.python;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;

/// The language of one code cell, where an editor says that it is another than the notebook's:
/// Visual Studio Code, its notebooks of several languages, SoS, and Databricks, whose cells begin
/// with the language.
public final class CellLanguage {
    private static final Set<String> PYTHON = Set.of("python", "python3", "ipython", "sos");
    private static final String DATABRICKS = "application/vnd.databricks.v1+cell";
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\s*%(sql|scala|r|md|md-sandbox|sh|fs)\\b.*", Pattern.DOTALL);

    private CellLanguage() {}

    /// The language's name; empty for Python.
    public static Optional<String> otherThanPython(Cell cell) {
        return named(cell).filter(name -> !PYTHON.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> named(Cell cell) {
        Map<String, Object> metadata = cell.metadata();
        if (metadata.containsKey(DATABRICKS)) {
            Matcher language = FIRST_LINE.matcher(cell.source());
            return language.matches() ? Optional.of(language.group(1)) : Optional.empty();
        }
        return text(metadata.get("vscode"), "languageId")
                .or(() -> text(metadata.get("dotnet_interactive"), "language"))
                .or(() -> text(metadata.get("polyglot_notebook"), "kernelName"))
                .or(() -> text(metadata, "kernel"));
    }

    private static Optional<String> text(@Nullable Object in, String key) {
        return in instanceof Map<?, ?> map && map.get(key) instanceof String name && !name.isBlank()
                ? Optional.of(name.strip())
                : Optional.empty();
    }
}

package org.notebooklearning.check.library;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mark that has a cell exported, as nbdev reads it (nbdev.fast.ai, "Directives"): among the
/// lines `# | ...` that a cell begins with.
///
/// @param line in the cell, from 1
/// @param module that the cell goes to; empty for the notebook's own
public record ExportMark(Kind kind, int line, String module) {
    private static final Pattern DIRECTIVE = Pattern.compile("\\s*#\\s*\\|(.*)");
    private static final Pattern EXPORT =
            Pattern.compile("\\s*(export|exports|exporti)(?:\\s+(\\S+))?\\s*");
    private static final Pattern DEFAULT_EXP =
            Pattern.compile("(?m)\\A(?:\\s*#.*\\R)*\\s*#\\s*\\|\\s*default_exp\\b");
    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%\\w.*");

    /// What becomes of what the cell defines.
    public enum Kind {
        /// It is in the module.
        EXPORT,
        /// It is in the module and its source in the documentation.
        EXPORTS,
        /// It is in the module for the module itself: `import *` leaves it out.
        EXPORTI
    }

    /// The mark of the cell with this `source`; empty where it has none.
    public static Optional<ExportMark> of(String source) {
        List<String> lines = source.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.matches()) {
                Matcher export = EXPORT.matcher(directive.group(1));
                if (export.matches()) {
                    String module = export.group(2) == null ? "" : export.group(2);
                    return Optional.of(new ExportMark(kind(export.group(1)), index + 1, module));
                }
            } else if (!line.isBlank() && !CELL_MAGIC.matcher(line).matches()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether the cell goes into the notebook's own library.
    public boolean isOwn() {
        return module.isEmpty();
    }

    /// Whether the cell names the module of the notebook, as nbdev has it in one of the first.
    static boolean isOfNbdev(String source) {
        return DEFAULT_EXP.matcher(source).find();
    }

    /// The cell without the directives and the magics of the whole cell that it begins with.
    static String body(String source) {
        List<String> lines = source.lines().toList();
        int first = 0;
        while (first < lines.size()
                && (lines.get(first).isBlank()
                        || DIRECTIVE.matcher(lines.get(first)).matches()
                        || CELL_MAGIC.matcher(lines.get(first)).matches())) {
            first++;
        }
        return String.join("\n", lines.subList(first, lines.size())).strip();
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "exports" -> Kind.EXPORTS;
            case "exporti" -> Kind.EXPORTI;
            default -> Kind.EXPORT;
        };
    }
}

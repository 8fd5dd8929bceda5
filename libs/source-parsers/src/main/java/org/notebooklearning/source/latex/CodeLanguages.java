package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The programming languages that the packages for code are told of, by the names that are usual
/// elsewhere.
final class CodeLanguages {
    private final Map<String, Map<String, String>> styles = new HashMap<>();
    private Map<String, String> usual = Map.of();

    /// Remembers what `\lstset` or its kin sets.
    void usual(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(usual);
        all.putAll(options);
        usual = all;
    }

    /// Remembers a style that options may name.
    void style(String name, Map<String, String> options) {
        styles.put(name, options);
    }

    /// The options of a piece of code with those of its style and those that are set for all.
    Map<String, String> complete(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(usual);
        String style = options.getOrDefault("style", usual.getOrDefault("style", ""));
        all.putAll(styles.getOrDefault(style, Map.of()));
        all.putAll(options);
        // Captions and labels belong to one listing alone.
        for (String own : new String[] {"caption", "label"}) {
            if (!options.containsKey(own)) {
                all.remove(own);
            }
        }
        return all;
    }

    /// The language that complete options name; empty where none.
    static String of(Map<String, String> options) {
        return name(options.getOrDefault("minted language", options.getOrDefault("language", "")));
    }

    /// The usual name of the language that LaTeX calls `name`.
    static String name(String name) {
        int dialect = name.lastIndexOf(']');
        String plain = name.substring(dialect + 1).strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "text", "none", "tex-text" -> "";
            case "python3", "py" -> "python";
            case "sh", "console" -> "bash";
            default -> plain;
        };
    }
}

package org.notebooklearning.source.text;

import java.util.Locale;
import java.util.Set;

/// The names of programming languages as pages and text files write them.
public final class CodeLanguage {
    private static final Set<String> NONE =
            Set.of(
                    ("default text txt none plaintext plain notranslate nohighlight block wrap wrapper"
                                    + " container highlighter output")
                            .split(" ", -1));

    private CodeLanguage() {}

    /// One name for `raw`, in lower case; empty where it names no language.
    public static String named(String raw) {
        String name = raw.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "python3", "py", "ipython3", "ipython", "pycon", "pycon3", "doctest" -> "python";
            case "sh", "console", "shell-session", "zsh", "shell" -> "bash";
            case "js" -> "javascript";
            case "ts" -> "typescript";
            default -> NONE.contains(name) ? "" : name;
        };
    }
}

package org.notebooklearning.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes interpreter prompts off code, and with them the output between: what is left runs.
public final class Prompts {
    private static final Pattern PYTHON = Pattern.compile("^(?:>>>|In \\[\\d*\\]:)(?: |$)");
    private static final Pattern PYTHON_CONTINUED = Pattern.compile("^\\s*\\.\\.\\.(?:: ?| |$)");
    private static final Pattern SHELL = Pattern.compile("^[$%] +(?=\\S)");

    private Prompts() {}

    /// `code` without prompts; the same where it has none.
    public static String removed(String code, String language) {
        List<String> lines = code.lines().toList();
        if (lines.stream().anyMatch(l -> PYTHON.matcher(l).find())) {
            return withoutPython(lines);
        }
        boolean shell = language.isEmpty() || language.equals("bash") || language.equals("shell");
        if (shell && !lines.isEmpty() && SHELL.matcher(lines.getFirst()).find()) {
            return String.join(
                    "\n", lines.stream().map(l -> SHELL.matcher(l).replaceFirst("")).toList());
        }
        return code;
    }

    private static String withoutPython(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (PYTHON.matcher(line).find()) {
                kept.add(PYTHON.matcher(line).replaceFirst(""));
                inside = true;
            } else if (inside && PYTHON_CONTINUED.matcher(line).find()) {
                kept.add(PYTHON_CONTINUED.matcher(line).replaceFirst(""));
            } else {
                inside = false;
            }
        }
        return String.join("\n", kept).stripTrailing();
    }
}

package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between the begin and the end of an environment of code: its options and arguments,
/// which are read from the characters themselves, and the code behind them.
final class CodeText {
    private static final Pattern FIRST_LINE = Pattern.compile("[ \\t]*(?:%[^\n]*)?\n");
    private static final Pattern CALL =
            Pattern.compile("\\\\[A-Za-z]+(?:\\{[a-z]+})??\\{([^{}]*)}");

    /// Stand for escaped characters while commands are taken out.
    private static final String BACKSLASH = "\ue000";

    private static final String OPEN = "\ue001";
    private static final String CLOSE = "\ue002";
    private final String raw;
    private int at;

    CodeText(String raw) {
        this.raw = raw;
    }

    /// The option in brackets that comes next on this line; empty where there is none.
    String option() {
        return between('[', ']');
    }

    /// The argument in braces that comes next on this line; empty where there is none.
    String argument() {
        return between('{', '}');
    }

    private String between(char open, char close) {
        int start = at;
        while (start < raw.length() && raw.charAt(start) == ' ') {
            start++;
        }
        if (start >= raw.length() || raw.charAt(start) != open) {
            return "";
        }
        int depth = 0;
        for (int i = start + 1; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (depth == 0 && c == close) {
                at = i + 1;
                return raw.substring(start + 1, i);
            }
            depth += c == '{' || c == open ? 1 : c == '}' || c == close ? -1 : 0;
        }
        return "";
    }

    /// The code behind what was read so far. What else stands on the first line is no code where it
    /// is blank or a comment.
    String code() {
        Matcher line = FIRST_LINE.matcher(raw).region(at, raw.length());
        return raw.substring(line.lookingAt() ? line.end() : at);
    }

    /// `code` as the options have it shown: without the columns and lines that they leave out.
    static String shown(String code, Map<String, String> options) {
        List<String> lines = new ArrayList<>(code.lines().toList());
        int first = number(options, "firstline", 1);
        int last = Math.min(lines.size(), number(options, "lastline", lines.size()));
        lines = first > last ? List.of() : lines.subList(first - 1, last);
        int columns =
                options.containsKey("autogobble")
                        ? indentation(lines)
                        : number(options, "gobble", 0);
        return String.join(
                "\n", lines.stream().map(l -> l.substring(Math.min(columns, l.length()))).toList());
    }

    /// Code in which commands may stand, as fancyvrb's `commandchars` has it and as highlighting
    /// writes it: their arguments alone are left.
    static String withoutCommands(String code) {
        String plain =
                code.replace("\\textbackslash{}", BACKSLASH)
                        .replace("\\{", OPEN)
                        .replace("\\}", CLOSE)
                        .replaceAll("\\\\([_%#&$^~])(?:\\{\\})?", "$1");
        String before = "";
        for (int depth = 0; depth < 8 && !plain.equals(before); depth++) {
            before = plain;
            plain = CALL.matcher(plain).replaceAll("$1");
        }
        return plain.replace(BACKSLASH, "\\").replace(OPEN, "{").replace(CLOSE, "}");
    }

    private static int indentation(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    private static int number(Map<String, String> options, String key, int usual) {
        String value = options.getOrDefault(key, "");
        return value.matches("[1-9]\\d{0,6}") ? Integer.parseInt(value) : usual;
    }
}

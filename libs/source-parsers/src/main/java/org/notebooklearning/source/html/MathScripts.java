package org.notebooklearning.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notebooklearning.source.text.FormulaMacros;

/// What a page's scripts tell MathJax (2, 3 and 4) or KaTeX: macros, and whether single dollars
/// begin formulas. The scripts are read as text, never run.
final class MathScripts {
    private static final Pattern MACROS =
            Pattern.compile("(?i)[\"']?\\bmacros[\"']?\\s*[:=]\\s*(?=\\{)");
    private static final Pattern SINGLE =
            Pattern.compile(
                    "left[\"']?\\s*:\\s*[\"']\\$[\"']"
                            + "|\\[\\s*[\"']\\$[\"']\\s*,\\s*[\"']\\$[\"']\\s*\\]");
    private static final int LONGEST = 200_000;

    private final FormulaMacros macros = new FormulaMacros();
    private boolean dollars;

    /// What the scripts of `page` say.
    static MathScripts of(Document page) {
        MathScripts scripts = new MathScripts();
        for (Element script : page.select("script")) {
            String code = script.data();
            if (code.length() > LONGEST || script.attr("type").startsWith("math/tex")) {
                continue;
            }
            scripts.dollars |= SINGLE.matcher(code).find();
            Matcher begin = MACROS.matcher(code);
            while (begin.find()) {
                scripts.object(code, begin.end());
            }
        }
        return scripts;
    }

    FormulaMacros macros() {
        return macros;
    }

    /// Whether single dollars are delimiters on this page.
    boolean dollars() {
        return dollars;
    }

    /// Takes in the entries of the object literal that begins at `open`.
    private void object(String code, int open) {
        int[] at = {open + 1};
        while (at[0] < code.length()) {
            skip(code, at);
            if (at[0] >= code.length() || code.charAt(at[0]) == '}') {
                return;
            }
            String key = key(code, at);
            skip(code, at);
            if (key.isEmpty() || at[0] >= code.length() || code.charAt(at[0]) != ':') {
                return;
            }
            at[0]++;
            skip(code, at);
            List<String> value = value(code, at);
            if (!value.isEmpty()) {
                define(key.replaceFirst("^\\\\+", ""), value);
            }
            skip(code, at);
            if (at[0] < code.length() && code.charAt(at[0]) == ',') {
                at[0]++;
            }
        }
    }

    private void define(String name, List<String> value) {
        String body = value.getFirst();
        String count = value.size() > 1 ? value.get(1).strip() : "";
        if (count.matches("\\d")) {
            String first = value.size() > 2 ? value.get(2) : null;
            macros.define(name, body, Integer.parseInt(count), first);
        } else {
            macros.define(name, body);
        }
    }

    private static void skip(String code, int[] at) {
        boolean more = true;
        while (more && at[0] < code.length()) {
            int begin = at[0];
            while (at[0] < code.length() && Character.isWhitespace(code.charAt(at[0]))) {
                at[0]++;
            }
            if (code.startsWith("//", at[0])) {
                int end = code.indexOf('\n', at[0]);
                at[0] = end < 0 ? code.length() : end;
            } else if (code.startsWith("/*", at[0])) {
                int end = code.indexOf("*/", at[0]);
                at[0] = end < 0 ? code.length() : end + 2;
            }
            more = at[0] > begin;
        }
    }

    private static String key(String code, int[] at) {
        char c = code.charAt(at[0]);
        if (c == '"' || c == '\'' || c == '`') {
            return string(code, at);
        }
        int begin = at[0];
        while (at[0] < code.length() && Character.isJavaIdentifierPart(code.charAt(at[0]))) {
            at[0]++;
        }
        return code.substring(begin, at[0]);
    }

    /// A string, or the strings and numbers of a list; empty for what is neither.
    private static List<String> value(String code, int[] at) {
        List<String> values = new ArrayList<>();
        boolean list = at[0] < code.length() && code.charAt(at[0]) == '[';
        at[0] += list ? 1 : 0;
        while (at[0] < code.length()) {
            skip(code, at);
            if (at[0] >= code.length()) {
                return values;
            }
            char c = code.charAt(at[0]);
            if (code.startsWith("String.raw`", at[0])) {
                int end = code.indexOf('`', at[0] + 11);
                values.add(code.substring(at[0] + 11, Math.max(at[0] + 11, end)));
                at[0] = end < 0 ? code.length() : end + 1;
            } else if (c == '"' || c == '\'' || c == '`') {
                values.add(string(code, at));
            } else if (Character.isDigit(c)) {
                values.add(String.valueOf(c));
                at[0]++;
            } else if (list && c == ',') {
                at[0]++;
            } else if (list && c == ']') {
                at[0]++;
                return values;
            } else {
                at[0] += list || values.isEmpty() ? 1 : 0;
                if (!list) {
                    return values;
                }
            }
            if (!list && !values.isEmpty()) {
                return values;
            }
        }
        return values;
    }

    private static String string(String code, int[] at) {
        char quote = code.charAt(at[0]);
        StringBuilder text = new StringBuilder();
        int i = at[0] + 1;
        while (i < code.length() && code.charAt(i) != quote) {
            char c = code.charAt(i);
            if (c == '\\' && i + 1 < code.length()) {
                i++;
                char escaped = code.charAt(i);
                text.append(
                        switch (escaped) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> escaped;
                        });
            } else {
                text.append(c);
            }
            i++;
        }
        at[0] = Math.min(code.length(), i + 1);
        return text.toString();
    }
}

package org.notebooklearning.html.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.html.clean.Markup;

/// Python code as HTML with its parts marked, after the lexical analysis of the language reference:
/// comments, strings, numbers, keywords and the names of calls.
public final class PythonHtml {
    private static final Pattern PART =
            Pattern.compile(
                    "(?<c>#[^\\n]*+)"
                            + "|(?<s>(?i:[rbuft]{0,2})(?:\"\"\"(?s:.*?)(?:\"\"\"|\\z)"
                            + "|'''(?s:.*?)(?:'''|\\z)"
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?))"
                            + "|(?<w>[\\p{L}_][\\p{L}\\p{N}_]*+)"
                            + "|(?<n>\\d[\\w.]*+)");
    private static final Set<String> KEYWORDS =
            Set.of(
                    "False",
                    "None",
                    "True",
                    "and",
                    "as",
                    "assert",
                    "async",
                    "await",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield");

    private PythonHtml() {}

    /// `code` as a block, `pre`; who uses the keyboard can scroll it.
    public static String of(String code) {
        return "<pre class=\"code\" tabindex=\"0\" role=\"region\" aria-label=\"Code\"><code>"
                + coloured(code)
                + "</code></pre>";
    }

    private static String coloured(String code) {
        StringBuilder all = new StringBuilder();
        Matcher part = PART.matcher(code);
        int done = 0;
        while (part.find()) {
            all.append(Markup.escaped(code.substring(done, part.start())));
            String kind = kind(part, code);
            String text = Markup.escaped(part.group());
            all.append(kind.isEmpty() ? text : "<span class=\"" + kind + "\">" + text + "</span>");
            done = part.end();
        }
        return all.append(Markup.escaped(code.substring(done))).toString();
    }

    private static String kind(Matcher part, String code) {
        if (part.group("c") != null) {
            return "comment";
        }
        if (part.group("s") != null) {
            return "string";
        }
        if (part.group("n") != null) {
            return "number";
        }
        if (KEYWORDS.contains(part.group())) {
            return "keyword";
        }
        boolean called = part.end() < code.length() && code.charAt(part.end()) == '(';
        return called ? "name" : "";
    }
}

package org.notebooklearning.source.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.text.Dollars;
import org.notebooklearning.source.text.FormulaMacros;

/// Takes formulas out of Markdown before it is parsed, which would read their underscores and
/// backslashes as marks, and leaves tokens in their place. Dollars follow pandoc's rule
/// (`tex_math_dollars`): no space inside the inline ones, no digit after, never over a blank line.
final class Formulas {
    /// A formula.
    ///
    /// @param source with its delimiters, for where it was no formula after all, such as in code
    /// @param label that a reference may name; empty where it has none
    /// @param definition whether it defines macros and shows nothing
    record Formula(
            String latex, boolean display, String source, String label, boolean definition) {}

    private static final Pattern LABEL =
            Pattern.compile(
                    "[ \\t]{0,8}(?:\\(([\\w:.-]{1,80})\\)(?=\\s|$)|\\{#([\\w:.-]{1,80})[^}\\n]{0,200}\\})");
    private static final Pattern ENVIRONMENT =
            Pattern.compile(
                    "(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math)\\*?");

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';
    private static final int LONGEST = 8000;

    private final List<Formula> formulas = new ArrayList<>();
    private String text = "";

    /// Text with tokens for the formulas of `markdown`.
    static Formulas in(String markdown) {
        Formulas formulas = new Formulas();
        formulas.take(markdown.replace(OPEN, ' ').replace(CLOSE, ' '));
        return formulas;
    }

    String text() {
        return text;
    }

    /// Where the next token of `tokens` begins at or after `from`; -1 where none does.
    static int next(String tokens, int from) {
        return tokens.indexOf(OPEN, from);
    }

    /// The index behind the token that begins at `begin`.
    static int end(String tokens, int begin) {
        return tokens.indexOf(CLOSE, begin) + 1;
    }

    /// The formula of the token that begins at `begin`.
    Formula at(String tokens, int begin) {
        return formulas.get(Integer.parseInt(tokens.substring(begin + 1, end(tokens, begin) - 1)));
    }

    /// `tokens` as it was written.
    String restored(String tokens) {
        StringBuilder all = new StringBuilder();
        int done = 0;
        for (int at = next(tokens, 0); at >= 0; at = next(tokens, done)) {
            all.append(tokens, done, at).append(at(tokens, at).source());
            done = end(tokens, at);
        }
        return all.append(tokens.substring(done)).toString();
    }

    private void take(String markdown) {
        StringBuilder all = new StringBuilder();
        int i = 0;
        int blank = -1;
        while (i < markdown.length()) {
            char c = markdown.charAt(i);
            if (c != '$' && c != '\\') {
                all.append(c);
                i++;
                continue;
            }
            if (blank <= i) {
                int next = markdown.indexOf("\n\n", i);
                blank = next < 0 ? markdown.length() : next;
            }
            int end = formula(markdown, i, blank, all);
            if (end < 0) {
                int width = c == '\\' && i + 1 < markdown.length() ? 2 : 1;
                all.append(markdown, i, i + width);
                i += width;
            } else {
                i = end;
            }
        }
        text = all.toString();
    }

    private int formula(String markdown, int i, int blank, StringBuilder all) {
        if (markdown.charAt(i) == '\\'
                && beginsLine(markdown, i, all)
                && FormulaMacros.isDefinition(markdown, i)) {
            int end = FormulaMacros.end(markdown, i);
            if (end > 0 && end - i < LONGEST) {
                String whole = markdown.substring(i, end);
                all.append(OPEN).append(formulas.size()).append(CLOSE);
                formulas.add(new Formula(whole, false, whole, "", true));
                return end;
            }
        }
        if (markdown.startsWith("$`", i)) {
            int limit = Math.min(markdown.length(), Math.min(blank, i + LONGEST));
            int end = between(markdown, i, "$`", "`$", false, limit, all);
            return end < 0 ? dollars(markdown, i, blank, all) : end;
        }
        if (markdown.startsWith("$$", i)) {
            int limit = Math.min(markdown.length(), i + LONGEST);
            return between(markdown, i, "$$", "$$", true, limit, all);
        }
        if (markdown.startsWith("\\[", i)) {
            return between(markdown, i, "\\[", "\\]", true, blank, all);
        }
        if (markdown.startsWith("\\\\[", i) || markdown.startsWith("\\\\(", i)) {
            boolean display = markdown.charAt(i + 2) == '[';
            String close = display ? "\\\\]" : "\\\\)";
            return between(markdown, i, markdown.substring(i, i + 3), close, display, blank, all);
        }
        if (markdown.startsWith("\\(", i)) {
            return between(markdown, i, "\\(", "\\)", false, blank, all);
        }
        if (markdown.startsWith("\\begin{", i)) {
            int brace = markdown.indexOf('}', i);
            String name = brace < 0 || brace > i + 20 ? "" : markdown.substring(i + 7, brace);
            return ENVIRONMENT.matcher(name).matches()
                    ? environment(markdown, i, "\\end{" + name + "}", blank, all)
                    : -1;
        }
        return markdown.charAt(i) == '$' ? dollars(markdown, i, blank, all) : -1;
    }

    private int between(
            String markdown,
            int from,
            String open,
            String close,
            boolean display,
            int limit,
            StringBuilder all) {
        int inside = from + open.length();
        int end = within(markdown, close, inside, Math.min(limit, from + LONGEST));
        if (end < 0 || markdown.substring(inside, end).isBlank()) {
            return -1;
        }
        String latex = markdown.substring(inside, end);
        if (latex.contains("```") || latex.contains("~~~")) {
            return -1;
        }
        int behind = end + close.length();
        Matcher label =
                LABEL.matcher(markdown).region(behind, Math.min(markdown.length(), behind + 300));
        if (!display || !label.lookingAt()) {
            add(latex, display, markdown.substring(from, behind), "", all);
            return behind;
        }
        String name = label.group(1) == null ? label.group(2) : label.group(1);
        add(latex, display, markdown.substring(from, label.end()), name, all);
        return label.end();
    }

    /// Whether only white space and definitions stand before `i` in its line.
    private static boolean beginsLine(String markdown, int i, StringBuilder all) {
        int before = i - 1;
        while (before >= 0 && " \t".indexOf(markdown.charAt(before)) >= 0) {
            before--;
        }
        boolean behindOther = !all.isEmpty() && all.charAt(all.length() - 1) == CLOSE;
        return before < 0 || markdown.charAt(before) == '\n' || behindOther;
    }

    private int environment(String markdown, int from, String close, int limit, StringBuilder all) {
        int end = within(markdown, close, from, Math.min(limit, from + LONGEST));
        if (end < 0) {
            return -1;
        }
        String whole = markdown.substring(from, end + close.length());
        add(whole, true, whole, "", all);
        return end + close.length();
    }

    private int dollars(String markdown, int from, int blank, StringBuilder all) {
        int limit = Math.min(Math.min(markdown.length(), blank), from + 500);
        int end = Dollars.end(markdown, from, limit);
        if (end > 0) {
            String latex = markdown.substring(from + 1, end - 1);
            add(latex, false, markdown.substring(from, end), "", all);
        }
        return end;
    }

    private static int within(String markdown, String close, int from, int limit) {
        int at =
                markdown.substring(from, Math.max(from, Math.min(limit, markdown.length())))
                        .indexOf(close);
        return at < 0 ? -1 : from + at;
    }

    private void add(
            String latex, boolean display, String source, String label, StringBuilder all) {
        all.append(OPEN).append(formulas.size()).append(CLOSE);
        formulas.add(new Formula(FormulaMacros.trimmed(latex), display, source, label, false));
    }
}

package org.notebooklearning.html.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the formulas out of Markdown before it is read, which would take their underscores and
/// backslashes for marks, and leaves tokens in their place. Dollars follow pandoc's rule
/// (`tex_math_dollars`), as on the lesson's page.
final class FormulaTokens {
    static final Pattern TOKEN = Pattern.compile("\ue000(\\d+)\ue001");
    private static final Pattern FORMULA =
            Pattern.compile(
                    "(?<code>(?<!`)(?<tick>`++)(?s:.{0,5000}?)(?<!`)\\k<tick>(?!`))"
                            + "|\\\\[$\\\\]"
                            + "|\\$\\$(?<block>(?:[^$\\\\]|\\\\(?s:.)|\\$(?!\\$)){1,5000}+)\\$\\$"
                            + "|\\$(?![\\s$])(?<inline>(?:[^$\\\\\\n]|\\\\.){1,2000}+)(?<!\\s)\\$(?!\\d)");

    private final List<Formula> formulas = new ArrayList<>();
    private final String text;

    FormulaTokens(String markdown) {
        String plain = markdown.replace('\ue000', ' ').replace('\ue001', ' ');
        this.text = FORMULA.matcher(plain).replaceAll(this::token);
    }

    private String token(java.util.regex.MatchResult match) {
        String block = match.group("block");
        String inline = match.group("inline");
        if (block == null && inline == null) {
            return Matcher.quoteReplacement(match.group());
        }
        boolean display = block != null;
        formulas.add(new Formula((display ? block : inline).strip(), display, match.group()));
        return "\ue000" + (formulas.size() - 1) + "\ue001";
    }

    /// The Markdown with tokens.
    String text() {
        return text;
    }

    /// The formula of token `number`.
    Formula get(int number) {
        return formulas.get(number);
    }

    /// `tokens` as it was written.
    String restored(String tokens) {
        return TOKEN.matcher(tokens)
                .replaceAll(
                        token ->
                                Matcher.quoteReplacement(
                                        formulas.get(Integer.parseInt(token.group(1))).source()));
    }

    /// @param source with its dollars
    record Formula(String tex, boolean display, String source) {}
}

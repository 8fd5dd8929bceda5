package org.notebooklearning.source.latex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.tex.Tokens;

/// Raised and lowered text, and the plain cases of chemical formulas (mhchem manual).
final class RaisedText {
    private static final Pattern ARROWS = Pattern.compile("<=>|<->|->|<-");
    private static final Pattern COUNT = Pattern.compile("(?<=[A-Za-z)\\]])(\\d+)");
    private static final Pattern CHARGE =
            Pattern.compile("\\^\\{?([\\d+-]+)}?|(?<=[A-Za-z)\\]\\d])([+-])(?=\\s|$)");

    private RaisedText() {}

    /// Registers the commands.
    static void with(Composer composer) {
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(
                _ -> {
                    String words = composer.argument();
                    composer.text().append(Raised.behind(composer.text().ending(), words));
                },
                "textsuperscript",
                "textsu",
                "up",
                "fup",
                "sups");
        vocabulary.command(
                _ -> composer.text().append(Raised.below(composer.argument())),
                "textsubscript",
                "subs");
        vocabulary.command(
                _ -> composer.text().append(compound(Tokens.source(composer.input().argument()))),
                "ce",
                "ch",
                "cf");
    }

    /// A chemical formula such as `SO4^2-` as a line: `SO_4^{2-}`.
    static String compound(String written) {
        Matcher charges = CHARGE.matcher(written.replace("$", ""));
        String raised =
                charges.replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        "^{"
                                                + (found.group(1) == null
                                                        ? found.group(2)
                                                        : found.group(1))
                                                + "}"));
        String lowered =
                COUNT.matcher(raised)
                        .replaceAll(found -> "_" + grouped(found.group(1)))
                        .replaceAll("\\^\\{(.)}", "^$1");
        return ARROWS.matcher(lowered)
                .replaceAll(
                        found ->
                                switch (found.group()) {
                                    case "->" -> "→";
                                    case "<-" -> "←";
                                    case "<->" -> "↔";
                                    default -> "⇌";
                                });
    }

    private static String grouped(String digits) {
        return digits.length() == 1 ? digits : "{" + digits + "}";
    }

    /// The same for a formula, whose letters stand upright.
    static String compoundInMaths(String written) {
        return Pattern.compile("[A-Za-z]+")
                .matcher(compound(written))
                .replaceAll(found -> "\\\\mathrm{" + found.group() + "}")
                .replace("→", "\\rightarrow ")
                .replace("←", "\\leftarrow ")
                .replace("↔", "\\leftrightarrow ")
                .replace("⇌", "\\rightleftharpoons ");
    }
}

package org.notebooklearning.check.rule;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A formula of a markdown cell, cut down to what its symbols can be read from.
///
/// @param line of the cell that it begins on, from 1
/// @param text letters, Greek letters by their commands, and signs; no indices, words or layout
/// @param words what stands in it as text, such as the reason for a step
record Formula(int line, String text, String words) {
    private static final String GREEK =
            "alpha|beta|gamma|Gamma|delta|epsilon|varepsilon|zeta|eta|theta|Theta|kappa|lambda"
                    + "|Lambda|mu|nu|xi|Xi|rho|sigma|Sigma|tau|phi|Phi|varphi|chi|psi|Psi|omega"
                    + "|Omega";

    /// What a sum runs over, and indices, are explained by where they stand.
    private static final Pattern BOUND =
            Pattern.compile(
                    "\\\\(?:sum|prod|int|bigcup|bigcap|lim|max|min|sup|inf)\\s*"
                            + "(?:_(?:\\{[^{}]*\\}|\\\\?\\w+))?\\s*(?:\\^(?:\\{[^{}]*\\}|\\\\?\\w))?"
                            + "|\\\\underset\\{[^{}]*\\}");
    private static final Pattern INDEX = Pattern.compile("_\\s*(?:\\{[^{}]*\\}|\\\\[a-zA-Z]+|\\w)");
    private static final Pattern WORDS =
            Pattern.compile(
                    "\\\\(?:text|textit|textbf|mathrm|operatorname\\*?|mathbb|mathcal|begin|end|label"
                            + "|tag|color|mbox)\\s*\\{([^{}]*)\\}");
    private static final Pattern COMMAND =
            Pattern.compile("\\\\(?!(?:" + GREEK + "|in|le|ge|leq|geq|sim|to|approx)\\b)[a-zA-Z]+");
    private static final Pattern SYMBOL =
            Pattern.compile("\\\\(" + GREEK + ")\\b|(?<![\\p{L}\\\\])(\\p{L})(?!\\p{L})");
    private static final Pattern PIECES = Pattern.compile("\\\\\\\\|[&,]");
    private static final Pattern DEFINED =
            Pattern.compile(
                    "^[\\s{}|(]*(?:\\\\?("
                            + GREEK
                            + ")|(\\p{L}))['\\s{}|)]*+(?:\\([^()]*\\))?[\\s}]*+"
                            + "(?:$|[.,;]|:?=|[<>]|\\\\(?:in|le|ge|leq|geq|sim|to|approx)\\b)");

    /// The formulas of a cell in order; prices and code are none.
    static List<Formula> of(LessonCell cell) {
        if (!cell.source().contains("$") && !cell.source().contains("\\")) {
            return List.of();
        }
        return SignedFormula.in(Prose.withoutCode(cell.source())).stream()
                .map(Formula::of)
                .toList();
    }

    private static Formula of(SignedFormula found) {
        String inside = found.inside();
        String words =
                WORDS.matcher(inside)
                        .results()
                        .map(w -> w.group(1))
                        .collect(Collectors.joining(" "));
        String text = WORDS.matcher(BOUND.matcher(inside).replaceAll(" ")).replaceAll(" ");
        String symbols = COMMAND.matcher(INDEX.matcher(text).replaceAll("")).replaceAll(" ");
        return new Formula(found.line(), symbols, words);
    }

    /// The markdown of a cell with a space for each of its formulas.
    static String without(String markdown) {
        StringBuilder kept = new StringBuilder();
        int copied = 0;
        for (SignedFormula formula : SignedFormula.in(markdown)) {
            kept.append(markdown, copied, formula.start()).append(' ');
            copied = formula.end();
        }
        return kept.append(markdown, copied, markdown.length()).toString();
    }

    /// Single letters, and names of Greek ones.
    Set<String> symbols() {
        return SYMBOL.matcher(text)
                .results()
                .map(Formula::symbol)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Symbols that it only names, or says what they are: alone, or before a sign such as `=`.
    Set<String> defined() {
        Set<String> defined = new TreeSet<>();
        PIECES.splitAsStream(text)
                .flatMap(piece -> DEFINED.matcher(piece).results())
                .map(Formula::symbol)
                .forEach(defined::add);
        return defined;
    }

    private static String symbol(MatchResult found) {
        String greek = found.group(1);
        return greek == null ? Objects.requireNonNull(found.group(2)) : greek;
    }
}

package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    /// The end is not looked for without bound, or many signs without an end would take long.
    private static final Pattern MATHS =
            Pattern.compile(
                    "(?s)\\$\\$(.{1,2000}?)\\$\\$|\\\\\\[(.{1,2000}?)\\\\\\]|\\\\\\((.{1,2000}?)\\\\\\)"
                            + "|(?<![\\\\$])\\$(?![\\s$])([^$\\n]{1,400}?)(?<!\\s)\\$(?![\\d$])"
                            + "|\\\\begin\\{((?:align|equation|gather)\\*?)\\}(.{1,2000}?)\\\\end\\{\\5\\}");

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
                            + ")|(\\p{L}))['\\s{}|)]*(?:\\([^()]*\\))?[\\s}]*"
                            + "(?:$|[.,;]|:?=|[<>]|\\\\(?:in|le|ge|leq|geq|sim|to|approx)\\b)");

    /// The formulas of a cell in order; prices and code are none.
    static List<Formula> of(LessonCell cell) {
        List<Formula> formulas = new ArrayList<>();
        if (!cell.source().contains("$") && !cell.source().contains("\\")) {
            return formulas;
        }
        String source = Prose.withoutCode(cell.source());
        MATHS.matcher(source).results().forEach(found -> formulas.add(of(source, found)));
        return formulas;
    }

    private static Formula of(String source, MatchResult found) {
        int line =
                1 + (int) source.substring(0, found.start()).chars().filter(c -> c == '\n').count();
        String inside =
                IntStream.of(1, 2, 3, 4, 6)
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining());
        String words =
                WORDS.matcher(inside)
                        .results()
                        .map(w -> w.group(1))
                        .collect(Collectors.joining(" "));
        String text = WORDS.matcher(BOUND.matcher(inside).replaceAll(" ")).replaceAll(" ");
        return new Formula(
                line, COMMAND.matcher(INDEX.matcher(text).replaceAll("")).replaceAll(" "), words);
    }

    /// The markdown of a cell with its formulas blanked out.
    static String without(String markdown) {
        return MATHS.matcher(markdown).replaceAll(" ");
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

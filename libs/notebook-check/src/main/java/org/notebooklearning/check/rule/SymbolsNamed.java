package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Finds symbols that stand in two formulas or more and are introduced nowhere: no formula defines
/// or merely names them, and neither prose nor code has them. Where in the lesson they are
/// introduced is not looked at.
final class SymbolsNamed {
    private static final int FEWEST_FORMULAS = 2;

    /// Indices, the signs for Euler's number, a differential, transposition, order, expectation and
    /// probability.
    private static final Set<String> CUSTOMARY =
            Set.of("i", "j", "k", "e", "d", "T", "O", "E", "P");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final Map<String, List<String>> LETTERS =
            Map.ofEntries(
                    Map.entry("alpha", List.of("α")),
                    Map.entry("beta", List.of("β")),
                    Map.entry("gamma", List.of("γ")),
                    Map.entry("Gamma", List.of("Γ")),
                    Map.entry("delta", List.of("δ")),
                    Map.entry("epsilon", List.of("ϵ", "ε", "eps")),
                    Map.entry("varepsilon", List.of("ε", "ϵ", "eps", "epsilon")),
                    Map.entry("eta", List.of("η")),
                    Map.entry("theta", List.of("θ")),
                    Map.entry("Theta", List.of("Θ")),
                    Map.entry("lambda", List.of("λ", "lambd", "lam")),
                    Map.entry("Lambda", List.of("Λ")),
                    Map.entry("mu", List.of("μ", "µ")),
                    Map.entry("rho", List.of("ρ")),
                    Map.entry("sigma", List.of("σ")),
                    Map.entry("Sigma", List.of("Σ")),
                    Map.entry("tau", List.of("τ")),
                    Map.entry("phi", List.of("φ", "ϕ")),
                    Map.entry("varphi", List.of("φ", "ϕ", "phi")),
                    Map.entry("omega", List.of("ω")),
                    Map.entry("Omega", List.of("Ω")));

    /// @param formula the first it stands in
    private record Use(LessonCell cell, Formula formula, int formulas) {}

    private final LessonUnderCheck lesson;

    SymbolsNamed(LessonUnderCheck lesson) {
        this.lesson = lesson;
    }

    /// Adds the findings, and returns how many symbols stand in enough formulas to be looked at.
    int findings(List<Finding> findings) {
        Map<String, Use> uses = new LinkedHashMap<>();
        Set<String> defined = new TreeSet<>();
        List<String> words = new ArrayList<>();
        for (LessonCell cell : lesson.markdownCells()) {
            for (Formula formula : Formula.of(cell)) {
                defined.addAll(formula.defined());
                words.add(formula.words());
                formula.symbols()
                        .forEach(
                                symbol ->
                                        uses.merge(
                                                symbol,
                                                new Use(cell, formula, 1),
                                                (first, _) -> again(first)));
            }
        }
        uses.keySet().removeAll(CUSTOMARY);
        uses.values().removeIf(use -> use.formulas < FEWEST_FORMULAS);
        int symbols = uses.size();
        uses.keySet().removeAll(defined);
        if (uses.isEmpty()) {
            return symbols;
        }
        Set<String> said = said(words);
        uses.forEach(
                (symbol, use) -> {
                    if (!stands(symbol, said)) {
                        findings.add(finding(symbol, use));
                    }
                });
        return symbols;
    }

    private static Use again(Use first) {
        return new Use(first.cell, first.formula, first.formulas + 1);
    }

    private static Finding finding(String symbol, Use use) {
        return use.cell.finding(
                use.formula.line(),
                "The symbol '"
                        + symbol
                        + "' stands in "
                        + use.formulas
                        + " formulas, and nothing says what it is",
                "Say in words what it stands for where it is first used.");
    }

    /// The words of all prose, all code, and what formulas hold as text.
    private Set<String> said(List<String> insideFormulas) {
        return Stream.concat(
                        lesson.cells().stream()
                                .map(
                                        cell ->
                                                cell.isMarkdown()
                                                        ? Formula.without(cell.source())
                                                        : cell.source()),
                        insideFormulas.stream())
                .flatMap(NO_LETTERS::splitAsStream)
                .collect(Collectors.toSet());
    }

    private static boolean stands(String symbol, Set<String> said) {
        return said.contains(symbol)
                || LETTERS.getOrDefault(symbol, List.of()).stream().anyMatch(said::contains);
    }
}

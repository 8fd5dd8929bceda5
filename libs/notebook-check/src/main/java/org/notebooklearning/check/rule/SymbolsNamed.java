package org.notebooklearning.check.rule;

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
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("alpha", "α"),
                    Map.entry("beta", "β"),
                    Map.entry("gamma", "γ"),
                    Map.entry("Gamma", "Γ"),
                    Map.entry("delta", "δ"),
                    Map.entry("epsilon", "ϵ|ε|eps"),
                    Map.entry("varepsilon", "ε|ϵ|eps|epsilon"),
                    Map.entry("eta", "η"),
                    Map.entry("theta", "θ"),
                    Map.entry("Theta", "Θ"),
                    Map.entry("lambda", "λ|lambd|lam"),
                    Map.entry("Lambda", "Λ"),
                    Map.entry("mu", "μ|µ"),
                    Map.entry("rho", "ρ"),
                    Map.entry("sigma", "σ"),
                    Map.entry("Sigma", "Σ"),
                    Map.entry("tau", "τ"),
                    Map.entry("phi", "φ|ϕ"),
                    Map.entry("varphi", "φ|ϕ|phi"),
                    Map.entry("omega", "ω"),
                    Map.entry("Omega", "Ω"));

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
        for (LessonCell cell : lesson.markdownCells()) {
            for (Formula formula : Formula.of(cell)) {
                defined.addAll(formula.defined());
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
        String said = said();
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

    /// All words and all code, and what formulas hold as text.
    private String said() {
        return Stream.concat(
                        lesson.cells().stream()
                                .map(
                                        cell ->
                                                cell.isMarkdown()
                                                        ? Formula.without(cell.source())
                                                        : cell.source()),
                        lesson.markdownCells().stream()
                                .flatMap(cell -> Formula.of(cell).stream())
                                .map(Formula::words))
                .collect(Collectors.joining("\n"));
    }

    private static boolean stands(String symbol, String said) {
        String names = symbol + "|" + LETTERS.getOrDefault(symbol, symbol);
        return Pattern.compile("(?<!\\p{L})(?:" + names + ")(?!\\p{L})").matcher(said).find();
    }
}

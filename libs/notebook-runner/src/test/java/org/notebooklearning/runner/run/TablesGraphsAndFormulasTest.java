package org.notebooklearning.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.html.notebook.CellHtml;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.Sandbox;

/// A notebook on tables, graphs, statistics and formulas, which needs every package that lessons
/// may import and that is not imported beforehand: it runs in the sandbox twice with the same
/// outputs, the rules find nothing to say against that, and the pages show what it shows.
final class TablesGraphsAndFormulasTest {
    private static final String UTILS =
            """
            import random
            import numpy as np
            import torch

            def set_seed(seed):
                random.seed(seed)
                np.random.seed(seed)
                torch.manual_seed(seed)
            """;

    private static LessonProver.Result.Ran ran;
    private static Map<String, Verdict> verdicts;

    @BeforeAll
    static void runTwice() throws InterruptedException {
        Notebook lesson = lesson();
        try (NotebookRunner runner =
                NotebookRunner.of(
                        KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                                .prepare(step -> System.out.println(step.line()))
                                .orThrow(),
                        Sandbox.named(Sandbox.BUBBLEWRAP))) {
            ran =
                    (LessonProver.Result.Ran)
                            new LessonProver(runner, ExecutionLimits.ofLessons())
                                    .prove(lesson, UTILS, null, Optional.empty(), _ -> {});
        }
        LessonDraft draft = new LessonDraft(lesson, UTILS, List.of(), List.of(), List.of());
        verdicts =
                RuleEngine.judge(LessonUnderCheck.of(draft).withRun(ran.facts())).stream()
                        .collect(Collectors.toMap(Verdict::rule, verdict -> verdict));
        System.out.printf(
                "tables, graphs and formulas: %s and %d MiB%n",
                ran.facts().took(), ran.facts().peakMemoryBytes() >> 20);
    }

    private static Notebook lesson() {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                Cell.code(
                        "setup",
                        """
                        import ipywidgets as widgets
                        import matplotlib.pyplot as plt
                        import networkx as nx
                        import numpy as np
                        import pandas as pd
                        import sympy
                        from scipy import stats
                        from sklearn.cluster import KMeans
                        from sklearn.linear_model import LinearRegression

                        import utils

                        utils.set_seed(42)""",
                        Map.of()));
        cells.add(
                Cell.markdown(
                        "words",
                        "Each row is a walk: how many minutes it took, and how many km it was.",
                        Map.of()));
        code(
                cells,
                "table",
                "walks = pd.DataFrame({'minutes': [10, 20, 30], 'km': [0.8, 1.7, 2.4]})\nwalks");
        code(cells, "column", "distances = walks['km']\ndistances");
        code(cells, "styled", "walks.style.highlight_max()");
        code(cells, "drawn-table", "walks.plot(x='minutes', y='km')\nplt.show()");
        code(
                cells,
                "model",
                "pace = LinearRegression().fit(walks[['minutes']], walks['km'])\npace");
        code(
                cells,
                "slope",
                "print(pace.coef_, stats.linregress(walks['minutes'], walks['km']).slope)");
        code(cells, "by-chance", "[float(stats.norm.rvs(size=300).mean()) for week in range(3)]");
        code(cells, "groups", "KMeans(2).fit(np.random.normal(size=(60, 2))).cluster_centers_");
        code(
                cells,
                "graph",
                "friends = nx.erdos_renyi_graph(9, 0.4)\nnx.draw(friends, with_labels=True)\nplt.show()");
        code(cells, "formula", "x = sympy.Symbol('x')\nsympy.solve(x**2 - 5 * x + 6, x)");
        code(cells, "integral", "sympy.integrate(sympy.exp(-x**2), x)");
        code(
                cells,
                "slider",
                "widgets.interact(lambda minutes: print(pace.intercept_ + minutes), minutes=(1, 9));");
        return Notebook.python(cells);
    }

    private static void code(List<Cell> cells, String id, String source) {
        cells.add(Cell.code(id, source, Map.of()));
    }

    @Test
    void runsToItsEndAndShowsTheSameTwice() {
        assertThat(ran.facts().cells()).allSatisfy(cell -> assertThat(cell.error()).isNull());
        assertThat(ran.facts().limit()).isNull();
        assertThat(ran.facts().differences()).isEmpty();
        assertThat(outputs("slope").stdout()).startsWith("[0.08] 0.08");
        assertThat(outputs("formula").asText()).contains("[2, 3]");
        assertThat(outputs("drawn-table").mimeTypes()).contains("image/png");
        assertThat(outputs("graph").mimeTypes()).contains("image/png");
    }

    @Test
    void tablesAreToldByTheirShapeAndColumns() {
        assertThat(ran.cells())
                .flatExtracting(CellRun::bound)
                .contains(
                        new BoundName("walks", "pandas.DataFrame", List.of(3L, 2L), "minutes, km"),
                        new BoundName("distances", "pandas.Series", List.of(3L), "float64"));
    }

    @Test
    void isJudgedLikeAnyOtherAndNotHeldToTorch() {
        assertThat(verdicts.values())
                .filteredOn(verdict -> verdict.rule().matches("NL(00[23789]|107|40[1234])"))
                .hasSize(10)
                .extracting(
                        verdict -> verdict.rule() + " " + verdict.outcome() + verdict.findings())
                .allMatch(told -> told.contains(" PASS"));
        assertThat(verdicts.get("NL004").outcome()).isEqualTo(Outcome.NOT_CHECKED);
    }

    @Test
    void pagesShowTablesModelsAndFormulasWithoutTheirStylesAndScripts() {
        assertThat(html("table"))
                .contains("<th>minutes</th>", "<td>1.7</td>")
                .doesNotContain("vertical-align", "style");
        assertThat(html("styled")).contains("1.700000").doesNotContain("background", "T_");
        assertThat(html("model"))
                .contains(">LinearRegression()</pre>")
                .doesNotContain("script", "sklearn", "copy");
        assertThat(html("integral")).contains("<math").contains("erf");
    }

    private static CellOutputs outputs(String id) {
        return CellOutputs.of(cell(id));
    }

    private static String html(String id) {
        String all = CellHtml.in(ran.executed()).of(cell(id));
        return all.substring(all.indexOf("<div class=\"outputs\">"));
    }

    private static Cell cell(String id) {
        return ran.executed().cells().stream()
                .filter(cell -> id.equals(cell.id()))
                .findFirst()
                .orElseThrow();
    }
}

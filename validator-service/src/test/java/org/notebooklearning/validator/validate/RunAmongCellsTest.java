package org.notebooklearning.validator.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.run.LessonProver;

/// Whose fault it is, with a kernel in which a cell fails whose source the test names.
class RunAmongCellsTest {
    private static final Progress SILENT =
            new Progress() {
                @Override
                public void report(String doing, long done, long total, String unit) {}

                @Override
                public void publish(LessonEvent event) {}
            };
    private final List<List<String>> runs = new ArrayList<>();
    private final List<Cell> given =
            List.of(code("a", "mine = 1"), code("b", "open('mine.csv')"), code("c", "mine"));

    @Test
    void runsEverythingTogetherAndTellsOfTheLessonAlone() {
        RunAmongCells.Ran ran = ran("2", (cells, at) -> false);

        assertThat(runs).containsExactly(List.of("a", "b", "setup", "sum", "c"));
        assertThat(facts(ran)).extracting(RunFacts.CellFacts::cell).containsExactly("setup", "sum");
        assertThat(ran.notes()).containsExactly("Your cells and the lesson were run together.");
    }

    @Test
    void doesNotBlameTheLessonForTheLearnersCells() {
        RunAmongCells.Ran ran = ran("2", (cells, at) -> cells.get(at).source().contains("csv"));

        assertThat(runs).containsExactly(List.of("a", "b"), List.of("setup", "sum"));
        assertThat(facts(ran)).allMatch(cell -> cell.error() == null);
        assertThat(ran.notes())
                .containsExactly(
                        "Your cell 2 does not run here (OSError: gone), so the lesson was run and"
                                + " proven without your cells.");
    }

    @Test
    void tellsWhatFailedBelowTheLessonBefore() {
        RunAmongCells.Ran ran = ran("1", (cells, at) -> cells.get(at).source().contains("csv"));

        assertThat(runs).containsExactly(List.of("a", "setup", "sum", "b"), List.of("a", "b"));
        assertThat(ran.harmed()).isFalse();
        assertThat(ran.notes())
                .containsExactly(
                        "Your cell 2 does not run here (OSError: gone), with the lesson or"
                                + " without.");
    }

    @Test
    void tellsWhatTheLessonBroke() {
        RunAmongCells.Ran ran =
                ran(
                        "1",
                        (cells, at) ->
                                cells.get(at).source().equals("mine")
                                        && cells.stream().anyMatch(it -> "sum".equals(it.id())));

        assertThat(ran.harmed()).isTrue();
        assertThat(ran.notes())
                .containsExactly(
                        "Your cell 3 runs without the lesson and not with it (OSError: gone).");
    }

    @Test
    void blamesTheLessonForItsOwnCells() {
        RunAmongCells.Ran ran = ran("", (cells, at) -> "sum".equals(cells.get(at).id()));

        assertThat(facts(ran).getLast().error()).isNotNull();
        assertThat(ran.notes())
                .containsExactly(
                        "The lesson's cell sum does not run among your cells (OSError: gone).");
    }

    @Test
    void setsItsOwnSeedWhereItDoesNotHoldWithTheLearners() {
        List<Cell> seeded = List.of(code("a", "import torch\ntorch.manual_seed(3)"));

        RunAmongCells.Ran ran =
                ran(
                        seeded,
                        "",
                        (cells, at) ->
                                "sum".equals(cells.get(at).id())
                                        && cells.stream()
                                                .noneMatch(it -> it.source().contains("(42)")));

        assertThat(runs).containsExactly(List.of("a", "sum"), List.of("a", "setup", "sum"));
        assertThat(ran.merged().cells())
                .extracting(Cell::source)
                .contains("import utils\n\nutils.set_seed(42)");
        assertThat(ran.notes()).anyMatch(it -> it.contains("sets its own seed behind it"));
    }

    private RunAmongCells.Ran ran(String after, Faults faults) {
        return ran(given, after, faults);
    }

    private RunAmongCells.Ran ran(List<Cell> cells, String after, Faults faults) {
        LessonKernel kernel = (draft, _, _) -> run(draft.notebook(), faults);
        return new RunAmongCells(kernel, Notebook.python(cells), after, SILENT)
                .ran(
                        new LessonDraft(
                                Notebook.python(
                                        List.of(
                                                code(
                                                        "setup",
                                                        "import torch\nimport utils\n\n"
                                                                + "utils.set_seed(42)"),
                                                code("sum", "torch.ones(3).sum()"))),
                                "",
                                List.of(),
                                List.of(),
                                List.of()),
                        Optional.empty());
    }

    private interface Faults {
        boolean fails(List<Cell> cells, int at);
    }

    private LessonKernel.Run run(Notebook notebook, Faults faults) {
        List<RunFacts.CellFacts> facts = new ArrayList<>();
        for (int at = 0; at < notebook.cells().size(); at++) {
            boolean fails = faults.fails(notebook.cells(), at);
            facts.add(
                    new RunFacts.CellFacts(
                            String.valueOf(notebook.cells().get(at).id()),
                            fails ? new RunFacts.Failure("OSError", "gone", "") : null,
                            Duration.ofMillis(10),
                            "",
                            2,
                            Set.of(),
                            ""));
            if (fails) {
                break;
            }
        }
        runs.add(facts.stream().map(RunFacts.CellFacts::cell).toList());
        return new LessonKernel.Run(
                new LessonProver.Result.Ran(
                        notebook,
                        new RunFacts(
                                facts, Duration.ofSeconds(1), 0, null, List.of(), null, List.of()),
                        List.of(),
                        new RunProgress.KernelStarted(0.1, true, "")),
                Map.of());
    }

    private static List<RunFacts.CellFacts> facts(RunAmongCells.Ran ran) {
        return ((LessonProver.Result.Ran) ran.run().result()).facts().cells();
    }

    private static Cell code(String id, String source) {
        return Cell.code(id, source, Map.of());
    }
}

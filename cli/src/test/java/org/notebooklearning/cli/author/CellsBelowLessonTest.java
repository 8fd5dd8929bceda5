package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.merge.lesson.LessonMerge;
import org.notebooklearning.merge.lesson.MergedLesson;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.Sandbox;

/// A learner's cells below a lesson give what they gave without it, in a real kernel.
class CellsBelowLessonTest {
    /// The lesson goes behind this cell.
    private static final String PLACE = "above";

    private static final List<Cell> GIVEN =
            List.of(
                    code(
                            "imports",
                            """
                            import random
                            import warnings

                            import matplotlib.pyplot as plt
                            import numpy as np
                            import torch

                            torch.manual_seed(3)
                            np.random.seed(2)
                            random.seed(1)"""),
                    code(
                            PLACE,
                            """
                            torch.set_printoptions(precision=6)
                            np.set_printoptions(precision=3)
                            plt.rcParams["font.size"] = 9
                            random.random(), np.random.rand(2), torch.rand(2)"""),
                    code("draws", "random.random(), np.random.rand(2), torch.rand(2)"),
                    code("figure", "plt.plot(np.random.rand(5))\nplt.show()"),
                    code("settings", "torch.ones(1) / 3, np.geterr(), sorted(plt.rcParams)"),
                    code(
                            "style",
                            "[f'{key}: {value}' for key, value in sorted(plt.rcParams.items())]"),
                    code("warned", "[str(each) for each in warnings.filters]"));

    private static NotebookRunner runner;
    private static LessonSandbox sandbox;

    @BeforeAll
    static void open() throws InterruptedException {
        runner =
                NotebookRunner.forMany(
                        KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                                .prepare(step -> System.out.println(step.line()))
                                .orThrow(),
                        Sandbox.named(Sandbox.BUBBLEWRAP),
                        ExecutionLimits.ofLessons());
        sandbox = runner.open();
    }

    @AfterAll
    static void close() {
        sandbox.close();
        runner.close();
    }

    /// The second lesson computes in 64 bits and ignores warnings.
    @ParameterizedTest
    @CsvSource({"rmsnorm, false", "automatic-differentiation, true"})
    void givesWhatItGaveBefore(String concept, boolean ownSeed) throws InterruptedException {
        Notebook given = Notebook.python(GIVEN);
        ConceptLibrary library = ConceptLibrary.shipped();
        LessonDraft draft =
                AuthoredLesson.full(
                                library.concept(concept).orElseThrow(),
                                Level.ADVANCED,
                                library.utils())
                        .draft();

        MergedLesson merged = LessonMerge.of(given, PLACE, draft, ownSeed);

        Map<String, String> before = outputs(given, draft);
        Map<String, String> after = outputs(merged.together(), draft);
        assertThat(before).hasSize(GIVEN.size() - 1);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.size()).isGreaterThan(before.size());
    }

    private static Map<String, String> outputs(Notebook notebook, LessonDraft draft)
            throws InterruptedException {
        RunOutcome outcome =
                sandbox.runForOutputs(notebook, draft.utils(), ExecutionLimits.ofLessons());
        assertThat(outcome).isInstanceOf(RunOutcome.Ran.class);
        RunOutcome.Ran ran = (RunOutcome.Ran) outcome;
        assertThat(ran.error()).isNull();
        assertThat(ran.complete()).isTrue();
        return ran.executed().codeCells().stream()
                .filter(cell -> !cell.outputs().isEmpty())
                .collect(
                        Collectors.toMap(
                                cell -> String.valueOf(cell.id()), CellsBelowLessonTest::shown));
    }

    /// What stands below the cell; how often cells ran before it does not matter.
    private static String shown(Cell cell) {
        return cell.outputs().toString().replaceAll("execution_count=\\d+", "");
    }

    private static Cell code(String id, String source) {
        return Cell.code(id, source, Map.of());
    }
}

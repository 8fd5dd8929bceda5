package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.ExerciseVerdict;

/// However much a notebook says, what comes out of its sandbox is bounded, a sentence says what is
/// missing, and the run goes on.
@Tag("slow")
final class BoundedStreamsTest {
    private static final ExecutionLimits LIMITS =
            ExecutionLimits.ofLessons().withCell(java.time.Duration.ofSeconds(60));

    @Test
    void errorOf150MillionCharactersIsToldByItsBeginning() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                "def fail(): raise Exception('x' * 150_000_000)",
                                "fail()",
                                "never = 1"),
                        LIMITS);

        assertThat(ran.limit()).isNull();
        assertThat(ran.error().cell()).isEqualTo("c1");
        assertThat(ran.error().name()).isEqualTo("Exception");
        assertThat(ran.error().message())
                .hasSizeLessThan(11_000)
                .startsWith("xxx")
                .endsWith(
                        "[Cut off here: 150,000,000 characters, of which the first 10,000 are kept.]");
        assertThat(ran.error().traceback()).hasSizeLessThan(70_000).contains("def fail()");
        assertThat(NotebookFormat.write(ran.executed())).hasSizeLessThan(200_000);
        assertNextIsClean();
    }

    @Test
    void nameOfAnErrorAndLongTracebacksAreBoundedToo() throws Exception {
        RunOutcome.Ran named =
                TestKernel.run(notebook("raise type('N' * 5_000_000, (Exception,), {})"), LIMITS);
        StringBuilder deep = new StringBuilder("def f0(): return 1 / 0\n");
        for (int i = 1; i < 300; i++) {
            deep.append("def f%d(): return f%d()  # %s%n".formatted(i, i - 1, "long ".repeat(60)));
        }
        RunOutcome.Ran many = TestKernel.run(notebook(deep.toString(), "f299()"), LIMITS);

        assertThat(named.error().name()).startsWith("NNN").hasSizeLessThan(400);
        assertThat(named.error().name()).contains("Cut off here: 5,000,000 characters");
        assertThat(many.error().name()).isEqualTo("ZeroDivisionError");
        assertThat(many.error().traceback())
                .hasSizeLessThan(70_000)
                .contains("f299()", "Cut out here", "division by zero");
        assertNextIsClean();
    }

    @Test
    void whatIsPrintedShownAndHeldByWidgetsIsBoundedAndTheNextCellRuns() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                "print('p' * 50_000_000)",
                                "from IPython.display import HTML, display\nHTML('h' * 50_000_000)",
                                "import ipywidgets\nipywidgets.HTML('w' * 20_000_000)",
                                "ipywidgets.Image(value=bytes(20_000_000))",
                                "'r' * 20_000_000",
                                "import os\nos.write(2, b'e' * 20_000_000)\nos.write(1, b'o' * 20_000_000);",
                                "print('went on')"),
                        LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(TestKernel.stdout(ran, 0)).startsWith("ppp").hasSizeLessThan(2 << 20);
        assertThat(stderr(ran, 0)).contains("Output cut off here");
        for (int cell = 1; cell <= 4; cell++) {
            assertThat(stderr(ran, cell)).contains("Not shown: an output of");
        }
        assertThat(TestKernel.stdout(ran, 6)).isEqualTo("went on\n");
        assertThat(NotebookFormat.write(ran.executed())).hasSizeLessThan(8 << 20);
        assertNextIsClean();
    }

    @Test
    void linesWithNothingOnThemCountToo() throws Exception {
        RunOutcome.Ran ran = TestKernel.run(notebook("print('\\n' * 900_000)"), LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(TestKernel.stdout(ran, 0)).hasSizeBetween(1, 600_000);
        assertThat(stderr(ran, 0)).contains("Output cut off here");
    }

    @Test
    void displayThatIsUpdatedInManyPlacesCountsInEachOfThem() throws Exception {
        String update = "display(HTML('x' * 900_000), display_id='d', update=True)";

        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                "from IPython.display import HTML, display",
                                "for i in range(100): display(HTML('a'), display_id='d')",
                                update),
                        LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(stderr(ran, 2)).contains("Output cut off here");
        assertThat(NotebookFormat.write(ran.executed())).hasSizeLessThan(2 << 20);
    }

    @Test
    void kernelThatSendsMoreThanItMayIsNotHeardAndThatIsSaid() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                "get_ipython().kernel.session.most = 1 << 40",
                                "print('x' * 30_000_000)",
                                "after = 1"),
                        LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(stderr(ran, 1)).contains("Outputs are missing here");
        assertThat(NotebookFormat.write(ran.executed())).hasSizeLessThan(1 << 20);
        assertNextIsClean();
    }

    @Test
    void accountThatCanNotBeReadIsNoFaultOfThisProcess() throws Exception {
        String lie =
                """
                session = get_ipython().kernel.session
                session.send(get_ipython().kernel.iopub_socket, "execute_input",
                             {"code": "", "execution_count": {"no": "number"}},
                             parent=get_ipython().parent_header)""";

        RunOutcome.Ran ran = TestKernel.run(notebook(lie, "print('went on')"), LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(TestKernel.stdout(ran, 1)).isEqualTo("went on\n");
    }

    @Test
    void triedAnswersAreBounded() throws Exception {
        Cell cell = TestKernel.practice("e", "x = 1  " + ExerciseProof.BLANK);
        Notebook notebook = Notebook.python(List.of(cell));
        String wordy = "raise type('N' * 5_000_000, (Exception,), {})('m' * 5_000_000)";
        ExerciseProof proof = new ExerciseProof("e", wordy, List.of());

        RunOutcome.Ran ran = TestKernel.run(notebook, LIMITS, proof);

        assertThat(ran.exercises())
                .singleElement()
                .extracting(ExerciseVerdict::toString)
                .asString()
                .hasSizeLessThan(40_000);
        assertNextIsClean();
    }

    @Test
    void libraryIsNotHeardWithoutEnd() throws Exception {
        String loud = "import os\nwhile True: os.write(1, b'x' * 65536)\n";
        String wordy = "raise type('N' * 1_000_000, (Exception,), {})('m' * 9_000_000)\n";
        ExecutionLimits brief = LIMITS.withCell(java.time.Duration.ofSeconds(3));
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            assertThat(sandbox.importLibrary(wordy, TestKernel.UTILS, LIMITS))
                    .isInstanceOfSatisfying(
                            LibraryOutcome.Fails.class,
                            fails -> {
                                assertThat(fails.name()).startsWith("NNN").hasSizeLessThan(400);
                                assertThat(fails.message()).startsWith("m").hasSizeLessThan(11_000);
                            });
            assertThat(sandbox.importLibrary(loud, TestKernel.UTILS, brief))
                    .isInstanceOf(LibraryOutcome.Fails.class);
        }
    }

    private static String stderr(RunOutcome.Ran ran, int cell) {
        return CellOutputs.of(ran.executed().cells().get(cell)).stderr();
    }

    private static void assertNextIsClean() throws InterruptedException {
        RunOutcome.Ran next = TestKernel.run(notebook("print(6 * 7)"), LIMITS);
        assertThat(next.complete()).isTrue();
        assertThat(TestKernel.stdout(next, 0)).isEqualTo("42\n");
    }
}

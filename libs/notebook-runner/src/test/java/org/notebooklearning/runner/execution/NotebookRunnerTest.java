package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.run;
import static org.notebooklearning.runner.execution.TestKernel.runAlone;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// On the real kernel in the real sandbox.
@Tag("slow")
final class NotebookRunnerTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private static final Duration BRIEF = Duration.ofMillis(1500);

    @Test
    void runsFromTopToBottomWithUtilsAndKeepsTheStateOfWidgets() throws Exception {
        Notebook notebook =
                notebook(
                        "import utils\nimport ipywidgets as widgets",
                        "utils.LUCKY * 6",
                        "widgets.interact(lambda a: a * 2, a=widgets.IntSlider(value=3, max=9));",
                        "print(In[2], Out[2])");
        List<RunProgress> progress = new ArrayList<>();

        RunOutcome outcome =
                TestKernel.sandboxed()
                        .run(notebook, TestKernel.UTILS, List.of(), LIMITS, progress::add);

        RunOutcome.Ran ran = (RunOutcome.Ran) outcome;
        assertThat(ran.limit()).isNull();
        assertThat(ran.error()).isNull();
        assertThat(ran.cells()).extracting(CellRun::cell).containsExactly("c0", "c1", "c2", "c3");
        assertThat(ran.cells()).allSatisfy(cell -> assertThat(cell.seconds()).isPositive());
        assertThat(ran.peakMemoryBytes()).isBetween(100L << 20, 600L << 20);
        assertThat(CellOutputs.of(ran.executed().cells().get(1)).shown()).isEqualTo("42\n");
        assertThat(stdout(ran, 3)).isEqualTo("utils.LUCKY * 6 42\n");
        assertThat(ran.executed().cells().get(3).executionCount()).isEqualTo(4);
        assertThat(CellOutputs.of(ran.executed().cells().get(2)).mimeTypes())
                .contains("application/vnd.jupyter.widget-view+json");
        assertThat(widgetState(ran.executed())).contains("IntSliderModel", "\"value\": 3");
        assertThat(progress)
                .hasAtLeastOneElementOfType(RunProgress.KernelStarted.class)
                .contains(new RunProgress.CellStarted("c3", 4, 4));
        assertThat(NotebookFormat.read(NotebookFormat.write(ran.executed())))
                .isEqualTo(ran.executed());
    }

    /// Each output goes back to the kernel as the widget's state while the kernel answers: the end
    /// of the cell was overlooked then, and the cell ran into its limit.
    @Test
    void endOfACellIsSeenWhileAnOutputWidgetTalksBack() throws Exception {
        String talk = "with out:\n    for i in range(60):\n        display(i)";

        RunOutcome.Ran ran =
                run(
                        notebook(
                                "import ipywidgets as widgets\nout = widgets.Output()",
                                talk,
                                talk,
                                talk),
                        LIMITS);

        assertThat(ran.limit()).isNull();
        assertThat(ran.error()).isNull();
        assertThat(widgetState(ran.executed())).contains("OutputModel");
    }

    @Test
    void errorLandsOnItsCellAndEndsTheRun() throws Exception {
        RunOutcome.Ran ran = run(notebook("a = 1", "a / 0", "never = 1"), LIMITS);

        CellError error = ran.error();
        assertThat(error).isNotNull();
        assertThat(error.cell()).isEqualTo("c1");
        assertThat(error.name()).isEqualTo("ZeroDivisionError");
        assertThat(error.message()).isEqualTo("division by zero");
        assertThat(error.traceback()).contains("a / 0").doesNotContain("\u001b");
        assertThat(ran.cells()).extracting(CellRun::cell).containsExactly("c0", "c1");
        assertThat(CellOutputs.of(ran.executed().cells().get(1)).error()).isNotNull();
        assertThat(ran.limit()).isNull();
    }

    @Test
    void endlessLoopEndsAtTheLimitOfItsCellAndNothingIsLeftRunning() throws Exception {
        ExecutionLimits limits = LIMITS.withCell(BRIEF);
        String stubborn =
                """
                import os, signal
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                os.fork()
                while True:
                    print("still here, and here is a long line of output " * 100)""";

        RunOutcome.Ran ran = runAlone(notebook("1", stubborn, "never = 1"), limits);

        assertThat(ran.limit())
                .isEqualTo(new LimitHit(LimitHit.Kind.CELL_TIME, "c1", "1 seconds in one cell"));
        assertThat(ran.took()).isLessThan(Duration.ofSeconds(60));
        CellOutputs outputs = CellOutputs.of(ran.executed().cells().get(1));
        assertThat(outputs.stdout()).hasSizeLessThan(2 << 20).startsWith("still here");
        assertThat(outputs.stderr()).contains("cut off");
    }

    @Test
    void cellsThatAreTooSlowTogetherEndAtTheLimitOfTheNotebook() throws Exception {
        ExecutionLimits limits = LIMITS.withNotebook(Duration.ofMillis(1500));
        String second = "import time; time.sleep(1)";

        RunOutcome.Ran ran = run(notebook(second, second, second), limits);

        assertThat(ran.limit())
                .extracting(LimitHit::kind, LimitHit::cell)
                .containsExactly(LimitHit.Kind.NOTEBOOK_TIME, "c1");
    }

    @Test
    void memoryBeyondTheLimitEndsTheRun() throws Exception {
        ExecutionLimits limits = LIMITS.withMemory(600L << 20);

        RunOutcome.Ran ran =
                run(notebook("big = bytearray(1 << 30)\nimport time; time.sleep(9)"), limits);

        assertThat(ran.limit())
                .isEqualTo(new LimitHit(LimitHit.Kind.MEMORY, "c0", "600 MiB of memory"));
        assertThat(ran.peakMemoryBytes()).isGreaterThan(600L << 20);
    }

    @Test
    void filesInMemoryCountAsMemory() throws Exception {
        ExecutionLimits limits = LIMITS.withMemory(600L << 20);
        String fill =
                "open('/tmp/big', 'wb').write(bytes(1 << 24) * 30)\nimport time; time.sleep(9)";

        RunOutcome.Ran ran = run(notebook(fill), limits);

        assertThat(ran.limit()).extracting(LimitHit::kind).isEqualTo(LimitHit.Kind.MEMORY);
    }

    @Test
    void kernelThatEndsItselfIsAFindingAndNoFault() throws Exception {
        RunOutcome.Ran ran = run(notebook("1", "import os; os._exit(3)"), LIMITS);

        assertThat(ran.limit())
                .extracting(LimitHit::kind, LimitHit::cell)
                .containsExactly(LimitHit.Kind.KERNEL_DIED, "c1");
        assertThat(ran.error()).isNull();
    }

    @Test
    void runnerCanNotBeKilledFromInside() throws Exception {
        RunOutcome.Ran ran =
                run(notebook("import os; os.kill(os.getppid(), 9)", "print('went on')"), LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(stdout(ran, 1)).isEqualTo("went on\n");
    }

    @Test
    void processThatLeavesItsParentIsStillCountedAndEnded() throws Exception {
        String escape =
                """
                import os, time
                if os.fork() == 0:
                    if os.fork() == 0:
                        os.setsid()
                        big = bytearray(1 << 29)
                        time.sleep(60)
                    os._exit(0)
                time.sleep(9)""";

        RunOutcome.Ran ran = runAlone(notebook(escape), LIMITS.withMemory(600L << 20));

        assertThat(ran.limit()).extracting(LimitHit::kind).isEqualTo(LimitHit.Kind.MEMORY);
    }

    @Test
    void interruptEndsTheRunAndItsProcesses() throws Exception {
        NotebookRunner runner =
                NotebookRunner.of(TestKernel.ready(), Sandbox.named(Sandbox.BUBBLEWRAP));
        Set<Long> before = RunningProcesses.children();
        Thread self = Thread.currentThread();
        Notebook endless = notebook("while True: pass");

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () ->
                                        runner.run(
                                                endless,
                                                "",
                                                List.of(),
                                                LIMITS,
                                                step -> {
                                                    if (step instanceof RunProgress.CellStarted) {
                                                        self.interrupt();
                                                    }
                                                })))
                .isInstanceOf(InterruptedException.class);
        RunningProcesses.awaitOnly(before);
    }

    @Test
    void libraryThatImportsIsToldFromOneThatDoesNot() throws Exception {
        String good = "import math\nimport utils\n\ndef area(r):\n    return math.pi\n";
        String endless = "while True: pass\n";
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            assertThat(sandbox.importLibrary(good, TestKernel.UTILS, LIMITS))
                    .isEqualTo(new LibraryOutcome.Imports());
            assertThat(sandbox.importLibrary("x = 1\ny = math.pi\n", TestKernel.UTILS, LIMITS))
                    .isEqualTo(
                            new LibraryOutcome.Fails("NameError", "name 'math' is not defined", 2));
            assertThat(sandbox.importLibrary("def f(:\n", TestKernel.UTILS, LIMITS))
                    .isInstanceOfSatisfying(
                            LibraryOutcome.Fails.class,
                            fails -> {
                                assertThat(fails.name()).isEqualTo("SyntaxError");
                                assertThat(fails.line()).isEqualTo(1);
                            });
            assertThat(sandbox.importLibrary("import os\nos._exit(3)", TestKernel.UTILS, LIMITS))
                    .isEqualTo(
                            new LibraryOutcome.Fails("SystemExit", "it ended the interpreter", 0));
            assertThat(sandbox.importLibrary(endless, TestKernel.UTILS, LIMITS.withCell(BRIEF)))
                    .isInstanceOfSatisfying(
                            LibraryOutcome.Fails.class,
                            fails -> assertThat(fails.name()).isEqualTo("TimeoutError"));
        }
    }

    private static String widgetState(Notebook notebook) {
        Object widgets = notebook.metadata().get("widgets");
        assertThat(widgets).isInstanceOf(Map.class);
        String written = NotebookFormat.write(notebook);
        return written.substring(written.indexOf("\"widgets\""));
    }
}

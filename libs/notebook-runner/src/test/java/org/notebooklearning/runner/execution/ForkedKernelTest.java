package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// What a kernel is that was forked from a process whose imports are done.
@Tag("slow")
final class ForkedKernelTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    /// Leaves behind whatever a notebook can leave behind.
    private static final Notebook LITTER =
            notebook(
                    """
                    import os, random, subprocess, sys, numpy, torch, utils
                    import matplotlib.pyplot as plt
                    torch.manual_seed(1); numpy.random.seed(1); random.seed(1)
                    plt.figure(); plt.rcParams["lines.linewidth"] = 77
                    torch.set_default_dtype(torch.float64)
                    sys.litter = os.environ["LITTER"] = "left"
                    open("left", "w").write("x"); open("/tmp/left", "w").write("x")
                    open("/dev/shm/left", "w").write("x")
                    os.makedirs(os.path.expanduser("~/.ipython"), exist_ok=True)
                    open(os.path.expanduser("~/.ipython/left"), "w").write("x")
                    os.chmod(os.makedirs("closed") or "closed", 0)
                    left = subprocess.Popen(["sleep", "600"], start_new_session=True).pid""");

    private static final Notebook LOOK =
            notebook(
                    """
                    import os, random, sys, numpy, torch
                    import matplotlib.pyplot as plt
                    print("left" in globals(), hasattr(sys, "litter"), os.environ.get("LITTER"))
                    print(plt.get_fignums(), plt.rcParams["lines.linewidth"] == 77)
                    print(torch.get_default_dtype(), torch.initial_seed() == 1)
                    print(os.listdir("."), [f for f in os.listdir("/tmp") if f == "left"])
                    print(os.listdir("/dev/shm"), os.path.exists(os.path.expanduser("~/.ipython/left")))
                    print(sum(b"sleep" in open(f"/proc/{p}/cmdline", "rb").read()
                              for p in os.listdir("/proc") if p.isdigit()))
                    print(random.random(), numpy.random.rand(), torch.rand(1))""");

    @Test
    void isReadyInAMomentAndSaysHowItCameToBe() throws Exception {
        List<RunProgress.KernelStarted> started = new ArrayList<>();
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            for (int i = 0; i < 3; i++) {
                sandbox.run(
                        notebook("1"),
                        "",
                        List.of(),
                        LIMITS,
                        step -> {
                            if (step instanceof RunProgress.KernelStarted kernel) {
                                started.add(kernel);
                            }
                        });
            }
        }

        System.out.println("forked kernels: " + started);
        assertThat(started).hasSize(3).allMatch(RunProgress.KernelStarted::forked);
        // A tenth of what an interpreter of its own takes for its imports, on a busy machine too.
        assertThat(started.getLast().seconds()).isLessThan(1.5);
    }

    @Test
    void nothingOfOneRunIsLeftForTheNext() throws Exception {
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            RunOutcome.Ran before = ran(sandbox, LITTER);
            RunOutcome.Ran one = ran(sandbox, LOOK);
            RunOutcome.Ran other = ran(sandbox, LOOK);

            assertThat(before.error()).isNull();
            assertThat(one.error()).isNull();
            List<String> lines = stdout(one, 0).lines().toList();
            assertThat(lines)
                    .startsWith(
                            "False False None",
                            "[] False",
                            "torch.float32 False",
                            "['utils.py'] []",
                            "[] False",
                            "0");
            assertThat(stdout(other, 0).lines().toList().getLast())
                    .as("forks draw other numbers, as fresh interpreters do")
                    .isNotEqualTo(lines.getLast());
        }
    }

    @Test
    void notebookThatKillsItsParentGoesOnAndSoDoesTheNext() throws Exception {
        Notebook killer = notebook("import os; os.kill(os.getppid(), 9)", "print('went on')");
        try (LessonSandbox sandbox = TestKernel.sandboxed().open()) {
            assertThat(stdout(ran(sandbox, killer), 1)).isEqualTo("went on\n");
            assertThat(stdout(ran(sandbox, notebook("print('next')")), 0)).isEqualTo("next\n");
        }
    }

    @Test
    void whoSubscribesWhileAnOutputIsSentIsHeard() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                """
                                import sys, threading, zmq
                                sys.path.insert(0, "/run/lesson")
                                from forked_output import ForkedOutput
                                context, heard = zmq.Context(), threading.Event()
                                publisher, reader = context.socket(zmq.XPUB), context.socket(zmq.SUB)
                                publisher.bind("inproc://outputs")
                                class Output(ForkedOutput):
                                    def _handle_subscription(self, frames): heard.set()
                                output = Output(publisher)
                                output.start()
                                def subscribe_and_send():
                                    reader.connect("inproc://outputs")
                                    reader.subscribe(b"")
                                    output._really_send([b"text"])
                                output.schedule(subscribe_and_send)
                                print(heard.wait(5))"""),
                        LIMITS);

        assertThat(stdout(ran, 0)).isEqualTo("True\n");
    }

    @Test
    void whereNothingCanBeForkedAnInterpreterIsStartedAndThatIsSaid() throws Exception {
        Notebook shown =
                notebook(
                        "import torch\nimport matplotlib.pyplot as plt",
                        "x = torch.ones(3)\nprint(x)\nx",
                        "plt.plot(x)\nplt.show()");
        try (NotebookRunner runner =
                NotebookRunner.of(
                        TestKernel.ready(),
                        Sandbox.named(Sandbox.BUBBLEWRAP),
                        RunnerSettings.usual().withoutForks())) {
            RunOutcome.Ran afresh =
                    (RunOutcome.Ran)
                            runner.run(shown, TestKernel.UTILS, List.of(), LIMITS, _ -> {});
            RunOutcome.Ran forked = TestKernel.run(shown, LIMITS);

            assertThat(afresh.kernel().forked()).isFalse();
            assertThat(afresh.kernel().why()).isEqualTo("it was asked for");
            assertThat(afresh.executed().cells().get(1).outputs())
                    .isEqualTo(forked.executed().cells().get(1).outputs());
            assertThat(CellOutputs.of(afresh.executed().cells().get(2)).mimeTypes())
                    .contains("image/png");
            assertThat(forked.kernel().forked()).isTrue();
        }
    }

    @Test
    void tellsWhatEachCellBinds() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                "import torch\nimport numpy as np",
                                """
                                cat = torch.tensor([[0.5, -1.0], [2.0, 0.25]], requires_grad=True)
                                week = np.arange(7.0)
                                mask = week > 2
                                echo = torch.full((3, 4), float("nan"))
                                words, price, name = ["the", "cat"], 12.5, "flat"
                                nothing = None
                                def louder(voice, by=2): return voice * by
                                class Loud:
                                    def __repr__(self): raise RuntimeError("not asked")
                                loud, _hidden = Loud(), 1
                                del price""",
                                "for i in range(3): total = i * 10"),
                        LIMITS);

        assertThat(ran.cells().get(0).bound()).isEmpty();
        assertThat(ran.cells().get(1).bound())
                .containsExactlyInAnyOrder(
                        bound(
                                "cat",
                                "torch.Tensor",
                                "float32: 0.5, -1, 2, 0.25, requires grad",
                                2,
                                2),
                        bound("week", "numpy.ndarray", "float64: from 0 to 6, mean 3", 7),
                        bound("mask", "numpy.ndarray", "bool: 4 of 7 true", 7),
                        bound("echo", "torch.Tensor", "float32: 12 of 12 nan", 3, 4),
                        bound("words", "list", "['the', 'cat']", 2),
                        bound("name", "str", "'flat'"),
                        bound("nothing", "NoneType", "None"),
                        bound("louder", "function", "(voice, by)"),
                        bound("Loud", "type", ""),
                        bound("loud", "__main__.Loud", ""));
        assertThat(ran.cells().get(2).bound())
                .containsExactlyInAnyOrder(bound("i", "int", "2"), bound("total", "int", "20"));
    }

    private static BoundName bound(String name, String type, String summary, long... shape) {
        return new BoundName(name, type, java.util.Arrays.stream(shape).boxed().toList(), summary);
    }

    private static RunOutcome.Ran ran(LessonSandbox sandbox, Notebook notebook)
            throws InterruptedException {
        return (RunOutcome.Ran) sandbox.run(notebook, TestKernel.UTILS, List.of(), LIMITS, _ -> {});
    }
}

package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.run.RunComparison;

/// A sandbox that did beforehand what is slow the first time gives the outputs of one that did not,
/// and nothing in it tells of what was done.
@Tag("slow")
final class WarmSandboxTest {
    private static final Notebook USES =
            notebook(
                    """
                    import gc, logging, os, random, signal, sys, threading, warnings
                    import numpy as np
                    import torch
                    import matplotlib, matplotlib.pyplot as plt
                    import ipywidgets
                    before = len(sys.modules)""",
                    """
                    print(plt.get_fignums(), matplotlib.rcParams == matplotlib.rcParamsDefault)
                    print(len(ipywidgets.Widget.widgets), hasattr(torch.optim.SGD.step, "hooked"))
                    print([known.__name__ for known in torch.optim.SGD.__subclasses__()])
                    print([known for known in gc.get_objects() if type(known) is torch.nn.Parameter])
                    print(torch.is_grad_enabled(), torch.get_default_dtype(), torch.get_num_threads())
                    print(sorted(os.environ), len(threading.enumerate()))
                    print(warnings.filters == list(warnings.filters), signal.getsignal(signal.SIGINT).__name__)
                    print(logging.getLogger().handlers, logging.getLogger().level)
                    print(np.get_printoptions(), np.geterr())""",
                    """
                    random.seed(1), np.random.seed(2), torch.manual_seed(3)
                    print(random.random(), np.random.rand(2), torch.rand(2))""",
                    "plt.plot([1, 3, 2], label='$x^2$'); plt.legend(); plt.title('first'); plt.show()",
                    """
                    weight = torch.nn.Parameter(torch.ones(2))
                    steps = torch.optim.Adam([weight], lr=0.1)
                    (weight ** 2).sum().backward()
                    steps.step()
                    print(weight, torch.optim.Adam.step.hooked, threading.active_count())""",
                    "ipywidgets.VBox([ipywidgets.IntSlider(value=4), ipywidgets.Checkbox(True)])",
                    "torch.testing.assert_close(weight, weight); weight");

    private static final Notebook COUNTS =
            notebook(
                    """
                    import sys
                    import torch
                    weight = torch.nn.Parameter(torch.ones(2))
                    weight.grad = torch.ones(2)
                    before = len(sys.modules)
                    torch.optim.Adam([weight]).step()
                    torch.testing.assert_close(weight, weight)
                    print(len(sys.modules) - before)""");

    @Test
    void warmSandboxGivesTheOutputsOfAColdOne() throws Exception {
        RunOutcome.Ran cold = run(RunnerSettings.usual(), USES);
        RunOutcome.Ran warm = run(RunnerSettings.usual().warmed(), USES);

        assertThat(cold.limit()).isNull();
        assertThat(cold.error()).isNull();
        assertThat(warm.limit()).isNull();
        assertThat(warm.error()).isNull();
        assertThat(warm.kernel().forked()).isTrue();
        assertThat(RunComparison.between(cold.executed(), warm.executed())).isEmpty();
    }

    @Test
    void firstStepOfAnOptimiserImportsNothingAnyMore() throws Exception {
        assertThat(modules(RunnerSettings.usual())).isGreaterThan(100);
        assertThat(modules(RunnerSettings.usual().warmed())).isZero();
    }

    private static int modules(RunnerSettings settings) throws InterruptedException {
        return Integer.parseInt(stdout(run(settings, COUNTS), 0).strip());
    }

    private static RunOutcome.Ran run(RunnerSettings settings, Notebook notebook)
            throws InterruptedException {
        try (NotebookRunner runner =
                NotebookRunner.of(
                        TestKernel.ready(), Sandbox.named(Sandbox.BUBBLEWRAP), settings)) {
            return (RunOutcome.Ran)
                    runner.run(
                            notebook,
                            TestKernel.UTILS,
                            List.of(),
                            ExecutionLimits.ofLessons().withCell(Duration.ofSeconds(60)),
                            _ -> {});
        }
    }
}

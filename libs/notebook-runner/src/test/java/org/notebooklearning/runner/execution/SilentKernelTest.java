package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.notebook.Notebook;

/// A sandbox in which no kernel answers is no fault of the notebook.
@Tag("slow")
@DisplayName("A kernel that does not answer")
final class SilentKernelTest {
    private static final Notebook NOTEBOOK = TestKernel.notebook("6 * 7");
    private static final ExecutionLimits LIMITS =
            ExecutionLimits.ofLessons().withStartup(Duration.ofSeconds(5));

    @Test
    void isTriedAgainInAnotherSandbox() throws Exception {
        try (NotebookRunner runner =
                        NotebookRunner.of(TestKernel.ready(), Sandbox.named(Sandbox.BUBBLEWRAP));
                LessonSandbox sandbox = runner.open()) {
            Set<Long> before = RunningProcesses.children();
            run(sandbox);
            Set<Long> own = new HashSet<>(RunningProcesses.children());
            own.removeAll(before);
            for (long child : own) {
                stop(child);
            }

            RunOutcome.Ran ran = run(sandbox);

            assertThat(ran.complete()).isTrue();
            assertThat(own).hasSize(1).doesNotContainAnyElementsOf(RunningProcesses.children());
        }
    }

    private static RunOutcome.Ran run(LessonSandbox sandbox) throws InterruptedException {
        return (RunOutcome.Ran) sandbox.run(NOTEBOOK, null, List.of(), LIMITS, _ -> {});
    }

    /// Everything below it does nothing any more, and does not end.
    private static void stop(long child) throws IOException, InterruptedException {
        for (ProcessHandle process : ProcessHandle.of(child).orElseThrow().descendants().toList()) {
            assertThat(
                            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                                    .inheritIO()
                                    .start()
                                    .waitFor())
                    .isZero();
        }
    }
}

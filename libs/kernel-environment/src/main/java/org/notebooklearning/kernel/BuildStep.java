package org.notebooklearning.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One step of the preparation, told to the listener while it runs.
final class BuildStep {
    private final String what;
    private final @Nullable Path target;
    private final Consumer<PreparationStep> progress;
    private final long start = System.nanoTime();

    /// Begins the step.
    ///
    /// @param target the folder whose growth shows how far it is; null where there is none
    BuildStep(String what, @Nullable Path target, Consumer<PreparationStep> progress) {
        this.what = what;
        this.target = target;
        this.progress = progress;
        tell(PreparationStep.State.STARTED, 0);
    }

    /// What `tool` said, where it succeeded.
    ToolRun.Result run(ToolRun tool) throws IOException, InterruptedException, FailedException {
        ToolRun.Result result = result(tool);
        if (!result.succeeded()) {
            throw new FailedException(
                    what
                            + " failed ("
                            + result.error()
                            + "): check the network and the package index of pip, then try again");
        }
        return result;
    }

    /// What `tool` said, however it ended.
    ToolRun.Result result(ToolRun tool) throws IOException, InterruptedException {
        return tool.run(written -> tell(PreparationStep.State.RUNNING, written));
    }

    void done() {
        tell(PreparationStep.State.DONE, 0);
    }

    /// What is installed shows in the target's size; while it is still being downloaded, only in
    /// what the tool has written.
    private void tell(PreparationStep.State state, long written) {
        boolean begun = state != PreparationStep.State.STARTED;
        long bytes = target != null && begun ? Math.max(written, FolderSize.bytes(target)) : 0;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        progress.accept(new PreparationStep(what, state, elapsed, bytes));
    }

    /// Ends the preparation; the message is for the user.
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        FailedException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}

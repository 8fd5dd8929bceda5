package org.notebooklearning.writer.author;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.sandbox.SandboxRuns;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.PackageLayer;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.Sandbox;

/// Where beats are run while they are written. Nothing is started before the first lesson needs
/// it: most installations write lessons of the library alone.
public final class WritingKernel implements AutoCloseable {
    private final KernelEnvironment environment;
    private final Sandbox sandbox;
    private final Semaphore places;
    private final Map<Path, NotebookRunner> layered = new HashMap<>();
    private @Nullable NotebookRunner runner;

    /// @param data the folder under which the kernel's environment was prepared
    /// @param most how many notebooks are run at once
    public WritingKernel(Path data, Sandbox sandbox, int most) {
        this.environment = KernelEnvironment.at(data);
        this.sandbox = sandbox;
        this.places = new Semaphore(most, true);
    }

    /// Runs the drafts of one lesson until it is closed; UnavailableException while the environment
    /// is not prepared.
    ///
    /// @param layer of packages that the lesson has besides; null for none
    public SandboxRuns open(@Nullable PackageLayer layer) {
        return new SandboxRuns(layer == null ? runner() : runner(layer), places);
    }

    /// One that keeps no sandbox ready, and so costs nothing while nobody runs anything.
    private synchronized NotebookRunner runner(PackageLayer layer) {
        return layered.computeIfAbsent(
                layer.site(), _ -> NotebookRunner.of(kernel().with(layer), sandbox));
    }

    private synchronized NotebookRunner runner() {
        if (runner == null) {
            runner = NotebookRunner.of(kernel(), sandbox);
        }
        return runner;
    }

    private ReadyKernel kernel() {
        return environment
                .ready()
                .orElseThrow(
                        () ->
                                new UnavailableException(
                                        "The kernel's Python environment is not prepared yet;"
                                                + " ./lesson up prepares it"));
    }

    @Override
    public synchronized void close() {
        layered.values().forEach(NotebookRunner::close);
        if (runner != null) {
            runner.close();
        }
    }
}

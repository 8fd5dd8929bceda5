package org.notebooklearning.validator.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.LayerAnswer;
import org.notebooklearning.kernel.LayerOrder;
import org.notebooklearning.kernel.PackageLayer;
import org.notebooklearning.kernel.PackageLayers;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.runner.run.LessonProver;
import org.notebooklearning.validator.validate.LessonKernel;

/// Runs drafts with a real kernel in the sandbox, and keeps some sandboxes ready for those to come.
final class SandboxedLessonKernel implements LessonKernel, AutoCloseable {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();
    private static final Duration INSTALLING = Duration.ofMinutes(6);

    private final KernelEnvironment environment;
    private final PackageLayers layers;
    private final Sandbox sandbox;
    private final int ready;
    private @Nullable Running running;

    /// What notebooks are run with, since the environment was there.
    private record Running(NotebookRunner runner, ReadyKernel kernel) {}

    /// @param data the folder under which the kernel's environment was prepared
    /// @param ready how many sandboxes are kept ready
    SandboxedLessonKernel(Path data, Sandbox sandbox, int ready) {
        this.environment = KernelEnvironment.at(data);
        this.layers = PackageLayers.at(data);
        this.sandbox = sandbox;
        this.ready = ready;
    }

    /// Gets sandboxes ready where the environment is there by now.
    void warmUp() {
        if (environment.ready().isPresent()) {
            running();
        }
    }

    @Override
    public Run run(LessonDraft draft, Optional<String> library, Progress progress) {
        try {
            Authorship author = draft.authorship();
            InstalledPackages packages = author == null ? null : author.installed();
            return packages == null
                    ? run(running(), draft, library, progress)
                    : layered(packages, draft, library, progress);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// With the packages that it was written with. They are made again of their lock where they are
    /// gone.
    private Run layered(
            InstalledPackages packages,
            LessonDraft draft,
            Optional<String> library,
            Progress progress)
            throws InterruptedException {
        PackageLayer layer = layers.find(packages.lock()).orElse(null);
        if (layer == null) {
            LayerOrder order = new LayerOrder(packages.pins(), packages.lock());
            switch (layers.order(order, INSTALLING)) {
                case LayerAnswer.Installed(PackageLayer made) -> layer = made;
                case LayerAnswer.NotInstalled(String reason, String remedy) -> {
                    return new Run(
                            new LessonProver.Result.Refused(reason + ".", remedy + "."), Map.of());
                }
            }
        }
        ReadyKernel kernel = running().kernel.with(layer);
        try (NotebookRunner runner = NotebookRunner.of(kernel, sandbox)) {
            return run(new Running(runner, kernel), draft, library, progress);
        }
    }

    private static Run run(
            Running now, LessonDraft draft, Optional<String> library, Progress progress)
            throws InterruptedException {
        LessonProver prover = new LessonProver(now.runner, LIMITS);
        progress.report("Starting the kernel", 0, 0, "");
        return new Run(
                prover.prove(
                        draft.notebook(),
                        draft.utils(),
                        draft.proofs(),
                        library,
                        step -> tell(step, progress)),
                now.kernel.versions());
    }

    private synchronized Running running() {
        if (running == null) {
            ReadyKernel kernel =
                    environment
                            .ready()
                            .orElseThrow(
                                    () ->
                                            new UnavailableException(
                                                    "The kernel's Python environment is not"
                                                            + " prepared yet; ./lesson up"
                                                            + " prepares it"));
            try {
                running =
                        new Running(
                                NotebookRunner.keepingReady(ready, kernel, sandbox, LIMITS),
                                kernel);
            } catch (InterruptedException e) {
                throw stopped(e);
            }
        }
        return running;
    }

    private static UnavailableException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new UnavailableException("The worker is stopped; the lesson is run again", e);
    }

    private static void tell(RunProgress step, Progress progress) {
        switch (step) {
            case RunProgress.KernelStarted started ->
                    progress.report(
                            started.forked()
                                    ? "The kernel answers"
                                    : "The kernel answers, started afresh: " + started.why(),
                            0,
                            0,
                            "");
            case RunProgress.RunningAgain again -> progress.report(again.why(), 0, 0, "");
            case RunProgress.CellStarted started ->
                    progress.report("Running", started.number(), started.of(), "code cells");
            case RunProgress.CellDone done -> {}
            case RunProgress.ExerciseTried tried ->
                    progress.report(
                            "Proving " + tried.exercise(),
                            tried.trials(),
                            tried.trials(),
                            "trials");
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.runner.close();
        }
    }
}

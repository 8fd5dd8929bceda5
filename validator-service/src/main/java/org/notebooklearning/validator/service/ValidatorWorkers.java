package org.notebooklearning.validator.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.service.StageWorkers;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.validator.validate.ValidatePipeline;

/// Starts the workers with the service and lets them finish when it stops.
@ApplicationScoped
class ValidatorWorkers {
    private final ValidatorConfig config;
    private final MeterRegistry metrics;
    private volatile @Nullable StageWorkers workers;
    private @Nullable SandboxedLessonKernel kernel;

    ValidatorWorkers(ValidatorConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        SandboxedLessonKernel notebooks =
                new SandboxedLessonKernel(
                        config.kernelData(),
                        Sandbox.named(config.sandbox()),
                        config.readySandboxes());
        kernel = notebooks;
        notebooks.warmUp();
        workers =
                StageWorkers.start(
                        config,
                        Stage.VALIDATE,
                        LessonTask.Validate.class,
                        store ->
                                new ValidatePipeline(
                                        new MeasuredLessonKernel(notebooks, metrics),
                                        store,
                                        Clock.systemUTC(),
                                        new RuleMetrics(metrics)),
                        metrics);
    }

    /// What keeps the workers from their work, in a sentence; or empty.
    Optional<String> fault() {
        StageWorkers running = workers;
        return running == null ? Optional.of("They have not started") : running.fault();
    }

    /// The workers that ended unasked, in a sentence; or empty.
    Optional<String> lost() {
        StageWorkers running = workers;
        return running == null ? Optional.empty() : running.lostWorkers();
    }

    void stop(@Observes ShutdownEvent event) {
        StageWorkers running = workers;
        if (running != null) {
            running.close();
        }
        if (kernel != null) {
            kernel.close();
        }
    }
}

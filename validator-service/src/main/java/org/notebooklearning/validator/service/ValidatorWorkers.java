package org.notebooklearning.validator.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.execution.Sandbox;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.service.StageWorkers;
import org.notebooklearning.validator.validate.ValidatePipeline;

/// Starts the workers with the service and lets them finish when it stops.
@ApplicationScoped
class ValidatorWorkers {
    private final ValidatorConfig config;
    private final MeterRegistry metrics;
    private @Nullable StageWorkers workers;
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
                                        notebooks,
                                        store,
                                        Clock.systemUTC(),
                                        new RuleMetrics(metrics)),
                        metrics);
    }

    void stop(@Observes ShutdownEvent event) {
        if (workers != null) {
            workers.close();
        }
        if (kernel != null) {
            kernel.close();
        }
    }
}

package org.notebooklearning.planner.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.service.StageWorkers;
import org.notebooklearning.planner.plan.PlanPipeline;

/// Starts the workers with the service and lets them finish when it stops.
@ApplicationScoped
class PlannerWorkers {
    private final PlannerConfig config;
    private final MeterRegistry metrics;
    private @Nullable StageWorkers workers;

    PlannerWorkers(PlannerConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        workers =
                StageWorkers.start(
                        config,
                        Stage.PLAN,
                        LessonTask.Plan.class,
                        store ->
                                new PlanPipeline(
                                        ConceptLibrary.shipped(), store, Clock.systemUTC()),
                        metrics);
    }

    void stop(@Observes ShutdownEvent event) {
        if (workers != null) {
            workers.close();
        }
    }
}

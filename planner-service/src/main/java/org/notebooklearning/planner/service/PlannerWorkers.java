package org.notebooklearning.planner.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.meter.Assistants;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.pipeline.service.StageWorkers;
import org.notebooklearning.planner.author.ConceptOutlines;
import org.notebooklearning.planner.plan.PlanPipeline;

/// Starts the workers with the service and lets them finish when it stops.
@ApplicationScoped
class PlannerWorkers {
    private final PlannerConfig config;
    private final MeterRegistry metrics;
    private volatile @Nullable StageWorkers workers;
    private @Nullable InstalledModel model;
    private @Nullable Assistants assistants;

    PlannerWorkers(PlannerConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        ConceptShelf shelf = ConceptShelf.with(config.concepts().orElse(null));
        @Nullable InstalledModel installed =
                InstalledModel.open(
                                System.getenv(), config.modelFolder(), Stage.PLAN.word(), metrics)
                        .orElse(null);
        model = installed;
        Assistants learners =
                Assistants.open(
                        System.getenv(),
                        config.modelFolder(),
                        Stage.PLAN.word(),
                        config.assistantLinger());
        assistants = learners;
        workers =
                StageWorkers.start(
                        config,
                        Stage.PLAN,
                        LessonTask.Plan.class,
                        store ->
                                new PlanPipeline(
                                        shelf::current,
                                        store,
                                        Clock.systemUTC(),
                                        installed == null
                                                ? null
                                                : ConceptOutlines.by(
                                                        installed, store, shelf::current),
                                        learners::of),
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
        if (model != null) {
            model.close();
        }
        if (assistants != null) {
            assistants.close();
        }
    }
}

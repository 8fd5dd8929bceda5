package org.notebooklearning.ingest.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.source.IngestPipeline;
import org.notebooklearning.ingest.source.SourceFigures;
import org.notebooklearning.pipeline.service.StageWorkers;

/// Starts the ingest workers with the service and lets them finish when it stops.
@ApplicationScoped
class IngestWorkers {
    private final IngestSettings settings;
    private final MeterRegistry metrics;
    private volatile @Nullable StageWorkers workers;
    private @Nullable Reading reading;

    IngestWorkers(IngestSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Reading opened = Reading.open(settings);
        reading = opened;
        workers =
                StageWorkers.start(
                        settings,
                        Stage.INGEST,
                        LessonTask.Ingest.class,
                        store ->
                                new IngestPipeline(
                                        opened.reader(),
                                        opened.literature(),
                                        store,
                                        Clock.systemUTC(),
                                        new SourceFigures(metrics)),
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
        if (reading != null) {
            try {
                reading.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The source reader can not be closed", e);
            }
        }
    }
}

package org.notebooklearning.ingest.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.settings.IngestSettings;
import org.notebooklearning.pipeline.service.StageWorkers;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.read.ReaderSettings;
import org.notebooklearning.source.read.SourceReader;

/// Starts the ingest workers with the service and lets them finish when it stops.
@ApplicationScoped
class IngestWorkers {
    private final IngestSettings settings;
    private final MeterRegistry metrics;
    private @Nullable StageWorkers workers;
    private @Nullable SourceReader reader;

    IngestWorkers(IngestSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.workers()) {
            return;
        }
        SourceReader opened = new SourceReader(readerSettings());
        reader = opened;
        workers =
                StageWorkers.start(
                        settings,
                        Stage.INGEST,
                        LessonTask.Ingest.class,
                        store -> new IngestPipeline(opened, store, Clock.systemUTC()),
                        metrics);
    }

    void stop(@Observes ShutdownEvent event) {
        if (workers != null) {
            workers.close();
        }
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The source reader can not be closed", e);
            }
        }
    }

    private ReaderSettings readerSettings() {
        ReaderSettings usual = ReaderSettings.defaults();
        FetchSettings fetch = usual.fetch();
        for (String host : settings.fetch().allowedHosts().orElse(List.of())) {
            fetch = fetch.allowing(host);
        }
        SourceLimits limits =
                new SourceLimits(
                        settings.fetch().limit().asLongValue(),
                        usual.limits().pages(),
                        settings.fetch().timeout(),
                        usual.limits().memoryMebibytes());
        return new ReaderSettings(limits, fetch, usual.arxivBase());
    }
}

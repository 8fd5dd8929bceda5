package org.notebooklearning.ingest.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.ingest.settings.IngestSettings;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.DirectoryArtifactStore;

/// What every part of the service stands on.
@Singleton
final class Foundations {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ArtifactStore store(IngestSettings settings) {
        return new DirectoryArtifactStore(settings.artifacts());
    }

    /// Connects with its first use: the service comes up while the broker is away.
    @Produces
    @Singleton
    KafkaLessonLog log(IngestSettings settings) {
        return KafkaLessonLog.open(settings.bootstrapServers());
    }

    void close(@Disposes KafkaLessonLog log) {
        log.close();
    }

    /// The contracts' mapping, so that the interface speaks the same JSON as the log.
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Json.mapper();
    }
}

package org.notebooklearning.gateway.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.gateway.intake.OutsideJson;
import org.notebooklearning.gateway.lessons.Authors;
import org.notebooklearning.gateway.lessons.WritingDesks;
import org.notebooklearning.gateway.settings.FoundationSettings;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.MeasuredArtifactStore;

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
    ArtifactStore store(FoundationSettings settings, MeterRegistry metrics) {
        return new MeasuredArtifactStore(settings.store(ServiceAccount.GATEWAY), metrics);
    }

    /// What is taught, also while the folder of one's own concepts changes.
    @Produces
    @Singleton
    ConceptShelf concepts(FoundationSettings settings) {
        return ConceptShelf.with(settings.concepts().orElse(null));
    }

    @Produces
    @Singleton
    Authors authors(FoundationSettings settings) {
        return Authors.of(settings.model().orElse(""), settings.modelUrl().orElse(""));
    }

    /// In the folder that planner and writer have.
    @Produces
    @Singleton
    WritingDesks desks(FoundationSettings settings, Clock clock) {
        return new WritingDesks(
                settings.modelFolder().orElseGet(() -> settings.artifacts().resolve("model")),
                clock);
    }

    /// The one way of this service to its brokers.
    @Produces
    @Singleton
    KafkaConnection connection(FoundationSettings settings) {
        return settings.connection(ServiceAccount.GATEWAY);
    }

    /// Connects with its first use: the service comes up while the broker is away.
    @Produces
    @Singleton
    KafkaLessonLog log(KafkaConnection connection, FoundationSettings settings) {
        return KafkaLessonLog.open(connection, settings.traces(ServiceAccount.GATEWAY));
    }

    void close(@Disposes KafkaLessonLog log) {
        log.close();
    }

    /// The contracts' mapping, so that the interface speaks the same JSON as the log. What the
    /// framework reads with it are messages of MCP.
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return OutsideJson.messages();
    }
}

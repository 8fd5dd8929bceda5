package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.EmbeddedPostgreSQL;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.SecuredKafka;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.postgresql.ds.PGSimpleDataSource;

class ProjectorTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final ArtifactStore STORE = new InMemoryArtifactStore();
    private static KafkaLessonLog log;

    @BeforeAll
    static void openLog() {
        log = KafkaLessonLog.open(Engines.connection());
    }

    @AfterAll
    static void closeLog() {
        log.close();
    }

    @Test
    void makesTheSameReadModelAgain() {
        ReadModelBench bench = bench();
        LessonId lesson = requested();
        new PlayedStages(lesson.value(), log, STORE).ingest().plan(1, false).write().store();
        List<String> before;
        try (var _ = bench.projector(Engines.connection())) {
            await().atMost(LONG).until(() -> bench.hasCaughtUp(Engines.connection()));
            before = bench.contents();
        }
        bench.projection.empty();
        assertThat(bench.contents()).isEmpty();

        try (var _ = bench.projector(Engines.connection())) {
            await().atMost(LONG).until(() -> bench.hasCaughtUp(Engines.connection()));
        }

        assertThat(bench.lessons.find(lesson))
                .hasValueSatisfying(view -> assertThat(view.state()).isEqualTo(LessonState.STORED));
        assertThat(bench.contents()).isEqualTo(before);
    }

    @Test
    void tellsHowLongTheBrokerHasNotAnswered() {
        EmbeddedKafka kafka = SecuredKafka.start(Engines.folder("silent-kafka"));
        try (var projector = bench().projector(SecuredKafka.connection(kafka.bootstrapServers()))) {
            await().atMost(LONG).until(() -> projector.fault().isEmpty());
            // Nothing is in the log, and still the broker answers.
            await().atMost(LONG)
                    .until(() -> projector.brokerSilence().orElse(LONG).toMillis() < 3000);

            kafka.close();

            await().atMost(LONG)
                    .until(() -> projector.brokerSilence().orElseThrow().toMillis() > 4000);
        }
    }

    @Test
    void startsOverWhenEmptiedWhileItRuns() {
        ReadModelBench bench = bench();
        LessonId lesson = requested();
        try (var _ = bench.projector(Engines.connection())) {
            awaitState(bench, lesson, LessonState.REQUESTED);
            bench.projection.empty();
            new PlayedStages(lesson.value(), log, STORE).ingest();

            awaitState(bench, lesson, LessonState.PLANNING);
            assertThat(bench.lessons.events(lesson, 0, 10))
                    .extracting(StoredEvent::sequence)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void goesOnAfterAFaultThatNobodyForesaw() {
        String url = Engines.newDatabase();
        AtomicInteger faults = new AtomicInteger(2);
        PGSimpleDataSource failing =
                new PGSimpleDataSource() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Connection getConnection() throws SQLException {
                        if (faults.getAndDecrement() > 0) {
                            throw new IllegalArgumentException("played");
                        }
                        return super.getConnection();
                    }
                };
        failing.setUrl(url);
        ReadModelBench bench = new ReadModelBench(url, failing);
        LessonId lesson = requested();
        try (Projector projector = bench.projector(Engines.connection())) {
            await().atMost(LONG).until(() -> projector.fault().isEmpty());
            awaitState(bench, lesson, LessonState.REQUESTED);
        }
    }

    @Test
    void countsRepeatedEventsOnce() {
        ReadModelBench bench = bench();
        LessonId lesson = requested();
        new PlayedStages(lesson.value(), log, STORE).ingest();
        new PlayedStages(lesson.value(), log, STORE).ingest().plan(1, true);
        try (var _ = bench.projector(Engines.connection())) {
            awaitState(bench, lesson, LessonState.AWAITING_LEARNER);
        }

        assertThat(bench.lessons.events(lesson, 0, 100)).hasSize(9);
    }

    @Test
    void sharesLogWithAnotherGateway() {
        ReadModelBench bench = bench();
        LessonId lesson = requested();
        try (var _ = bench.projector(Engines.connection());
                var _ = bench.projector(Engines.connection())) {
            LessonEvent[] events = progress(lesson, 100);
            for (LessonEvent event : events) {
                log.publish(List.of(event), List.of());
            }
            await().atMost(LONG)
                    .until(() -> bench.lessons.events(lesson, 0, 1000).size() == events.length + 1);
        }

        assertThat(bench.lessons.events(lesson, 0, 1000))
                .extracting(StoredEvent::sequence)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 101).boxed().toList());
    }

    @Test
    void passesOverWhatItCanNotRead() throws Exception {
        ReadModelBench bench = bench();
        LessonId lesson = requested();
        try (var producer =
                new org.apache.kafka.clients.producer.KafkaProducer<>(
                        Engines.connection().properties(java.util.Map.of()),
                        new org.apache.kafka.common.serialization.StringSerializer(),
                        new org.apache.kafka.common.serialization.StringSerializer())) {
            producer.send(
                            new org.apache.kafka.clients.producer.ProducerRecord<>(
                                    LessonTopics.EVENTS,
                                    lesson.value(),
                                    "{\"type\": \"FromTheFuture\"}"))
                    .get();
        }
        new PlayedStages(lesson.value(), log, STORE).ingest();

        try (var _ = bench.projector(Engines.connection())) {
            awaitState(bench, lesson, LessonState.PLANNING);
        }

        assertThat(bench.lessons.events(lesson, 0, 100)).hasSize(6);
    }

    @Test
    void goesOnAfterBrokerAndDatabaseWereAway() {
        Path folder = Engines.folder("restart");
        EmbeddedKafka kafka = SecuredKafka.start(folder.resolve("kafka"));
        EmbeddedPostgreSQL database = Engines.database(folder.resolve("postgresql"));
        KafkaConnection connection = SecuredKafka.connection(kafka.bootstrapServers());
        ReadModelBench bench = new ReadModelBench(Engines.url(database));
        LessonId lesson = new LessonId("rmsnorm-restart");
        try (KafkaLessonLog own = KafkaLessonLog.open(connection);
                Projector projector = bench.projector(connection)) {
            own.publish(List.of(request(lesson)), List.of());
            awaitState(bench, lesson, LessonState.REQUESTED);

            database.close();
            new PlayedStages(lesson.value(), own, STORE).ingest();
            await().atMost(LONG).until(() -> projector.fault().isPresent());
            kafka.close();
            database = Engines.database(folder.resolve("postgresql"));
            kafka = SecuredKafka.start(folder.resolve("kafka"), kafka.port());
            awaitState(bench, lesson, LessonState.PLANNING);
            new PlayedStages(lesson.value(), own, STORE).plan(1, true);
            awaitState(bench, lesson, LessonState.AWAITING_LEARNER);

            assertThat(projector.fault()).isEmpty();
            assertThat(bench.lessons.events(lesson, 0, 100))
                    .extracting(StoredEvent::sequence)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        } finally {
            database.close();
            kafka.close();
        }
    }

    private static ReadModelBench bench() {
        return new ReadModelBench(Engines.newDatabase());
    }

    private static LessonId requested() {
        LessonId lesson = new LessonId("rmsnorm-" + UUID.randomUUID());
        log.publish(List.of(request(lesson)), List.of());
        return lesson;
    }

    private static LessonEvent request(LessonId lesson) {
        return new LessonEvent.LessonRequested(
                lesson + "/ingest/1/0#LessonRequested",
                lesson,
                Instant.parse("2026-11-23T10:00:00Z"),
                new LessonRequest(
                        "RMSNorm",
                        "",
                        new SourceReference.TopicOnly(),
                        null,
                        null,
                        Review.ASK,
                        null),
                null);
    }

    private static LessonEvent[] progress(LessonId lesson, int count) {
        LessonEvent[] events = new LessonEvent[count];
        for (int i = 0; i < count; i++) {
            events[i] =
                    new LessonEvent.StageProgressed(
                            lesson + "#progress#" + i,
                            lesson,
                            Instant.parse("2026-11-23T10:00:00Z"),
                            Stage.WRITE,
                            "writing",
                            i,
                            count,
                            "cells");
        }
        return events;
    }

    private static void awaitState(ReadModelBench bench, LessonId lesson, LessonState state) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> bench.lessons.find(lesson).orElseThrow().state() == state);
    }
}

package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.SecuredKafka;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.access.ServiceSetup;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;

/// How long it takes to make the read model of a log that is there: of a few lessons here, of
/// `-Dlessons=100000` for docs/scale.md.
class RebuildSpeedTest {
    private static final int LESSONS = Integer.getInteger("lessons", 300);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void makesTheReadModelOfALogThatIsThere() {
        try (EmbeddedKafka kafka = SecuredKafka.start(Engines.folder("rebuilt-kafka"))) {
            KafkaConnection connection = SecuredKafka.connection(kafka.bootstrapServers());
            ServiceSetup.ensure(connection, ServiceAccount.GATEWAY);
            long events = fill(connection);
            ReadModelBench bench = new ReadModelBench(Engines.newDatabase());
            long begin = System.nanoTime();
            try (var _ = bench.projector(connection)) {
                await().atMost(Duration.ofMinutes(30)).until(() -> bench.hasCaughtUp(connection));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "read model of %d lessons with %d events: %.1f s, %.0f events a second%n",
                    LESSONS, events, seconds, events / seconds);

            assertThat(bench.rows("select count(*), min(state), max(state) from lesson"))
                    .containsExactly(LESSONS + " | stored | stored");
        }
    }

    /// Puts the events of all lessons into the log; how many these are.
    private static long fill(KafkaConnection connection) {
        long events = 0;
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        connection.properties(Map.of("linger.ms", 20)),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (int number = 0; number < LESSONS; number++) {
                String lesson = "rebuilt-" + number;
                for (LessonEvent event : story(lesson, BEGIN.plusSeconds(number))) {
                    producer.send(
                            new ProducerRecord<>(LessonTopics.EVENTS, lesson, Json.text(event)));
                    events++;
                }
            }
        }
        return events;
    }

    private static List<LessonEvent> story(String lesson, Instant begin) {
        LessonEvents of = new LessonEvents(lesson, begin);
        List<LessonEvent> story = new ArrayList<>(List.of(of.requested("RMSNorm")));
        long second = 1;
        for (Stage stage : Stage.values()) {
            story.add(of.started(stage, second++));
            if (stage == Stage.WRITE) {
                for (int beat = 0; beat < 8; beat++) {
                    story.add(of.cells(beat, second++));
                }
            }
            story.add(of.finished(stage, second++));
        }
        story.add(of.stored(second));
        return story;
    }
}

package org.notebooklearning.pipeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.pipeline.work.Events;

@ExtendWith(SharedKafka.class)
class KafkaLessonLogTest {

    @Test
    void publishesAllOrNothingAndGoesOnAfterwards() {
        LessonId lesson = new LessonId("all-or-nothing");
        try (KafkaLessonLog log =
                        KafkaLessonLog.open(SharedKafka.connection(ServiceAccount.GATEWAY));
                Events events = new Events(SharedKafka.connection(ServiceAccount.GATEWAY))) {
            LessonEvent small = failure(lesson, "small", "short");
            LessonEvent large =
                    failure(lesson, "large", "x".repeat(LessonTopics.LARGEST_RECORD + 1));
            assertThatThrownBy(() -> log.publish(List.of(small, large), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("artifact store");

            LessonEvent next = failure(lesson, "next", "short");
            log.publish(List.of(next), List.of());
            Awaitility.await().until(() -> !events.of(lesson).isEmpty());
            assertThat(events.of(lesson)).containsExactly(next);
        }
    }

    @Test
    void keepsTheOrderOfOneLessonAndServesManyThreads() {
        LessonId lesson = new LessonId("many-threads");
        try (KafkaLessonLog log =
                        KafkaLessonLog.open(SharedKafka.connection(ServiceAccount.GATEWAY));
                Events events = new Events(SharedKafka.connection(ServiceAccount.GATEWAY))) {
            List<CompletableFuture<Void>> all =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.runAsync(
                                                    () -> publishPair(log, lesson, i)))
                            .toList();
            all.forEach(CompletableFuture::join);
            Awaitility.await().until(() -> events.of(lesson).size() == 40);
            List<String> ids = events.of(lesson).stream().map(LessonEvent::id).toList();
            for (int i = 0; i < 20; i++) {
                assertThat(ids.indexOf("second" + i)).isEqualTo(ids.indexOf("first" + i) + 1);
            }
        }
    }

    @Test
    void publishesThoughItsProducerLostItsPlace() throws Exception {
        LessonId lesson = new LessonId("lost-its-place");
        try (KafkaLessonLog log =
                        KafkaLessonLog.open(SharedKafka.connection(ServiceAccount.WRITER));
                Events events = new Events(SharedKafka.connection(ServiceAccount.GATEWAY));
                Admin admin =
                        Admin.create(SharedKafka.broker().administrator().properties(Map.of()))) {
            LessonEvent before = failure(lesson, "before", "r");
            log.publish(List.of(before), List.of());
            List<String> producers =
                    admin.listTransactions().all().get().stream()
                            .map(TransactionListing::transactionalId)
                            .filter(id -> id.startsWith("lesson-log.writer."))
                            .toList();
            assertThat(producers).isNotEmpty();
            admin.fenceProducers(producers).all().get();

            LessonEvent after = failure(lesson, "after", "r");
            log.publish(List.of(after), List.of());
            Awaitility.await().until(() -> events.of(lesson).size() == 2);
            assertThat(events.of(lesson)).containsExactly(before, after);
        }
    }

    @Test
    void saysThatItIsUnavailableWhereNoBrokerIs() {
        KafkaConnection nowhere =
                new KafkaConnection("planner", "127.0.0.1:1", KafkaSecurity.none());
        try (KafkaLessonLog log = KafkaLessonLog.open(nowhere)) {
            assertThatThrownBy(() -> log.publish(List.of(), List.of()))
                    .isInstanceOf(UnavailableException.class);
        }
    }

    private static void publishPair(KafkaLessonLog log, LessonId lesson, int number) {
        log.publish(
                List.of(
                        failure(lesson, "first" + number, "r"),
                        failure(lesson, "second" + number, "r")),
                List.of());
    }

    private static LessonEvent failure(LessonId lesson, String id, String reason) {
        return new LessonEvent.LessonFailed(
                id,
                lesson,
                Instant.EPOCH,
                Stage.PLAN,
                "code",
                reason,
                "remedy",
                new WayBack.Unknown());
    }
}

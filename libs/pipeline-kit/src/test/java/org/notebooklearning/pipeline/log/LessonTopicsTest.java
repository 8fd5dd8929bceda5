package org.notebooklearning.pipeline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.engines.EmbeddedKafka;

class LessonTopicsTest {

    @Test
    void setsEverythingUpThoughSeveralProcessesDoItAtOnce(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            String servers = kafka.bootstrapServers();
            List<CompletableFuture<Void>> all =
                    IntStream.range(0, 6)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.runAsync(
                                                    () ->
                                                            LessonTopics.ensure(
                                                                    servers,
                                                                    Duration.ofSeconds(20),
                                                                    5)))
                            .toList();
            all.forEach(CompletableFuture::join);

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrder(
                                "lesson.ingest",
                                "lesson.plan",
                                "lesson.write",
                                "lesson.validate",
                                "lesson.events",
                                "lesson.dead-letter");
                assertThat(value(admin, ConfigResource.Type.TOPIC, "lesson.events", "retention.ms"))
                        .isEqualTo("-1");
                for (Stage stage : Stage.values()) {
                    String group = LessonTopics.workers(stage);
                    assertThat(groupValue(admin, group, "share.auto.offset.reset"))
                            .isEqualTo("earliest");
                    assertThat(groupValue(admin, group, "share.isolation.level"))
                            .isEqualTo("read_committed");
                    assertThat(groupValue(admin, group, "share.record.lock.duration.ms"))
                            .isEqualTo("20000");
                }
                // Those who only publish leave the workers' lock alone.
                LessonTopics.ensure(servers);
                assertThat(
                                groupValue(
                                        admin,
                                        "lesson.plan.workers",
                                        "share.record.lock.duration.ms"))
                        .isEqualTo("20000");
            }
            assertThatThrownBy(() -> LessonTopics.ensure(servers, Duration.ofSeconds(20), 11))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("group.share.delivery.count.limit");
        }
    }

    private static String groupValue(Admin admin, String group, String name) throws Exception {
        return value(admin, ConfigResource.Type.GROUP, group, name);
    }

    private static String value(Admin admin, ConfigResource.Type type, String resource, String name)
            throws Exception {
        ConfigResource one = new ConfigResource(type, resource);
        Config config = admin.describeConfigs(List.of(one)).all().get().get(one);
        return config.get(name).value();
    }
}

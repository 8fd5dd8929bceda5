package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.TestBroker;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaSecurity;

/// Workers that a broker refuses say what is to be set, and go on by themselves once it is.
class RefusedWorkersTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    @TempDir private static Path folder;
    private static TestBroker broker;
    private Bench bench;

    @BeforeAll
    static void start() {
        broker = TestBroker.start(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void open() {
        bench = new Bench(broker);
    }

    @AfterEach
    void close() {
        bench.close();
        TestBroker.grant(broker);
    }

    @Test
    void sayWhatToSetWhereTheirPasswordIsWrongAndGoOnWhenItIsRight() {
        WorkQueue<LessonTask.Write> queue =
                writers(KafkaSecurity.scram("writer", "the password to come"));
        LessonTask.Write task = Tasks.write("password");
        bench.send(task);

        assertThat(queue.fault())
                .hasValue(
                        "Kafka at %s does not let the user writer in: set writer.kafka.username and"
                                        .formatted(broker.kafka().bootstrapServers())
                                + " writer.kafka.password-file to a user that it knows");

        TestBroker.setPassword(broker, ServiceAccount.WRITER, "the password to come");
        Bench.within(LONG).until(() -> isWritten(task));
        assertThat(queue.fault()).isEmpty();
    }

    @Test
    void nameTheGroupThatIsTakenFromThemAndGoOnWhenItIsGivenBack() throws Exception {
        WorkQueue<LessonTask.Write> queue = bench.writers(1, (it, progress) -> Tasks.written(it));
        LessonTask.Write before = Tasks.write("before");
        bench.send(before);
        Bench.within(LONG).until(() -> isWritten(before));

        take("User:writer", ResourceType.GROUP, "lesson.write.workers", AclOperation.READ);

        Bench.within(LONG)
                .untilAsserted(
                        () ->
                                assertThat(queue.fault())
                                        .hasValue(
                                                "Kafka does not let the user writer use the group"
                                                        + " lesson.write.workers: give it the rights"
                                                        + " of writer in docs/kafka.md"));
        LessonTask.Write after = Tasks.write("after");
        bench.send(after);
        TestBroker.grant(broker);
        Bench.within(LONG).until(() -> isWritten(after));
        assertThat(queue.fault()).isEmpty();
    }

    @Test
    void sayThatTheyMayNotPublishAndPublishWhenTheyMay() throws Exception {
        bench.writers(1, (it, progress) -> Tasks.written(it));
        LessonTask.Write before = Tasks.write("before");
        bench.send(before);
        Bench.within(LONG).until(() -> isWritten(before));

        take("User:writer", ResourceType.TOPIC, "lesson.events", AclOperation.WRITE);

        LessonTask.Write task = Tasks.write("forbidden");
        bench.send(task);
        Bench.within(LONG)
                .untilAsserted(
                        () ->
                                assertThat(bench.logOf(Stage.WRITE).fault())
                                        .hasValue(
                                                "Kafka does not let the user writer use the topic"
                                                        + " lesson.events: give it the rights of"
                                                        + " writer in docs/kafka.md"));
        assertThat(isWritten(task)).isFalse();
        TestBroker.grant(broker);
        Bench.within(LONG).until(() -> isWritten(task));
        assertThat(bench.logOf(Stage.WRITE).fault()).isEmpty();
    }

    private WorkQueue<LessonTask.Write> writers(KafkaSecurity security) {
        KafkaConnection connection =
                new KafkaConnection("writer", broker.kafka().bootstrapServers(), security);
        return bench.start(
                new WorkQueueSettings(connection, 1, Bench.LOCK, 3, Duration.ofSeconds(1)),
                Stage.WRITE,
                LessonTask.Write.class,
                (it, progress) -> Tasks.written(it));
    }

    private boolean isWritten(LessonTask.Write task) {
        return !bench.events.of(task.lesson(), LessonEvent.CellsWritten.class).isEmpty();
    }

    private static void take(
            String principal, ResourceType resource, String name, AclOperation operation)
            throws InterruptedException, ExecutionException {
        AclBindingFilter right =
                new AclBindingFilter(
                        new ResourcePatternFilter(resource, name, PatternType.LITERAL),
                        new AccessControlEntryFilter(
                                principal, null, operation, AclPermissionType.ALLOW));
        try (Admin admin = Admin.create(broker.administrator().properties(Map.of()))) {
            assertThat(admin.deleteAcls(List.of(right)).all().get()).hasSize(1);
        }
    }
}

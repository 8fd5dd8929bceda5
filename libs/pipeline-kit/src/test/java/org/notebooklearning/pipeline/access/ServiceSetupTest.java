package org.notebooklearning.pipeline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.pipeline.TestBroker;
import org.notebooklearning.pipeline.log.UnavailableException;

class ServiceSetupTest {
    private static final Duration LOCK = Duration.ofSeconds(20);
    private static final int MOST = 2;

    @TempDir private static Path folder;
    private static TestBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        // First on a free port, which is then known to be one.
        int port;
        try (EmbeddedKafka any = EmbeddedKafka.start(folder)) {
            port = any.port();
        }
        broker =
                TestBroker.setUp(
                        EmbeddedKafka.start(
                                folder,
                                port,
                                Map.of("group.share.delivery.count.limit", "" + MOST)));
        admin = Admin.create(broker.administrator().properties(Map.of()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void everyServiceMaySetUpWhatIsItsOwn() throws Exception {
        for (Stage stage : Stage.values()) {
            ServiceSetup.ensureWorkers(
                    broker.connection(ServiceAccount.of(stage)), stage, LOCK, MOST);

            ConfigResource group =
                    new ConfigResource(
                            ConfigResource.Type.GROUP, "lesson." + stage.word() + ".workers");
            assertThat(
                            admin.describeConfigs(List.of(group))
                                    .all()
                                    .get()
                                    .get(group)
                                    .get("share.record.lock.duration.ms")
                                    .value())
                    .isEqualTo("20000");
        }
    }

    @Test
    void workersOfOneServiceDoNotSetUpAnothersGroup() {
        assertUnavailable(
                () ->
                        ServiceSetup.ensureWorkers(
                                broker.connection(ServiceAccount.WRITER), Stage.PLAN, LOCK, MOST),
                "Kafka does not let the user writer use the topic lesson.plan: give it the rights of"
                        + " writer in docs/kafka.md");
    }

    @Test
    void refusesMoreDeliveriesThanTheBrokersAllowWhereItMaySeeThat() {
        assertThatThrownBy(
                        () ->
                                ServiceSetup.ensureWorkers(
                                        broker.administrator(), Stage.PLAN, LOCK, MOST + 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("group.share.delivery.count.limit");
    }

    @Test
    void makesMissingTopicWhereItMayAndElseSaysThatItIsMissing() throws Exception {
        admin.deleteTopics(List.of("lesson.validate")).all().get();
        Awaitility.await()
                .until(() -> !admin.listTopics().names().get().contains("lesson.validate"));

        assertUnavailable(
                () ->
                        ServiceSetup.ensure(
                                broker.connection(ServiceAccount.WRITER), ServiceAccount.WRITER),
                "Kafka lacks lesson.validate, and writer may not make it: make it as docs/kafka.md"
                        + " says");
        ServiceSetup.ensure(broker.administrator(), ServiceAccount.WRITER);

        assertThat(admin.listTopics().names().get()).contains("lesson.validate");
        ServiceSetup.ensure(broker.connection(ServiceAccount.WRITER), ServiceAccount.WRITER);
    }

    @Test
    void namesTheRightThatIsMissing() throws Exception {
        List.of(
                        new Missing(
                                ResourceType.TOPIC,
                                "lesson.validate",
                                AclOperation.READ,
                                "use the topic lesson.validate"),
                        new Missing(
                                ResourceType.TOPIC,
                                "lesson.events",
                                AclOperation.WRITE,
                                "use the topic lesson.events"),
                        new Missing(
                                ResourceType.TRANSACTIONAL_ID,
                                "lesson-log.validator.",
                                AclOperation.WRITE,
                                "use transactional ids that begin with lesson-log.validator."),
                        new Missing(
                                ResourceType.GROUP,
                                "lesson.validate.workers",
                                AclOperation.READ,
                                "use the group lesson.validate.workers"),
                        new Missing(
                                ResourceType.GROUP,
                                "lesson.validate.workers",
                                AclOperation.ALTER_CONFIGS,
                                "set up the group lesson.validate.workers"))
                .forEach(ServiceSetupTest::assertNamed);
    }

    private record Missing(
            ResourceType resource, String name, AclOperation operation, String told) {}

    private static void assertNamed(Missing missing) {
        AclBindingFilter right =
                new AclBindingFilter(
                        new ResourcePatternFilter(
                                missing.resource(), missing.name(), PatternType.ANY),
                        new AccessControlEntryFilter(
                                "User:validator",
                                null,
                                missing.operation(),
                                AclPermissionType.ALLOW));
        assertThat(admin.deleteAcls(List.of(right)).all().toCompletionStage().toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(30))
                .satisfies(deleted -> assertThat(deleted).hasSize(1));
        try {
            Awaitility.await()
                    .untilAsserted(
                            () ->
                                    assertUnavailable(
                                            () ->
                                                    ServiceSetup.ensureWorkers(
                                                            broker.connection(
                                                                    ServiceAccount.VALIDATOR),
                                                            Stage.VALIDATE,
                                                            LOCK,
                                                            MOST),
                                            "Kafka does not let the user validator "
                                                    + missing.told()
                                                    + ": give it the rights of validator in"
                                                    + " docs/kafka.md"));
        } finally {
            TestBroker.grant(broker);
        }
    }

    private static void assertUnavailable(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UnavailableException.class).hasMessage(message);
    }
}

package org.notebooklearning.pipeline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.pipeline.TestBroker;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.UnavailableException;

class BrokerSetupTest {
    @TempDir private static Path folder;
    private static TestBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = new TestBroker(EmbeddedKafka.start(folder));
        admin = Admin.create(broker.administrator().properties(Map.of()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void setsEverythingUpThoughSeveralDoItAtOnce() throws Exception {
        List<CompletableFuture<Void>> all =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> establish("first")))
                        .toList();
        all.forEach(CompletableFuture::join);

        assertThat(admin.listTopics().names().get())
                .containsExactlyInAnyOrder(
                        "lesson.ingest",
                        "lesson.plan",
                        "lesson.write",
                        "lesson.validate",
                        "lesson.events",
                        "lesson.dead-letter");
        assertThat(value(ConfigResource.Type.TOPIC, "lesson.events", "retention.ms"))
                .isEqualTo("-1");
        for (Stage stage : Stage.values()) {
            String group = LessonTopics.workers(stage);
            assertThat(value(ConfigResource.Type.GROUP, group, "share.auto.offset.reset"))
                    .isEqualTo("earliest");
            assertThat(value(ConfigResource.Type.GROUP, group, "share.isolation.level"))
                    .isEqualTo("read_committed");
        }
    }

    @Test
    void grantsWhatServicesNeedTakesAwayWhatTheyDoNotAndLeavesOthersAlone() throws Exception {
        AclBinding surplus = mayReadEvents("User:planner");
        AclBinding others = mayReadEvents("User:auditor");
        admin.createAcls(List.of(surplus, others)).all().get();

        establish("second");

        Set<AclBinding> wanted =
                Arrays.stream(ServiceAccount.values())
                        .flatMap(account -> account.bindings().stream())
                        .collect(Collectors.toSet());
        wanted.add(others);
        assertThat(rights()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void takesNewPasswordsInThePlaceOfOldOnes() {
        establish("old");
        ServiceSetup.ensure(planner("old"), ServiceAccount.PLANNER);
        establish("new");

        ServiceSetup.ensure(planner("new"), ServiceAccount.PLANNER);
        assertThatThrownBy(() -> ServiceSetup.ensure(planner("old"), ServiceAccount.PLANNER))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "Kafka at %s does not let the user planner in: set planner.kafka.username"
                                        .formatted(broker.kafka().bootstrapServers())
                                + " and planner.kafka.password-file to a user that it knows");
    }

    @Test
    void takesPasswordsOfAnyCharacters() {
        for (String odd :
                List.of(
                        "a \"quoted\" one",
                        "back\\slash\\n",
                        "semi;colon=#'",
                        "zwei\nZeilen\r",
                        "ü€𝄞")) {
            establish(odd);
            ServiceSetup.ensure(planner(odd), ServiceAccount.PLANNER);
        }
    }

    private static void establish(String password) {
        BrokerSetup.establish(
                broker.administrator(),
                Arrays.stream(ServiceAccount.values())
                        .collect(Collectors.toMap(Function.identity(), account -> password)));
    }

    private static KafkaConnection planner(String password) {
        return new KafkaConnection(
                "planner",
                broker.kafka().bootstrapServers(),
                KafkaSecurity.scram("planner", password));
    }

    private static AclBinding mayReadEvents(String principal) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, LessonTopics.EVENTS, PatternType.LITERAL),
                new AccessControlEntry(principal, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }

    private static Collection<AclBinding> rights() throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get();
    }

    private static String value(ConfigResource.Type type, String resource, String name)
            throws Exception {
        ConfigResource one = new ConfigResource(type, resource);
        return admin.describeConfigs(List.of(one)).all().get().get(one).get(name).value();
    }
}

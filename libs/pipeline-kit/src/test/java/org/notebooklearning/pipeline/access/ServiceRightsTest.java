package org.notebooklearning.pipeline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;

/// What each service gets from a real broker with its own user, tried out. What is expected is
/// written down here by itself, so that nothing is granted by the way.
@ExtendWith(SharedKafka.class)
class ServiceRightsTest {
    private static final List<String> TOPICS =
            List.of(
                    "lesson.ingest",
                    "lesson.plan",
                    "lesson.write",
                    "lesson.validate",
                    "lesson.events",
                    "lesson.dead-letter");
    private static final Map<ServiceAccount, Set<String>> READ =
            Map.of(
                    ServiceAccount.GATEWAY,
                    Set.of("lesson.events", "lesson.dead-letter"),
                    ServiceAccount.INGEST,
                    Set.of("lesson.ingest"),
                    ServiceAccount.PLANNER,
                    Set.of("lesson.plan"),
                    ServiceAccount.WRITER,
                    Set.of("lesson.write"),
                    ServiceAccount.VALIDATOR,
                    Set.of("lesson.validate"));
    private static final Map<ServiceAccount, Set<String>> WRITTEN =
            Map.of(
                    ServiceAccount.GATEWAY,
                    Set.copyOf(TOPICS),
                    ServiceAccount.INGEST,
                    Set.of("lesson.plan", "lesson.events", "lesson.dead-letter"),
                    ServiceAccount.PLANNER,
                    Set.of("lesson.write", "lesson.events", "lesson.dead-letter"),
                    ServiceAccount.WRITER,
                    Set.of("lesson.validate", "lesson.events", "lesson.dead-letter"),
                    ServiceAccount.VALIDATOR,
                    Set.of("lesson.events", "lesson.dead-letter"));

    @ParameterizedTest
    @EnumSource
    void readsTheTopicsOfItsWorkAndNoOther(ServiceAccount account) {
        Set<String> read = new TreeSet<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        SharedKafka.connection(account).properties(Map.of()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            for (String topic : TOPICS) {
                if (canRead(consumer, topic)) {
                    read.add(topic);
                }
            }
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(READ.get(account));
    }

    private static boolean canRead(KafkaConsumer<String, String> consumer, String topic) {
        TopicPartition first = new TopicPartition(topic, 0);
        consumer.assign(List.of(first));
        try {
            consumer.seekToBeginning(List.of(first));
            consumer.position(first);
            consumer.poll(Duration.ofSeconds(2));
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesToTheTopicsOfItsWorkAndNoOther(ServiceAccount account) {
        Set<String> written = new TreeSet<>();
        for (String topic : TOPICS) {
            if (canWrite(account, topic)) {
                written.add(topic);
            }
        }

        assertThat(written).containsExactlyInAnyOrderElementsOf(WRITTEN.get(account));
    }

    /// In a transaction that is given up, so that nothing comes of it.
    private static boolean canWrite(ServiceAccount account, String topic) {
        String id = KafkaConnection.transactionalIds(account.service()) + "test";
        KafkaProducer<String, String> producer = producer(account, id);
        try {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, "forged", "{}")).get(20, TimeUnit.SECONDS);
            producer.abortTransaction();
            return true;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(AuthorizationException.class);
            return false;
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            // A producer that was refused would wait for an answer to what it never sent.
            producer.close(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsNoTransactionOfAnother(ServiceAccount account) {
        for (ServiceAccount other : others(account)) {
            String id = KafkaConnection.transactionalIds(other.service()) + "test";
            try (KafkaProducer<String, String> producer = producer(account, id)) {
                assertThatThrownBy(producer::initTransactions)
                        .isInstanceOf(TransactionalIdAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoTasksOfAnother(ServiceAccount account) {
        for (String group : groups(account)) {
            try (KafkaShareConsumer<String, String> consumer =
                    new KafkaShareConsumer<>(
                            SharedKafka.connection(account).properties(Map.of("group.id", group)),
                            new StringDeserializer(),
                            new StringDeserializer())) {
                consumer.subscribe(List.of(READ.get(account).iterator().next()));
                assertThatThrownBy(() -> pollOften(consumer))
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    private static void pollOften(KafkaShareConsumer<String, String> consumer) {
        for (int i = 0; i < 100; i++) {
            consumer.poll(Duration.ofMillis(200));
        }
    }

    @ParameterizedTest
    @EnumSource
    void commitsForNoGroupOfAnother(ServiceAccount account) {
        TopicPartition own = new TopicPartition(READ.get(account).iterator().next(), 0);
        Map<TopicPartition, OffsetAndMetadata> skipped = Map.of(own, new OffsetAndMetadata(1000));
        List<String> groups = new ArrayList<>(groups(account));
        groups.add("of.nobody");
        for (String group : groups) {
            try (KafkaConsumer<String, String> consumer =
                    new KafkaConsumer<>(
                            SharedKafka.connection(account).properties(Map.of("group.id", group)),
                            new StringDeserializer(),
                            new StringDeserializer())) {
                consumer.assign(List.of(own));
                assertThatThrownBy(() -> consumer.commitSync(skipped))
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void administersNothing(ServiceAccount account) {
        try (Admin admin = Admin.create(SharedKafka.connection(account).properties(Map.of()))) {
            List<KafkaFuture<?>> attempts = new ArrayList<>();
            attempts.add(admin.createTopics(List.of(new NewTopic("own", 1, (short) 1))).all());
            attempts.add(admin.describeAcls(AclBindingFilter.ANY).values());
            attempts.add(admin.createAcls(account.bindings()).all());
            attempts.add(admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
            attempts.add(
                    admin.alterUserScramCredentials(
                                    List.of(
                                            new UserScramCredentialUpsertion(
                                                    "own",
                                                    new ScramCredentialInfo(
                                                            ScramMechanism.SCRAM_SHA_512, 4096),
                                                    "password")))
                            .all());
            attempts.add(alter(admin, ConfigResource.Type.BROKER, "1", "log.retention.ms"));
            for (String topic : TOPICS) {
                attempts.add(admin.deleteTopics(List.of(topic)).all());
                attempts.add(alter(admin, ConfigResource.Type.TOPIC, topic, "retention.ms"));
            }
            for (String group : groups(account)) {
                TopicPartition queue =
                        new TopicPartition(group.substring(0, group.lastIndexOf('.')), 0);
                attempts.add(
                        alter(
                                admin,
                                ConfigResource.Type.GROUP,
                                group,
                                "share.record.lock.duration.ms"));
                attempts.add(admin.alterShareGroupOffsets(group, Map.of(queue, 1000L)).all());
                attempts.add(admin.deleteShareGroups(List.of(group)).all());
            }

            assertThat(attempts)
                    .allSatisfy(
                            attempt ->
                                    assertThat(attempt.toCompletionStage().toCompletableFuture())
                                            .failsWithin(Duration.ofSeconds(60))
                                            .withThrowableThat()
                                            .withCauseInstanceOf(AuthorizationException.class));
        }
    }

    private static KafkaFuture<Void> alter(
            Admin admin, ConfigResource.Type type, String name, String setting) {
        AlterConfigOp change =
                new AlterConfigOp(new ConfigEntry(setting, "2000"), AlterConfigOp.OpType.SET);
        return admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(type, name), List.of(change)))
                .all();
    }

    private static KafkaProducer<String, String> producer(ServiceAccount account, String id) {
        return new KafkaProducer<>(
                SharedKafka.connection(account)
                        .properties(Map.of("transactional.id", id, "max.block.ms", 20_000L)),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<ServiceAccount> others(ServiceAccount account) {
        return Arrays.stream(ServiceAccount.values()).filter(one -> one != account).toList();
    }

    private static List<String> groups(ServiceAccount account) {
        return Arrays.stream(Stage.values())
                .filter(stage -> ServiceAccount.of(stage) != account)
                .map(LessonTopics::workers)
                .toList();
    }
}

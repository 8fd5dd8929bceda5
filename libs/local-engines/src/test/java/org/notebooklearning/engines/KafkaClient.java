package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/// Somebody who talks to a node, with a login or without. What is refused fails after seconds.
record KafkaClient(String servers, Map<String, String> login) {
    static final String TOPIC = "notes";
    static final String GROUP = "notes.readers";
    private static final Map<String, String> PATIENCE =
            Map.of("default.api.timeout.ms", "5000", "request.timeout.ms", "4000");

    static KafkaClient withoutLogin(String servers) {
        return new KafkaClient(servers, Map.of());
    }

    static KafkaClient scram(String servers, String user, String password) {
        return login(servers, "SCRAM-SHA-512", "scram.ScramLoginModule", user, password);
    }

    static KafkaClient plain(String servers, String user, String password) {
        return login(servers, "PLAIN", "plain.PlainLoginModule", user, password);
    }

    static KafkaClient administrator(EmbeddedKafka kafka) {
        KafkaAdministrator one = kafka.administrator();
        return plain(kafka.bootstrapServers(), one.username(), one.password());
    }

    private static KafkaClient login(
            String servers, String mechanism, String module, String user, String password) {
        return new KafkaClient(
                servers,
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        mechanism,
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
                                .formatted(module, user, password)));
    }

    Admin admin() {
        return Admin.create(properties(PATIENCE));
    }

    /// The same, straight to the controller's listener.
    static Admin adminOfController(String address, KafkaClient caller) {
        Properties all = caller.properties(PATIENCE);
        all.remove("bootstrap.servers");
        all.put("bootstrap.controllers", address);
        return Admin.create(all);
    }

    /// What the node answers, within seconds; its refusal as it is.
    static <V> V answer(KafkaFuture<V> future) throws Throwable {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("Neither done nor refused", e);
        }
    }

    void createTopicAndGroup() throws Throwable {
        try (Admin admin = admin()) {
            answer(admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all());
            answer(
                    admin.incrementalAlterConfigs(
                                    Map.of(
                                            new ConfigResource(ConfigResource.Type.GROUP, GROUP),
                                            List.of(
                                                    set("share.auto.offset.reset", "earliest"),
                                                    set("share.record.lock.duration.ms", "1000"))))
                            .all());
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    void write(String value) {
        Map<String, String> own = Map.of("transactional.id", "writer", "max.block.ms", "5000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        properties(own), new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value));
            producer.commitTransaction();
        }
    }

    /// All that was ever written, without a group.
    List<String> readAll() {
        TopicPartition notes = new TopicPartition(TOPIC, 0);
        Map<String, String> own = Map.of("default.api.timeout.ms", "5000");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        properties(own), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(notes));
            consumer.seekToBeginning(List.of(notes));
            long end = consumer.endOffsets(List.of(notes)).get(notes);
            List<String> values = new ArrayList<>();
            while (consumer.position(notes) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> values.add(one.value()));
            }
            return values;
        }
    }

    /// The next of the group's share, done.
    String takeOne() {
        Map<String, String> own =
                Map.of(
                        "group.id", GROUP,
                        "share.acknowledgement.mode", "explicit",
                        "max.poll.records", "1");
        try (KafkaShareConsumer<String, String> consumer =
                new KafkaShareConsumer<>(
                        properties(own), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            ConsumerRecord<String, String> taken =
                    Awaitility.await()
                            .pollInSameThread()
                            .atMost(Duration.ofSeconds(30))
                            .until(
                                    () -> consumer.poll(Duration.ofMillis(500)),
                                    records -> !records.isEmpty())
                            .iterator()
                            .next();
            consumer.acknowledge(taken, AcknowledgeType.ACCEPT);
            assertThat(consumer.commitSync().values()).allMatch(error -> error.isEmpty());
            return taken.value();
        }
    }

    private Properties properties(Map<String, String> own) {
        Properties all = new Properties();
        all.put("bootstrap.servers", servers);
        all.putAll(login);
        all.putAll(own);
        return all;
    }
}

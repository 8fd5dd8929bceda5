package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final String TOPIC = "notes";
    private static final String GROUP = "notes.readers";

    @Test
    void keepsTransactionsAndShareGroupsOverRestartOnTheSamePort(@TempDir Path folder)
            throws Exception {
        int port;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            port = kafka.port();
            createTopicAndGroup(kafka.bootstrapServers());
            write(kafka.bootstrapServers(), "first");
            assertThat(takeOne(kafka.bootstrapServers())).isEqualTo("first");
            write(kafka.bootstrapServers(), "second");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port)) {
            assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(takeOne(kafka.bootstrapServers())).isEqualTo("second");
        }
    }

    @Test
    void startsAgainAfterItsProcessWasKilled(@TempDir Path folder) throws Exception {
        String address;
        try (EngineProcess process = EngineProcess.start(EmbeddedKafka.class, folder)) {
            address = process.address();
            createTopicAndGroup(address);
            write(address, "written before the kill");
            process.kill();
        }
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port)) {
            assertThat(takeOne(kafka.bootstrapServers())).isEqualTo("written before the kill");
        }
    }

    @Test
    void refusesTakenPortInsteadOfEndingTheProcess(@TempDir Path folder) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, other.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("taken by another program");
        }
    }

    private static void createTopicAndGroup(String servers) throws Exception {
        try (Admin admin = Admin.create(properties(servers, Map.of()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.GROUP, GROUP),
                                    List.of(
                                            set("share.auto.offset.reset", "earliest"),
                                            set("share.record.lock.duration.ms", "1000"))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static void write(String servers, String value) {
        Map<String, String> own = Map.of("transactional.id", "writer");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        properties(servers, own), new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value));
            producer.commitTransaction();
        }
    }

    private static String takeOne(String servers) {
        Map<String, String> own =
                Map.of(
                        "group.id", GROUP,
                        "share.acknowledgement.mode", "explicit",
                        "max.poll.records", "1");
        try (KafkaShareConsumer<String, String> consumer =
                new KafkaShareConsumer<>(
                        properties(servers, own),
                        new StringDeserializer(),
                        new StringDeserializer())) {
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

    private static Properties properties(String servers, Map<String, String> own) {
        Properties all = new Properties();
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        all.putAll(own);
        return all;
    }
}

package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @Test
    void keepsTransactionsAndShareGroupsOverRestartOnTheSamePort(@TempDir Path folder)
            throws Throwable {
        int port;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            port = kafka.port();
            KafkaClient client = KafkaClient.administrator(kafka);
            client.createTopicAndGroup();
            client.write("first");
            assertThat(client.takeOne()).isEqualTo("first");
            client.write("second");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port)) {
            assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(KafkaClient.administrator(kafka).takeOne()).isEqualTo("second");
        }
    }

    @Test
    void startsAgainAfterItsProcessWasKilled(@TempDir Path folder) throws Throwable {
        String address;
        try (EngineProcess process = EngineProcess.launch(EmbeddedKafka.class, folder)) {
            String[] known = process.awaitAddress().split(" ");
            address = known[0];
            KafkaClient client = KafkaClient.plain(address, "administrator", known[1]);
            client.createTopicAndGroup();
            client.write("written before the kill");
            process.kill();
        }
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port)) {
            assertThat(KafkaClient.administrator(kafka).takeOne())
                    .isEqualTo("written before the kill");
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
}

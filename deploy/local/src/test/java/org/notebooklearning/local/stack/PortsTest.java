package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.engines.PrivateFolder;

class PortsTest {
    @TempDir private Path folder;

    @Test
    void areKeptFromOneStartToTheNext() {
        int kafka = ports().of("kafka", 0);

        assertThat(ports().of("kafka", 0)).isEqualTo(kafka);
    }

    @Test
    void areReplacedWhereAnotherProgramHasThem() throws IOException {
        int kafka = ports().of("kafka", 0);
        try (ServerSocket _ = new ServerSocket(kafka, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports().of("kafka", 0)).isNotEqualTo(kafka);
        }
    }

    @Test
    void leaveTheGatewayWhereItWasWhenItWasPartOfAnotherService() throws IOException {
        int before = ports().of("kafka", 0);
        Files.writeString(folder.resolve("ports.json"), "{\"ingest\": " + before + "}");

        assertThat(ports().of("gateway", 0)).isEqualTo(before);
        assertThat(ports().of("ingest", 0)).isNotEqualTo(before);
        assertThat(ports().of("gateway", 0)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"kafka\":123", "\0\0\0\0", "null", "[1]", "{\"kafka\":\"x\"}"})
    void areChosenAnewWhereTheirFileIsDamaged(String left) throws IOException {
        Files.writeString(folder.resolve("ports.json"), left);

        int kafka = ports().of("kafka", 0);

        assertThat(kafka).isPositive();
        assertThat(ports().of("kafka", 0)).isEqualTo(kafka);
    }

    private Ports ports() {
        return Ports.in(PrivateFolder.at(folder));
    }
}

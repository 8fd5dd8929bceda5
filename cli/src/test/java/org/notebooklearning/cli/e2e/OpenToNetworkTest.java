package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The gateway as a process of its own that is told to listen where others can reach it.
@Timeout(120)
class OpenToNetworkTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    @TempDir private Path folder;

    @Test
    void doesNotStartBeforeItKnowsItsCallers() throws Exception {
        Path output = folder.resolve("output.txt");
        Process gateway = start(output, "-Dquarkus.http.host=0.0.0.0");

        assertThat(gateway.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.exitValue()).isNotZero();
        assertThat(Files.readString(output))
                .contains("The gateway does not start", "0.0.0.0", "gateway.tokens-file")
                .doesNotContain("Listening on");
    }

    private Process start(Path output, String... settings) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dquarkus.http.port=" + freePort(),
                                // Nothing of what it stands on is there: it must not get so far.
                                "-Dquarkus.flyway.migrate-at-start=false",
                                "-Dgateway.artifacts=" + folder.resolve("artifacts")));
        command.addAll(List.of(settings));
        command.add("-jar");
        command.add(ROOT.resolve("gateway-service/target/quarkus-app/quarkus-run.jar").toString());
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }
}

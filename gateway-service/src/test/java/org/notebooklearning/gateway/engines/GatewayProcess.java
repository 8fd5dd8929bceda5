package org.notebooklearning.gateway.engines;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.notebooklearning.engines.DatabaseAccess;

/// A gateway as it is delivered: the packaged service in a process of its own.
public final class GatewayProcess implements AutoCloseable {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private final Process process;
    private final int port;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts one with these `settings` and waits until it is ready. What it says stands in the
    /// file `log`.
    public static GatewayProcess start(Map<String, String> settings, Path log) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("The service is not packaged: run this with verify");
        }
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xss512k",
                        "-Xmx384m"));
        command.add(DatabaseAccess.CLIENT_OPTION);
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            GatewayProcess gateway = new GatewayProcess(process, port);
            await().atMost(LONGEST_START)
                    .ignoreExceptions()
                    .until(() -> gateway.call().get("/q/health/ready").statusCode() == 200);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A call to this gateway.
    public RequestSpecification call() {
        return RestAssured.given().baseUri("http://127.0.0.1").port(port);
    }

    public int port() {
        return port;
    }

    public URL url() {
        try {
            return URI.create("http://127.0.0.1:" + port + "/").toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it runs, as the process that was started.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// The most memory that it held so far, in MiB; 0 where the system does not tell.
    public long peakMebibytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    /// Ends it as a lost machine ends: without any chance to say so.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

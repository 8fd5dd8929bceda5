package org.notebooklearning.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Apache Kafka node in KRaft mode in this process, on 127.0.0.1, with share groups and
/// transactions. What is written survives [#close] and a killed process: start it again on the same
/// folder, and on the same port where clients are to find it again.
public final class EmbeddedKafka implements AutoCloseable {
    private final int port;
    private final KafkaRaftServer server;

    private EmbeddedKafka(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /// A running node that keeps its log in `folder`, on a free port.
    public static EmbeddedKafka start(Path folder) {
        return start(folder, FreePorts.next());
    }

    /// The same on the given port; IllegalStateException where another program has it.
    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /// The same with broker settings of one's own, such as `group.share.delivery.count.limit`.
    public static EmbeddedKafka start(Path folder, int port, Map<String, String> overrides) {
        refuseTakenPort(port);
        KafkaSettings settings = new KafkaSettings(folder, port, FreePorts.next(), overrides);
        formatOnce(folder);
        KafkaConfig config = KafkaConfig.fromProps(settings.properties(), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException(
                    "Kafka did not start on port " + port + " with its folder " + folder, e);
        }
        return new EmbeddedKafka(port, server);
    }

    /// What clients connect to: `127.0.0.1:port`.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    // Kafka itself would end the whole process when it can not bind.
    private static void refuseTakenPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port "
                            + port
                            + " of 127.0.0.1 is taken by another program: stop it or choose"
                            + " another port for Kafka",
                    e);
        }
    }

    private static void formatOnce(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toAbsolutePath().toString())
                    .addDirectory(folder.toAbsolutePath().toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka's folder can not be made: " + folder, e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder can not be formatted: " + folder, e);
        }
    }
}

package org.notebooklearning.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A node that lets everybody in and knows neither users nor rights, as those of before were.
final class OpenKafka implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private OpenKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static OpenKafka start(Path folder) throws Exception {
        format(folder);
        int port = FreePorts.next();
        int controller = FreePorts.next();
        Properties settings = new Properties();
        settings.putAll(
                new KafkaSettings(
                                folder,
                                port,
                                controller,
                                KafkaAdministrator.create(),
                                java.util.Map.of())
                        .properties());
        settings.keySet()
                .removeIf(
                        key ->
                                key.toString().contains("sasl")
                                        || key.toString().contains("authorizer")
                                        || key.equals("super.users"));
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new OpenKafka(server, port);
    }

    KafkaClient client() {
        return KafkaClient.withoutLogin("127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setNodeId(KafkaSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }
}

package org.notebooklearning.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/// One Apache Kafka node in KRaft mode in this process, on 127.0.0.1, with share groups and
/// transactions. What is written survives [#close] and a killed process: start it again on the same
/// folder, and on the same port where clients are to find it again.
///
/// Nobody but [#administrator] gets in before that user adds others, by SCRAM-SHA-512, and grants
/// them what they may do. Both are kept in the folder. A folder of a node that let everybody in is
/// taken over as it is.
public final class EmbeddedKafka implements AutoCloseable {
    private final int port;
    private final KafkaAdministrator administrator;
    private final KafkaRaftServer server;

    private EmbeddedKafka(int port, KafkaAdministrator administrator, KafkaRaftServer server) {
        this.port = port;
        this.administrator = administrator;
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
        new KafkaFolder(folder).prepare();
        KafkaAdministrator administrator = KafkaAdministrator.create();
        KafkaSettings settings =
                new KafkaSettings(folder, port, FreePorts.next(), administrator, overrides);
        KafkaConfig config = KafkaConfig.fromProps(settings.properties(), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException(
                    "Kafka did not start on port " + port + " with its folder " + folder, e);
        }
        return new EmbeddedKafka(port, administrator, server);
    }

    /// What clients connect to: `127.0.0.1:port`.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /// Who may do everything here until the node ends.
    public KafkaAdministrator administrator() {
        return administrator;
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
}

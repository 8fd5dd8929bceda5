package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.EmbeddedPostgreSQL;
import org.notebooklearning.engines.LocalSecrets;
import org.notebooklearning.engines.PrivateFolder;
import org.notebooklearning.pipeline.access.BrokerSetup;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.teststore.LocalS3;

/// Engines that are no part of any stack: a Kafka behind TLS with a certificate of its own, which
/// knows each service and grants it its rights alone, a PostgreSQL with a password, and a bucket
/// with a login.
final class EnginesElsewhere {
    static final String BUCKET = "lessons";
    private static final String PASSWORD = "changeit";

    /// A broker tells every step at INFO. A logger that nobody holds may be collected, and so may
    /// its level.
    private static final List<Logger> TALKATIVE =
            Stream.of("org.apache.kafka", "kafka").map(Logger::getLogger).toList();

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgreSQL database;
    private final LocalS3 store;

    private EnginesElsewhere(
            Path folder, EmbeddedKafka kafka, EmbeddedPostgreSQL database, LocalS3 store) {
        this.folder = folder;
        this.kafka = kafka;
        this.database = database;
        this.store = store;
    }

    static EnginesElsewhere start(Path folder) throws Exception {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        keytool(
                folder,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "SAN=ip:127.0.0.1");
        keytool(folder, "-exportcert", "-rfc", "-file", folder.resolve("broker.pem").toString());
        EmbeddedKafka kafka =
                EmbeddedKafka.start(
                        folder.resolve("kafka"),
                        freePort(),
                        Map.of(
                                "listener.security.protocol.map",
                                "CLIENTS:SASL_SSL,CONTROLLER:SASL_PLAINTEXT",
                                "ssl.keystore.location",
                                folder.resolve("broker.p12").toString(),
                                "ssl.keystore.password",
                                PASSWORD,
                                "ssl.truststore.location",
                                folder.resolve("broker.pem").toString(),
                                "ssl.truststore.type",
                                "PEM"));
        EmbeddedPostgreSQL database =
                EmbeddedPostgreSQL.start(
                        PrivateFolder.at(folder.resolve("postgresql")),
                        PrivateFolder.at(
                                Path.of(System.getProperty("project.root"))
                                        .resolve("deploy/local/target/postgresql-binaries")),
                        LocalSecrets.in(PrivateFolder.at(folder.resolve("secrets"))));
        LocalS3 store = LocalS3.start();
        store.makeBucket(BUCKET);
        EnginesElsewhere engines = new EnginesElsewhere(folder, kafka, database, store);
        engines.setUpBrokers();
        return engines;
    }

    /// Also whether Kafka still answers.
    void setUpBrokers() {
        Map<ServiceAccount, String> passwords = new EnumMap<>(ServiceAccount.class);
        for (ServiceAccount account : ServiceAccount.values()) {
            passwords.put(account, passwordOf(account));
        }
        BrokerSetup.establish(
                new KafkaConnection(
                        "operator",
                        kafka.bootstrapServers(),
                        new KafkaSecurity(
                                SecurityProtocol.SASL_SSL,
                                "PLAIN",
                                new KafkaCredentials(
                                        kafka.administrator().username(),
                                        kafka.administrator().password()),
                                new KafkaSecurity.Truststore(
                                        folder.resolve("broker.pem"), "PEM", null))),
                passwords);
    }

    /// What an operator writes into a profile of these engines.
    Properties profile() throws IOException {
        Properties keys = new Properties();
        keys.setProperty("bootstrap-servers", kafka.bootstrapServers());
        keys.setProperty("kafka.security-protocol", "SASL_SSL");
        keys.setProperty("kafka.truststore", folder.resolve("broker.pem").toString());
        for (ServiceAccount account : ServiceAccount.values()) {
            String service = account.service();
            Path password = folder.resolve(service + ".password");
            Files.writeString(password, passwordOf(account) + "\n");
            keys.setProperty(service + ".kafka.username", service);
            keys.setProperty(service + ".kafka.password-file", password.toString());
        }
        keys.setProperty("quarkus.datasource.jdbc.url", database.access().url());
        keys.setProperty("quarkus.datasource.username", database.access().user());
        keys.setProperty("quarkus.datasource.password", database.access().password());
        keys.setProperty("s3.bucket", BUCKET);
        keys.setProperty("s3.endpoint", store.endpoint().toString());
        keys.setProperty("s3.access-key", LocalS3.ACCESS_KEY);
        keys.setProperty("s3.secret-key", LocalS3.SECRET_KEY);
        return keys;
    }

    /// The names of what lies in the bucket.
    List<String> stored() {
        return store.keys(BUCKET);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String passwordOf(ServiceAccount account) {
        return "of " + account.service();
    }

    private static void keytool(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "broker", "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", folder.resolve("broker.p12").toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    void stop() throws Exception {
        store.stop();
        database.close();
        kafka.close();
    }
}

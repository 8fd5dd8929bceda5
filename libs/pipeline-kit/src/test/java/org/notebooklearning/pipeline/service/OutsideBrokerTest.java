package org.notebooklearning.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.pipeline.access.BrokerSetup;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.access.ServiceSetup;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.log.UnavailableException;

/// A broker as others run it: behind TLS, with a certificate of their own.
class OutsideBrokerTest {
    private static final String PASSWORD = "changeit";
    @TempDir private static Path folder;
    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() throws Exception {
        Path keys = folder.resolve("broker.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=broker",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-file",
                certificate().toString(),
                "-keystore",
                keys.toString());
        int port;
        try (EmbeddedKafka any = EmbeddedKafka.start(folder.resolve("kafka"))) {
            port = any.port();
        }
        kafka =
                EmbeddedKafka.start(
                        folder.resolve("kafka"),
                        port,
                        Map.of(
                                "listener.security.protocol.map",
                                "CLIENTS:SASL_SSL,CONTROLLER:SASL_PLAINTEXT",
                                "ssl.keystore.location",
                                keys.toString(),
                                "ssl.keystore.password",
                                PASSWORD,
                                "ssl.truststore.location",
                                certificate().toString(),
                                "ssl.truststore.type",
                                "PEM"));
        BrokerSetup.establish(administrator(), Map.of(ServiceAccount.PLANNER, "planner's"));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void isReachedByTheSameKeysAsTheLocalOne() {
        KafkaConnection connection = planner(Map.of("kafka.truststore", certificate().toString()));

        ServiceSetup.ensure(connection, ServiceAccount.PLANNER);
        try (KafkaLessonLog log = KafkaLessonLog.open(connection)) {
            log.deadLetter("{}", "a letter", List.of());
            assertThat(log.fault()).isEmpty();
        }
    }

    @Test
    void isNotTrustedWithoutItsCertificate() {
        assertThatThrownBy(() -> ServiceSetup.ensure(planner(Map.of()), ServiceAccount.PLANNER))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("TLS with Kafka at " + kafka.bootstrapServers())
                .hasMessageEndingWith(
                        ": set planner.kafka.truststore to the certificates of who signed its own");
    }

    private static KafkaConnection planner(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("bootstrap-servers", kafka.bootstrapServers());
        settings.put("kafka.security-protocol", "SASL_SSL");
        settings.put("kafka.username", "planner");
        settings.put("kafka.password", "planner's");
        return PlannerSettings.of(settings).connection(ServiceAccount.PLANNER);
    }

    private static KafkaConnection administrator() {
        return new KafkaConnection(
                "operator",
                kafka.bootstrapServers(),
                new KafkaSecurity(
                        SecurityProtocol.SASL_SSL,
                        "PLAIN",
                        new KafkaCredentials(
                                kafka.administrator().username(), kafka.administrator().password()),
                        new KafkaSecurity.Truststore(certificate(), "PEM", null)));
    }

    private static Path certificate() {
        return folder.resolve("broker.pem");
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
    }
}

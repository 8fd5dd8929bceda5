package org.notebooklearning.pipeline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;

/// How the way to the brokers is configured, and what is said of settings that do not fit.
class WorkerConfigTest {
    @TempDir private Path folder;

    @Test
    void brokersThatLetEverybodyInNeedNoSetting() {
        assertThat(connection(Map.of()).properties(Map.of("acks", "all")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "bootstrap.servers", "127.0.0.1:9092",
                                "security.protocol", "PLAINTEXT",
                                "acks", "all"));
    }

    @Test
    void brokersBehindTlsAreReachedWithUserAndTruststore() throws Exception {
        // A PKCS12 file that trusts nobody yet.
        Path truststore = folder.resolve("authorities.p12");
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        try (OutputStream file = Files.newOutputStream(truststore)) {
            authorities.store(file, "changeit".toCharArray());
        }
        Path password = Files.writeString(folder.resolve("password"), "se \"cret\\ \n");

        Map<String, Object> properties =
                connection(
                                Map.of(
                                        "bootstrap-servers", "a:9093,b:9093",
                                        "kafka.security-protocol", "SASL_SSL",
                                        "kafka.sasl-mechanism", "SCRAM-SHA-256",
                                        "kafka.username", "nbl-planner",
                                        "kafka.password-file", password.toString(),
                                        "kafka.truststore", truststore.toString(),
                                        "kafka.truststore-type", "PKCS12",
                                        "kafka.truststore-password", "changeit"))
                        .properties(Map.of());

        assertThat(properties)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "bootstrap.servers",
                                "a:9093,b:9093",
                                "security.protocol",
                                "SASL_SSL",
                                "sasl.mechanism",
                                "SCRAM-SHA-256",
                                "sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                        + " username=\"nbl-planner\""
                                        + " password=\"se \\\"cret\\\\ \";",
                                "ssl.truststore.location",
                                truststore.toString(),
                                "ssl.truststore.type",
                                "PKCS12",
                                "ssl.truststore.password",
                                new Password("changeit")));
    }

    @Test
    void passwordThatIsSetComesBeforeTheFile() {
        assertThat(
                        connection(
                                        Map.of(
                                                "kafka.security-protocol", "sasl-plaintext",
                                                "kafka.sasl-mechanism", "PLAIN",
                                                "kafka.username", "planner",
                                                "kafka.password", "set",
                                                "kafka.password-file", "/nowhere"))
                                .properties(Map.of()))
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"planner\" password=\"set\";");
    }

    @Test
    void passwordsAreNotToldWhereAConnectionIsPrinted() {
        KafkaConnection connection =
                new KafkaConnection(
                        "planner",
                        "a:9093",
                        new KafkaSecurity(
                                SecurityProtocol.SASL_SSL,
                                "SCRAM-SHA-512",
                                new KafkaCredentials("nbl-planner", "hidden one"),
                                new KafkaSecurity.Truststore(
                                        Path.of("/etc/ca.p12"), "PKCS12", "hidden two")));

        assertThat(connection.toString())
                .contains("nbl-planner", "/etc/ca.p12")
                .doesNotContain("hidden");
    }

    @Test
    void settingsThatDoNotFitAreNamedWithWhatToSet() throws IOException {
        assertRefused(
                Map.of("kafka.security-protocol", "SASL_SSL"),
                "planner.kafka.security-protocol is SASL_SSL, so the brokers want to know who"
                        + " calls: set planner.kafka.username and planner.kafka.password-file");
        assertRefused(
                Map.of("kafka.username", "planner", "kafka.password", "secret"),
                "planner.kafka.username is set, and planner.kafka.security-protocol is PLAINTEXT,"
                        + " which sends no user: set that to SASL_SSL, or to SASL_PLAINTEXT for"
                        + " brokers on this machine");
        assertRefused(
                Map.of("kafka.security-protocol", "SASL_SSL", "kafka.username", "planner"),
                "planner.kafka.username is set, and no password: set planner.kafka.password-file or"
                        + " planner.kafka.password");
        assertRefused(
                Map.of(
                        "kafka.security-protocol", "SASL_SSL",
                        "kafka.username", "planner",
                        "kafka.password-file", "/nowhere/password"),
                "planner.kafka.password-file can not be read: /nowhere/password");
        assertRefused(
                Map.of(
                        "kafka.security-protocol", "SASL_SSL",
                        "kafka.sasl-mechanism", "GSSAPI",
                        "kafka.username", "planner",
                        "kafka.password", "secret"),
                "planner.kafka.sasl-mechanism is GSSAPI: set it to SCRAM-SHA-512, SCRAM-SHA-256 or"
                        + " PLAIN");
        assertRefused(
                Map.of(
                        "kafka.security-protocol", "SSL",
                        "kafka.truststore", "/nowhere/ca.pem"),
                "planner.kafka.truststore can not be read: /nowhere/ca.pem. Set"
                        + " planner.kafka.truststore-type to what it is, and its password where it"
                        + " has one");
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "no certificate");
        assertRefused(
                Map.of("kafka.security-protocol", "SSL", "kafka.truststore", wrong.toString()),
                "planner.kafka.truststore can not be read: "
                        + wrong
                        + ". Set planner.kafka.truststore-type to what it is, and its password where"
                        + " it has one");
        KafkaSecurity.Truststore store =
                new KafkaSecurity.Truststore(Path.of("/etc/ca.pem"), "PEM", null);
        assertThatThrownBy(
                        () ->
                                new KafkaConnection(
                                        "planner",
                                        "a:9092",
                                        new KafkaSecurity(
                                                SecurityProtocol.PLAINTEXT,
                                                "SCRAM-SHA-512",
                                                null,
                                                store)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "planner.kafka.truststore is set, and planner.kafka.security-protocol is PLAINTEXT,"
                                + " which is not encrypted: set that to SASL_SSL or SSL");
    }

    private static void assertRefused(Map<String, String> settings, String message) {
        assertThatThrownBy(() -> connection(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static KafkaConnection connection(Map<String, String> settings) {
        return PlannerSettings.of(settings).connection(ServiceAccount.PLANNER);
    }
}

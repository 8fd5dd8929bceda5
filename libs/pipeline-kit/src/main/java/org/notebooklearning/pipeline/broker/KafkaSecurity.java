package org.notebooklearning.pipeline.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.jspecify.annotations.Nullable;

/// How the brokers are talked to, and what they are told of who calls.
///
/// @param mechanism how a password is proven, one of `MECHANISMS`; of no meaning without
///     credentials
/// @param credentials null for brokers that let everybody in
/// @param truststore null for the authorities that Java trusts
public record KafkaSecurity(
        SecurityProtocol protocol,
        String mechanism,
        @Nullable KafkaCredentials credentials,
        @Nullable Truststore truststore) {
    /// SCRAM keeps the password from whoever listens in the broker's place, PLAIN does not.
    public static final Set<String> MECHANISMS = Set.of("SCRAM-SHA-512", "SCRAM-SHA-256", "PLAIN");

    private static final String STANDARD = "SCRAM-SHA-512";

    /// The certificates of the authorities that brokers' certificates come from.
    ///
    /// @param type `PEM`, `PKCS12` or `JKS`
    /// @param password null where it has none, as a PEM file
    public record Truststore(Path file, String type, @Nullable String password) {
        /// As Kafka's clients are told of it.
        public Map<String, Object> properties() {
            Map<String, Object> all = new HashMap<>();
            all.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file.toString());
            all.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, type);
            if (password != null) {
                all.put(SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG, new Password(password));
            }
            return all;
        }

        /// Never the password: this may end up in logs.
        @Override
        public String toString() {
            return "Truststore[" + file + "]";
        }
    }

    /// Brokers that let everybody in.
    public static KafkaSecurity none() {
        return new KafkaSecurity(SecurityProtocol.PLAINTEXT, STANDARD, null, null);
    }

    /// SCRAM without TLS, as on one machine.
    public static KafkaSecurity scram(String username, String password) {
        return new KafkaSecurity(
                SecurityProtocol.SASL_PLAINTEXT,
                STANDARD,
                new KafkaCredentials(username, password),
                null);
    }

    boolean logsIn() {
        return protocol == SecurityProtocol.SASL_PLAINTEXT || protocol == SecurityProtocol.SASL_SSL;
    }

    boolean usesTls() {
        return protocol == SecurityProtocol.SSL || protocol == SecurityProtocol.SASL_SSL;
    }

    Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>();
        all.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol.name);
        if (credentials != null) {
            all.put(SaslConfigs.SASL_MECHANISM, mechanism);
            all.put(SaslConfigs.SASL_JAAS_CONFIG, credentials.jaasConfig(mechanism));
        }
        if (truststore != null) {
            all.putAll(truststore.properties());
        }
        return all;
    }
}

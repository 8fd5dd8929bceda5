package org.notebooklearning.pipeline.service;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;

/// What can be set for every service: its way to the brokers, and the artifact store. A service's
/// own configuration extends this.
public interface ServiceConfig {
    /// Kafka brokers, `host:port` with commas between.
    @WithDefault("127.0.0.1:9092")
    String bootstrapServers();

    Kafka kafka();

    /// How the brokers are talked to, and what they are told of who calls.
    interface Kafka {
        /// `SASL_SSL`, `SASL_PLAINTEXT`, `SSL`, or `PLAINTEXT` for brokers that let everybody in.
        @WithDefault("PLAINTEXT")
        SecurityProtocol securityProtocol();

        /// How the password is proven: `SCRAM-SHA-512`, `SCRAM-SHA-256` or `PLAIN`.
        @WithDefault("SCRAM-SHA-512")
        String saslMechanism();

        /// The service's user at the brokers.
        Optional<String> username();

        /// Its password.
        Optional<String> password();

        /// The file that holds its password; looked at where no password is set.
        Optional<Path> passwordFile();

        /// The file with the certificates that brokers' certificates are trusted by; where it is
        /// not set, Java's own.
        Optional<Path> truststore();

        /// What kind of file that is: `PEM`, `PKCS12` or `JKS`.
        @WithDefault("PEM")
        String truststoreType();

        /// The password of that file, where it has one.
        Optional<String> truststorePassword();
    }

    /// The folder of the artifact store, shared by all services.
    Path artifacts();

    /// The way to the brokers of the service with this account.
    default KafkaConnection connection(ServiceAccount account) {
        return ConfiguredConnection.of(this, account.service());
    }
}

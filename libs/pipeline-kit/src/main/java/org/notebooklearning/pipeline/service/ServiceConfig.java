package org.notebooklearning.pipeline.service;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.trace.LessonTraces;

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

    /// Where traces are sent, with OTLP over HTTP, such as `http://collector:4318`; where it is not
    /// set, there are none.
    @WithDefault("${OTEL_EXPORTER_OTLP_ENDPOINT:}")
    Optional<URI> otlpEndpoint();

    /// The folder of the artifact store, shared by all services. Where a bucket is set, artifacts
    /// go there, and nothing but the folder `model` lies in this one.
    Path artifacts();

    S3 s3();

    /// A bucket of Amazon S3, or of a store with its interface, as the artifact store.
    interface S3 {
        /// The bucket; where it is not set, artifacts go to the folder.
        Optional<String> bucket();

        /// What the names of all objects begin with.
        Optional<String> prefix();

        /// The address of the store, such as `https://store:9000`; where it is not set, Amazon's.
        Optional<URI> endpoint();

        /// The region of the bucket.
        @WithDefault("us-east-1")
        String region();

        /// Whether the bucket stands in the path of addresses instead of the host's name; where it
        /// is not set, with an endpoint only.
        Optional<Boolean> pathStyle();

        /// The service's user at the store; where it is not set, what the environment holds.
        Optional<String> accessKey();

        /// Its secret.
        Optional<String> secretKey();

        /// The file that holds its secret; looked at where no secret is set.
        Optional<Path> secretKeyFile();

        /// How long one attempt of one call may take.
        @WithDefault("60s")
        Duration timeout();
    }

    /// The artifact store of the service with this account.
    default ArtifactStore store(ServiceAccount account) {
        return ConfiguredStore.of(this, account.service());
    }

    /// The traces of the service with this account.
    default LessonTraces traces(ServiceAccount account) {
        return LessonTraces.where(otlpEndpoint(), account.service() + "-service");
    }

    /// The way to the brokers of the service with this account.
    default KafkaConnection connection(ServiceAccount account) {
        return ConfiguredConnection.of(this, account.service());
    }
}

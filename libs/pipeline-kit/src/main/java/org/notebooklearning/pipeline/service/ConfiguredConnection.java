package org.notebooklearning.pipeline.service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;

/// The way to the brokers as it is configured.
final class ConfiguredConnection {
    private ConfiguredConnection() {}

    /// IllegalArgumentException that names the key to set, where something is missing.
    static KafkaConnection of(ServiceConfig config, String service) {
        ServiceConfig.Kafka kafka = config.kafka();
        KafkaSecurity security =
                new KafkaSecurity(
                        kafka.securityProtocol(),
                        kafka.saslMechanism(),
                        credentials(kafka, service),
                        truststore(kafka, service));
        return new KafkaConnection(service, config.bootstrapServers(), security);
    }

    private static @Nullable KafkaCredentials credentials(
            ServiceConfig.Kafka kafka, String service) {
        if (kafka.username().isEmpty()) {
            return null;
        }
        String password =
                kafka.password()
                        .or(
                                () ->
                                        kafka.passwordFile()
                                                .map(
                                                        file ->
                                                                SecretFile.read(
                                                                        file,
                                                                        service
                                                                                + ".kafka.password-file")))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                ("%1$s.kafka.username is set, and no password: set"
                                                                + " %1$s.kafka.password-file or"
                                                                + " %1$s.kafka.password")
                                                        .formatted(service)));
        return new KafkaCredentials(kafka.username().get(), password);
    }

    private static KafkaSecurity.@Nullable Truststore truststore(
            ServiceConfig.Kafka kafka, String service) {
        return kafka.truststore().map(file -> truststore(file, kafka, service)).orElse(null);
    }

    /// It is opened once now: a client that can not do so says neither which file nor which key.
    private static KafkaSecurity.Truststore truststore(
            Path file, ServiceConfig.Kafka kafka, String service) {
        KafkaSecurity.Truststore store =
                new KafkaSecurity.Truststore(
                        file, kafka.truststoreType(), kafka.truststorePassword().orElse(null));
        try (DefaultSslEngineFactory tls = new DefaultSslEngineFactory()) {
            Map<String, Object> client = new HashMap<>(store.properties());
            client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9092");
            tls.configure(new AdminClientConfig(client).values());
            return store;
        } catch (KafkaException e) {
            throw new IllegalArgumentException(
                    "%1$s.kafka.truststore can not be read: %2$s. Set %1$s.kafka.truststore-type to"
                                    .formatted(service, file)
                            + " what it is, and its password where it has one",
                    e);
        }
    }
}

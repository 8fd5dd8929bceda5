package org.notebooklearning.pipeline.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/// The way of one service to its brokers. Every Kafka client is made with its [#properties], so
/// that they all go the same way and log in alike.
///
/// @param service the service, as the keys of its settings begin
/// @param bootstrapServers brokers, `host:port` with commas between
public record KafkaConnection(String service, String bootstrapServers, KafkaSecurity security) {

    /// IllegalArgumentException that names the key to set, where the settings contradict each
    /// other.
    public KafkaConnection {
        String protocol = security.protocol().name;
        if (security.logsIn() && security.credentials() == null) {
            throw new IllegalArgumentException(
                    "%s is %s, so the brokers want to know who calls: set %s and %s"
                            .formatted(
                                    key(service, "security-protocol"),
                                    protocol,
                                    key(service, "username"),
                                    key(service, "password-file")));
        }
        if (!security.logsIn() && security.credentials() != null) {
            throw new IllegalArgumentException(
                    "%s is set, and %s is %s, which sends no user: set that to SASL_SSL, or to"
                                    .formatted(
                                            key(service, "username"),
                                            key(service, "security-protocol"),
                                            protocol)
                            + " SASL_PLAINTEXT for brokers on this machine");
        }
        if (!security.usesTls() && security.truststore() != null) {
            throw new IllegalArgumentException(
                    "%s is set, and %s is %s, which is not encrypted: set that to SASL_SSL or SSL"
                            .formatted(
                                    key(service, "truststore"),
                                    key(service, "security-protocol"),
                                    protocol));
        }
        if (!KafkaSecurity.MECHANISMS.contains(security.mechanism())) {
            throw new IllegalArgumentException(
                    "%s is %s: set it to SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN"
                            .formatted(key(service, "sasl-mechanism"), security.mechanism()));
        }
    }

    /// What a client is made with: where the brokers are, how it logs in, and its `own` settings.
    public Map<String, Object> properties(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(security.properties());
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.putAll(own);
        return all;
    }

    /// What a client's failure means where the brokers refuse it, and what to set, in a sentence;
    /// empty for every other failure.
    public Optional<String> refusal(@Nullable Throwable failure) {
        return BrokerRefusal.of(this, failure);
    }

    /// That the brokers do not answer, and what that may come from, in a sentence.
    public String silence() {
        return "Kafka does not answer at %s; where it is up, see that %s is what it speaks, not %s"
                .formatted(bootstrapServers, key("security-protocol"), security.protocol().name);
    }

    /// That the user needs more rights for `deed`, in a sentence.
    public String forbidden(String deed) {
        return BrokerRefusal.forbidden(this, deed);
    }

    /// What the transactional ids of `service` begin with. Each service has its own, so that none
    /// can end the transactions of another.
    public static String transactionalIds(String service) {
        return "lesson-log." + service + ".";
    }

    /// Who the brokers know its clients as.
    public String user() {
        KafkaCredentials credentials = security.credentials();
        return credentials == null ? "ANONYMOUS" : credentials.username();
    }

    /// The whole key of the setting `name`.
    String key(String name) {
        return key(service, name);
    }

    private static String key(String service, String name) {
        return service + ".kafka." + name;
    }
}

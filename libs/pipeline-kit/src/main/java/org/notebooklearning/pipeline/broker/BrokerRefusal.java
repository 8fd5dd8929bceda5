package org.notebooklearning.pipeline.broker;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.jspecify.annotations.Nullable;

/// What brokers refuse, in one sentence that says what to set.
final class BrokerRefusal {
    private BrokerRefusal() {}

    /// The first refusal among `failure` and its causes.
    static Optional<String> of(KafkaConnection connection, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException unknown) {
                return Optional.of(ofLogin(connection, unknown));
            }
            if (cause instanceof AuthorizationException forbidden) {
                return Optional.of(ofDeed(connection, forbidden));
            }
        }
        return Optional.empty();
    }

    private static String ofLogin(KafkaConnection connection, AuthenticationException refused) {
        String brokers = connection.bootstrapServers();
        return switch (refused) {
            case SslAuthenticationException tls ->
                    "TLS with Kafka at %s fails (%s): set %s to the certificates of who signed its own"
                            .formatted(brokers, tls.getMessage(), connection.key("truststore"));
            case UnsupportedSaslMechanismException other ->
                    "Kafka at %s takes no logins by %s: set %s to what it takes"
                            .formatted(
                                    brokers,
                                    connection.security().mechanism(),
                                    connection.key("sasl-mechanism"));
            default ->
                    "Kafka at %s does not let the user %s in: set %s and %s to a user that it knows"
                            .formatted(
                                    brokers,
                                    connection.user(),
                                    connection.key("username"),
                                    connection.key("password-file"));
        };
    }

    private static String ofDeed(KafkaConnection connection, AuthorizationException forbidden) {
        String deed =
                switch (forbidden) {
                    case TopicAuthorizationException one when !one.unauthorizedTopics().isEmpty() ->
                            "use " + topics(one.unauthorizedTopics());
                    case GroupAuthorizationException one when one.groupId() != null ->
                            "use the group " + one.groupId();
                    case TransactionalIdAuthorizationException _ ->
                            "use transactional ids that begin with "
                                    + KafkaConnection.transactionalIds(connection.service());
                    default -> "do this (" + forbidden.getMessage() + ")";
                };
        return forbidden(connection, deed);
    }

    /// That the user may not do `deed`.
    static String forbidden(KafkaConnection connection, String deed) {
        return "Kafka does not let the user %s %s: give it the rights of %s in docs/kafka.md"
                .formatted(connection.user(), deed, connection.service());
    }

    private static String topics(Set<String> names) {
        String noun = names.size() == 1 ? "the topic " : "the topics ";
        return noun + String.join(", ", names.stream().sorted().toList());
    }
}

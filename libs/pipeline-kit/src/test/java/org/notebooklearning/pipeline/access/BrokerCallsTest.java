package org.notebooklearning.pipeline.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.broker.KafkaCredentials;
import org.notebooklearning.pipeline.broker.KafkaSecurity;
import org.notebooklearning.pipeline.log.UnavailableException;

/// What services are told where a broker does not do what they ask.
@ExtendWith(SharedKafka.class)
class BrokerCallsTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void whoSendsNoLoginIsToldThatTheBrokerMaySpeakSomethingElse() {
        assertTold(
                KafkaSecurity.none(),
                "Kafka does not answer at %s; where it is up, see that"
                        + " planner.kafka.security-protocol is what it speaks, not PLAINTEXT");
    }

    @Test
    void whoLogsInByWhatTheBrokerDoesNotTakeIsToldSo() {
        assertTold(
                login(SecurityProtocol.SASL_PLAINTEXT, "SCRAM-SHA-256"),
                "Kafka at %s takes no logins by SCRAM-SHA-256: set planner.kafka.sasl-mechanism to"
                        + " what it takes");
    }

    @Test
    void whoExpectsTlsOfBrokerWithoutItIsToldThatItMaySpeakSomethingElse() {
        assertTold(
                login(SecurityProtocol.SASL_SSL, "SCRAM-SHA-512"),
                "Kafka does not answer at %s; where it is up, see that"
                        + " planner.kafka.security-protocol is what it speaks, not SASL_SSL");
    }

    @Test
    void whoNamesNoBrokerIsToldSo() {
        KafkaConnection nowhere =
                new KafkaConnection("planner", "no.such.broker.invalid:9092", KafkaSecurity.none());

        assertThatThrownBy(() -> new BrokerCalls(nowhere))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("Kafka's client can not be made: ")
                .hasMessageContaining("bootstrap.servers");
    }

    private static KafkaSecurity login(SecurityProtocol protocol, String mechanism) {
        return new KafkaSecurity(
                protocol, mechanism, new KafkaCredentials("planner", "secret"), null);
    }

    private static void assertTold(KafkaSecurity security, String message) {
        assertThatThrownBy(() -> ask(security))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(message.formatted(servers()));
    }

    private static void ask(KafkaSecurity security) {
        try (BrokerCalls calls =
                new BrokerCalls(new KafkaConnection("planner", servers(), security), SHORT)) {
            calls.await(calls.admin().listTopics().names());
        }
    }

    private static String servers() {
        return SharedKafka.broker().kafka().bootstrapServers();
    }
}

package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.log.UnavailableException;

@ExtendWith(SharedKafka.class)
class BrokerAnswersTest {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    @Test
    void givesUpAConsumerThatReachesNoBroker() {
        KafkaShareConsumer<String, String> consumer = consumer("127.0.0.1:1");
        try {
            BrokerAnswers answers = new BrokerAnswers(consumer.metrics(), Duration.ofSeconds(2));

            assertThatThrownBy(() -> poll(consumer, answers))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("No broker can be reached");
        } finally {
            consumer.close(CLOSING);
        }
    }

    @Test
    void keepsOneThatHasNothingToDo() {
        KafkaShareConsumer<String, String> consumer =
                consumer(SharedKafka.broker().kafka().bootstrapServers());
        try {
            BrokerAnswers answers = new BrokerAnswers(consumer.metrics(), Duration.ofSeconds(8));

            assertThatCode(() -> poll(consumer, answers)).doesNotThrowAnyException();
        } finally {
            consumer.close(CLOSING);
        }
    }

    private static void poll(KafkaShareConsumer<String, String> consumer, BrokerAnswers answers) {
        for (int poll = 0; poll < 50; poll++) {
            consumer.poll(Duration.ofMillis(200));
            answers.look();
        }
    }

    private static KafkaShareConsumer<String, String> consumer(String servers) {
        KafkaShareConsumer<String, String> consumer =
                new KafkaShareConsumer<>(
                        Map.of("bootstrap.servers", servers, "group.id", "nobody"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of("nothing"));
        return consumer;
    }
}

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
class ConnectionsTest {
    @Test
    void givesUpAConsumerThatReachesNoBroker() {
        try (KafkaShareConsumer<String, String> consumer = consumer("127.0.0.1:1")) {
            Connections connections = new Connections(consumer.metrics());

            assertThatThrownBy(() -> poll(consumer, connections))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("No broker can be reached");
        }
    }

    @Test
    void keepsOneThatHasNothingToDo() {
        String servers = SharedKafka.broker().kafka().bootstrapServers();
        try (KafkaShareConsumer<String, String> consumer = consumer(servers)) {
            Connections connections = new Connections(consumer.metrics());

            assertThatCode(() -> poll(consumer, connections)).doesNotThrowAnyException();
        }
    }

    private static void poll(KafkaShareConsumer<String, String> consumer, Connections connections) {
        for (int poll = 0; poll < 40; poll++) {
            consumer.poll(Duration.ofMillis(200));
            connections.look();
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

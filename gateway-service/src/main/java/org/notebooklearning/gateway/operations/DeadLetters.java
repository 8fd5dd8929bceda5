package org.notebooklearning.gateway.operations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.UnavailableException;

/// The tasks that were put aside, read from their topic whenever somebody asks. Nothing but the
/// broker keeps them: [UnavailableException] where it does not answer.
@Singleton
public final class DeadLetters {
    private static final TopicPartition TOPIC = new TopicPartition(LessonTopics.DEAD_LETTER, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration POLL = Duration.ofMillis(200);
    private final KafkaConnection connection;

    DeadLetters(KafkaConnection connection) {
        this.connection = connection;
    }

    /// At most `limit` letters with numbers below `before`, newest first.
    public List<DeadLetter> newest(long before, int limit) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            long begin = begin(consumer);
            long high = Math.min(before, end(consumer));
            List<DeadLetter> found = new ArrayList<>();
            while (found.size() < limit && high > begin) {
                // Each letter has the mark behind it with which its transaction ends.
                long low = Math.max(begin, high - 2L * (limit - found.size()));
                found.addAll(read(consumer, low, high).reversed());
                high = low;
            }
            return found.stream().limit(limit).toList();
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    /// The letter with this number.
    public Optional<DeadLetter> find(long number) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            boolean outside = number < begin(consumer) || number >= end(consumer);
            return outside
                    ? Optional.empty()
                    : read(consumer, number, number + 1).stream().findFirst();
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private static List<DeadLetter> read(
            KafkaConsumer<String, String> consumer, long low, long high) {
        List<DeadLetter> letters = new ArrayList<>();
        consumer.seek(TOPIC, low);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(TOPIC) < high) {
            if (System.nanoTime() > deadline) {
                throw new UnavailableException("The broker is slow to give the dead letters");
            }
            for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                if (record.offset() < high) {
                    letters.add(DeadLetter.of(record));
                }
            }
        }
        return letters;
    }

    private static long begin(KafkaConsumer<String, String> consumer) {
        return consumer.beginningOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
    }

    private static long end(KafkaConsumer<String, String> consumer) {
        return consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
    }

    private KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        connection.properties(
                                Map.of(
                                        "isolation.level",
                                        "read_committed",
                                        "enable.auto.commit",
                                        "false",
                                        "auto.offset.reset",
                                        "earliest",
                                        "allow.auto.create.topics",
                                        "false",
                                        // Closing waits for the fetch that looks for what comes
                                        // next.
                                        "fetch.max.wait.ms",
                                        "20",
                                        "request.timeout.ms",
                                        (int) PATIENCE.toMillis(),
                                        "default.api.timeout.ms",
                                        (int) PATIENCE.toMillis())),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.assign(List.of(TOPIC));
        return consumer;
    }

    private UnavailableException away(KafkaException e) {
        return new UnavailableException(
                connection.refusal(e).orElse("The broker does not give the dead letters"), e);
    }
}

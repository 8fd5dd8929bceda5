package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;

/// What stands committed in the event log and in the dead letters, read from the beginning.
public final class Events implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<LessonEvent> all = new ArrayList<>();
    private final List<ConsumerRecord<String, byte[]>> deadLetters = new ArrayList<>();

    public Events(KafkaConnection connection) {
        consumer =
                new KafkaConsumer<>(
                        connection.properties(
                                Map.of(
                                        "isolation.level",
                                        "read_committed",
                                        "auto.offset.reset",
                                        "earliest",
                                        "reconnect.backoff.max.ms",
                                        200,
                                        "enable.auto.commit",
                                        false)),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(LessonTopics.EVENTS, LessonTopics.DEAD_LETTER)) {
            consumer.partitionsFor(topic)
                    .forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Everything told of the lesson up to now, repetitions included.
    public synchronized List<LessonEvent> of(LessonId lesson) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
            if (record.topic().equals(LessonTopics.DEAD_LETTER)) {
                deadLetters.add(record);
            } else {
                all.add(Json.read(record.value(), LessonEvent.class));
            }
        }
        return all.stream().filter(event -> event.lesson().equals(lesson)).toList();
    }

    /// The events of one kind, each id once.
    public <E extends LessonEvent> List<E> of(LessonId lesson, Class<E> kind) {
        Map<String, E> byId = new LinkedHashMap<>();
        of(lesson).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    /// The dead letter of the lesson.
    public synchronized Optional<ConsumerRecord<String, byte[]>> deadLetter(LessonId lesson) {
        of(lesson);
        return deadLetters.stream()
                .filter(letter -> lesson.value().equals(letter.key()))
                .findFirst();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}

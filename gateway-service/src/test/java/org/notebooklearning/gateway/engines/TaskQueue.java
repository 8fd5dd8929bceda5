package org.notebooklearning.gateway.engines;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;

/// Reads all tasks that were ever put into the queue of a stage.
public final class TaskQueue {
    private TaskQueue() {}

    /// The tasks of `lesson`, in order.
    public static List<LessonTask> tasks(Stage stage, String lesson) {
        return tasks(Engines.bootstrapServers(), stage, lesson);
    }

    /// The same at another broker.
    public static List<LessonTask> tasks(String bootstrapServers, Stage stage, String lesson) {
        List<LessonTask> tasks = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        SecuredKafka.reader(bootstrapServers)
                                .properties(Map.of("isolation.level", "read_committed")),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(stage.topic()).stream()
                            .map(info -> new TopicPartition(stage.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record -> {
                                    LessonTask task = Json.read(record.value(), LessonTask.class);
                                    if (task.lesson().value().equals(lesson)) {
                                        tasks.add(task);
                                    }
                                });
            }
        }
        return tasks;
    }
}

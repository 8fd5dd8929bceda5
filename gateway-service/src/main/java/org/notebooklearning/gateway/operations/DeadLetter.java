package org.notebooklearning.gateway.operations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A task that was put aside.
///
/// @param number its place in the topic, which has one partition
/// @param lesson null where the record names none
/// @param task null where what stood in the queue is no task
public record DeadLetter(
        long number,
        Instant at,
        @Nullable LessonId lesson,
        @Nullable LessonTask task,
        String reason) {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetter.class);

    static DeadLetter of(ConsumerRecord<String, String> record) {
        LessonTask task = task(record);
        Header reason = record.headers().lastHeader("reason");
        return new DeadLetter(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                task == null ? lesson(record.key()) : task.lesson(),
                task,
                reason == null ? "" : new String(reason.value(), StandardCharsets.UTF_8));
    }

    private static @Nullable LessonTask task(ConsumerRecord<String, String> record) {
        try {
            return record.value() == null ? null : Json.read(record.value(), LessonTask.class);
        } catch (IllegalArgumentException e) {
            LOG.debug("Dead letter {} holds no task", record.offset(), e);
            return null;
        }
    }

    private static @Nullable LessonId lesson(@Nullable String key) {
        try {
            return key == null ? null : new LessonId(key);
        } catch (IllegalArgumentException e) {
            LOG.debug("A dead letter's key names no lesson", e);
            return null;
        }
    }
}

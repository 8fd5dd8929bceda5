package org.notebooklearning.pipeline.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.log.EventIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A record of a task queue that holds no task of its stage.
///
/// @param cause what is wrong with it
record UnreadableTask(ConsumerRecord<String, byte[]> record, Stage stage, String cause) {
    private static final Logger LOGGER = LoggerFactory.getLogger(UnreadableTask.class);

    /// A name for it, the same on every delivery.
    static String idOf(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    /// Puts it to the dead letters and fails its lesson, where the key tells which that is.
    Ending putAside(PatientLog log) {
        Failure failure = Failure.ofUnreadableTask(cause);
        LOGGER.error("{}: {}", idOf(record), failure.reason());
        String content = record.value() == null ? "" : utf8(record.value());
        log.deadLetter(content, failure.reason(), lessonFailed(failure));
        return Ending.DEAD;
    }

    private List<LessonEvent> lessonFailed(Failure failure) {
        if (record.key() == null) {
            return List.of();
        }
        try {
            return List.of(
                    new LessonEvent.LessonFailed(
                            new EventIds(idOf(record)).of(LessonEvent.LessonFailed.class),
                            new LessonId(record.key()),
                            Instant.now(),
                            stage,
                            failure.code(),
                            failure.reason(),
                            failure.remedy(),
                            new WayBack.Unknown()));
        } catch (IllegalArgumentException e) {
            LOGGER.debug("The key names no lesson either", e);
            return List.of();
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

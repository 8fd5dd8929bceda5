package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.KafkaLessonLog;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes what must not be lost: while Kafka is away, it tries again until Kafka is back or the
/// worker gives the task up. Nobody else could get the task meanwhile.
final class PatientLog {
    private static final Logger LOGGER = LoggerFactory.getLogger(PatientLog.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final KafkaLessonLog log;
    private final BooleanSupplier abandoned;

    /// @param abandoned whether to stop trying
    PatientLog(KafkaLessonLog log, BooleanSupplier abandoned) {
        this.log = log;
        this.abandoned = abandoned;
    }

    /// [UnavailableException] only when the task was given up.
    void publish(List<LessonEvent> events, List<LessonTask> next) {
        insist(() -> log.publish(events, next));
    }

    /// The same for a task that can never succeed.
    void deadLetter(String task, String reason, List<LessonEvent> events) {
        insist(() -> log.deadLetter(task, reason, events));
    }

    /// Tries once: for events that may be missed.
    void tryPublish(LessonEvent event) {
        try {
            log.publish(List.of(event), List.of());
        } catch (UnavailableException e) {
            LOGGER.warn("A progress report is left out: {}", e.toString());
        }
    }

    private void insist(Runnable publishing) {
        while (true) {
            try {
                publishing.run();
                return;
            } catch (UnavailableException e) {
                if (abandoned.getAsBoolean()) {
                    throw e;
                }
                LOGGER.warn("Kafka is away, publishing is tried again: {}", e.toString());
                pause(e);
            }
        }
    }

    private static void pause(UnavailableException reason) {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason.addSuppressed(e);
            throw reason;
        }
    }
}

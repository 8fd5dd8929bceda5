package org.notebooklearning.gateway.pages;

import java.time.Instant;
import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.KafkaLessonLog;

/// Puts tasks aside as a worker does that gave them up.
record GivenUp(KafkaLessonLog log) {

    /// A dead letter, and its lesson failed.
    void task(LessonTask task, String reason) {
        log.deadLetter(
                Json.text(task),
                reason,
                List.of(
                        new LessonEvent.LessonFailed(
                                new EventIds(task).of(LessonEvent.LessonFailed.class),
                                task.lesson(),
                                Instant.now(),
                                task.stage(),
                                "given-up",
                                reason,
                                "Retry the lesson.",
                                new WayBack.Again(task))));
    }
}

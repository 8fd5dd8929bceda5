package org.notebooklearning.gateway.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.WayBack;

/// The events of one lesson, each a number of seconds after the request.
final class LessonEvents {
    private static final ArtifactRef NOTHING =
            new ArtifactRef("e".repeat(64), "application/json", 2);
    private final LessonId lesson;
    private final Instant begin;
    private int number;

    LessonEvents(String lesson, Instant begin) {
        this.lesson = new LessonId(lesson);
        this.begin = begin;
    }

    LessonEvent requested(String topic) {
        return requested(topic, null);
    }

    LessonEvent requested(String topic, @Nullable String owner) {
        return new LessonEvent.LessonRequested(
                id("LessonRequested"),
                lesson,
                begin,
                new LessonRequest(
                        topic, "", new SourceReference.TopicOnly(), null, null, Review.NONE, null),
                owner);
    }

    LessonEvent started(Stage stage, long second) {
        return new LessonEvent.StageStarted(id("StageStarted"), lesson, at(second), stage, 1, 1);
    }

    LessonEvent retrying(Stage stage, long second) {
        return new LessonEvent.StageRetrying(
                id("StageRetrying"), lesson, at(second), stage, 1, "The model does not answer");
    }

    LessonEvent finished(Stage stage, long second) {
        return new LessonEvent.StageFinished(id("StageFinished"), lesson, at(second), stage, 1, 1);
    }

    LessonEvent cells(int number, long second) {
        return new LessonEvent.CellsWritten(
                id("CellsWritten"), lesson, at(second), 1, "loud-layers", number, 4, List.of());
    }

    LessonEvent stored(long second) {
        return new LessonEvent.NotebookStored(
                id("NotebookStored"),
                lesson,
                at(second),
                "rmsnorm.ipynb",
                Map.of("rmsnorm.ipynb", NOTHING),
                NOTHING,
                true,
                Map.of("PASS", 40),
                3,
                3);
    }

    LessonEvent failed(Stage stage, String code, long second) {
        return new LessonEvent.LessonFailed(
                id("LessonFailed"),
                lesson,
                at(second),
                stage,
                code,
                "The PDF is locked",
                "Save a copy without the password",
                new WayBack.Unknown());
    }

    LessonEvent retried(Stage stage, long second) {
        return new LessonEvent.LessonRetried(id("LessonRetried"), lesson, at(second), stage, 1);
    }

    LessonEvent putBack(Stage stage, int run, long second) {
        return new LessonEvent.LessonRetried(
                lesson + "/retry/" + run, lesson, at(second), stage, run, false, "No writer came");
    }

    private String id(String kind) {
        number++;
        return lesson + "#" + kind + "#" + number;
    }

    private Instant at(long second) {
        return begin.plus(Duration.ofSeconds(second));
    }
}

package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.LessonLog;

/// Has a lesson that ended tried again: from where it ended, or from a stage that the learner
/// names.
@Singleton
public final class RetryLesson {
    private final Lessons lessons;
    private final LessonLog log;
    private final Claims claims;
    private final Clock clock;

    public RetryLesson(Lessons lessons, LessonLog log, Claims claims, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.claims = claims;
        this.clock = clock;
    }

    /// Has the lesson go on where it ended, or from the stage `from`, whatever it has already. Two
    /// calls at the same time make one new run, the one of the first.
    public Decided retry(LessonId lesson, @Nullable Stage from) {
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        return from == null ? retry(view) : retry(view, from);
    }

    /// Tries the lesson again that stands as in `view`. Where another call did so since, this one
    /// changes nothing.
    public Decided retry(LessonView view) {
        return switch (view.state()) {
            case FAILED, CANCELLED -> again(view, TaskAgain.of(view, view.run() + 1), false);
            case STORED ->
                    new Decided.Refused(
                            "The lesson is stored. Name the stage to make it again from: "
                                    + words(RetryStages.of(view))
                                    + ".");
            case REQUESTED,
                    INGESTING,
                    PLANNING,
                    AWAITING_LEARNER,
                    AWAITING_BUDGET,
                    AWAITING_ASSISTANT,
                    WRITING,
                    VALIDATING ->
                    new Decided.Refused(
                            "The lesson is "
                                    + view.state().word()
                                    + ". Only a lesson that ended is tried again: cancel it first.");
        };
    }

    private Decided retry(LessonView view, Stage from) {
        if (!view.state().isFinal()) {
            return retry(view);
        }
        return RetryStages.of(view).contains(from)
                ? again(view, TaskAgain.from(from, view, view.run() + 1), true)
                : new Decided.Refused(RetryStages.refusal(view, from));
    }

    /// Puts the lesson that stands as in `view` back into the queue of its stage, whoever has it:
    /// it has stalled, as `reason` says.
    void putBack(LessonView view, String reason) {
        publish(view.id(), TaskAgain.of(view, view.run() + 1), false, reason);
    }

    private Decided again(LessonView view, LessonTask task, boolean anew) {
        String event = publish(view.id(), task, anew, null);
        lessons.settled(view.id(), event);
        return new Decided.Accepted(lessons.find(view.id()).orElse(view));
    }

    /// Returns the id of the event.
    private String publish(
            LessonId lesson, LessonTask task, boolean anew, @Nullable String stalled) {
        int run = task.run();
        String event = lesson + "/retry/" + run + "#LessonRetried";
        // Bound to the lesson's run alone, so that no second task of the same run can exist.
        claims.make(
                "retry/" + lesson + "/" + run,
                Sha256.of(new byte[0]),
                lesson,
                () ->
                        log.publish(
                                List.of(
                                        new LessonEvent.LessonRetried(
                                                event,
                                                lesson,
                                                clock.instant(),
                                                task.stage(),
                                                run,
                                                anew,
                                                stalled)),
                                List.of(task)));
        return event;
    }

    private static String words(List<Stage> stages) {
        return stages.stream().map(Stage::word).collect(Collectors.joining(", "));
    }
}

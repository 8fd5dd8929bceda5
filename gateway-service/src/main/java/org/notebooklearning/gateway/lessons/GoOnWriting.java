package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;

/// Has a lesson go on whose stage was put to rest, once its learner's assistant wrote something.
@Singleton
public final class GoOnWriting {
    private final Lessons lessons;
    private final LessonLog log;
    private final Claims claims;
    private final WritingDesks desks;
    private final Clock clock;

    GoOnWriting(Lessons lessons, LessonLog log, Claims claims, WritingDesks desks, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.claims = claims;
        this.desks = desks;
        this.clock = clock;
    }

    /// Has the lesson that stands as in `view` go on, where it waits for what was written by now.
    ///
    /// @return whether it does
    public boolean goOn(LessonView view) {
        LessonEvent.AssistantAwaited stop = view.awaited();
        if (view.state() != LessonState.AWAITING_ASSISTANT
                || stop == null
                || !desks.of(view.id()).isToGoOn()) {
            return false;
        }
        LessonTask task = PausedTask.goingOn(stop.wayBack(), view.request());
        if (task == null) {
            throw new IllegalStateException("What the lesson waited with can not be read: " + stop);
        }
        LessonId lesson = view.id();
        String event = new EventIds(task).of(LessonEvent.AssistantReplied.class);
        claims.make(
                stop.id(),
                Sha256.of(new byte[0]),
                lesson,
                () ->
                        log.publish(
                                List.of(
                                        new LessonEvent.AssistantReplied(
                                                event, lesson, clock.instant(), task.stage())),
                                List.of(task)));
        lessons.settled(lesson, event);
        return true;
    }
}

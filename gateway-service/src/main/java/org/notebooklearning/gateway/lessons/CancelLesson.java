package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Cancellation;

/// Ends a lesson that the learner does not want any more. Its running task sees the mark and
/// stops; tasks still in a queue are passed over.
@Singleton
public final class CancelLesson {
    private final Lessons lessons;
    private final LessonLog log;
    private final ArtifactStore store;
    private final Clock clock;

    public CancelLesson(Lessons lessons, LessonLog log, ArtifactStore store, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.store = store;
        this.clock = clock;
    }

    /// CancelLesson twice is the same as once.
    public Decided cancel(LessonId lesson) {
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        if (view.state().isFinal()) {
            return ended(view);
        }
        int run = view.run();
        String event = lesson + "/cancel/" + run;
        store.mark(Cancellation.mark(lesson, run));
        log.publish(
                List.of(new LessonEvent.LessonCancelled(event, lesson, clock.instant(), run)),
                List.of());
        lessons.settled(lesson, event);
        LessonView after = lessons.find(lesson).orElse(view);
        // It may have come to its end in between, and that counts.
        return after.state().isFinal() ? ended(after) : new Decided.Accepted(after);
    }

    private static Decided ended(LessonView view) {
        if (view.state() == LessonState.CANCELLED) {
            return new Decided.Accepted(view);
        }
        return new Decided.Refused(
                view.state() == LessonState.STORED
                        ? "The lesson is stored already: download it, or leave it."
                        : "The lesson has failed already and nothing runs for it.");
    }
}

package org.notebooklearning.ingest.decision;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.claim.Claims;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Lessons;
import org.notebooklearning.pipeline.log.FactIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ContentHash;

/// Has a lesson that failed or was cancelled tried again, from where it ended.
@Singleton
public final class Retrying {
    private final Lessons lessons;
    private final LessonLog log;
    private final Claims claims;
    private final Clock clock;

    public Retrying(Lessons lessons, LessonLog log, Claims claims, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.claims = claims;
        this.clock = clock;
    }

    /// Two calls at the same time make one new run.
    public Decided retry(LessonId lesson) {
        LessonView view = lessons.find(lesson).orElse(null);
        return view == null ? new Decided.UnknownLesson() : retry(view);
    }

    /// Tries the lesson again that stands as in `view`. Where another call did so since, this one
    /// changes nothing.
    public Decided retry(LessonView view) {
        LessonId lesson = view.id();
        if (view.state() != LessonState.FAILED && view.state() != LessonState.CANCELLED) {
            return new Decided.Refused(
                    "The lesson is "
                            + view.state().word()
                            + ". Only a lesson that failed or was cancelled is tried again.");
        }
        int run = view.run() + 1;
        LessonTask task = TaskAgain.of(view, run);
        String fact = new FactIds(task).of("LessonRetried");
        // Bound to the lesson's run alone, so that no second task of the same run can exist.
        claims.make(
                "retry/" + lesson + "/" + run,
                ContentHash.of(new byte[0]),
                lesson,
                () ->
                        log.publish(
                                List.of(
                                        new LessonEvent.LessonRetried(
                                                fact, lesson, clock.instant(), task.stage(), run)),
                                List.of(task)));
        lessons.settled(lesson, fact);
        return new Decided.Accepted(lessons.find(lesson).orElse(view));
    }
}

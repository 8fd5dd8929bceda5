package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.gateway.readmodel.LessonQueue;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.gateway.readmodel.QueuePlace;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets a lesson going that has stalled: puts it back once in a stage, and has it fail the second
/// time, so that nobody waits for ever. Whoever still works on it is told to leave it, as when a
/// learner cancels.
@Singleton
public final class StalledLesson {
    private static final Logger LOG = LoggerFactory.getLogger(StalledLesson.class);
    private final Lessons lessons;
    private final RetryLesson retrying;
    private final LessonLog log;
    private final ArtifactStore store;
    private final Clock clock;

    public StalledLesson(
            Lessons lessons,
            RetryLesson retrying,
            LessonLog log,
            ArtifactStore store,
            Clock clock) {
        this.lessons = lessons;
        this.retrying = retrying;
        this.log = log;
        this.store = store;
        this.clock = clock;
    }

    /// Gets the lesson of `task` going, which has stalled, unless something was heard of it since.
    ///
    /// @param reason in what way it has stalled, in a sentence
    public void getGoing(LessonQueue.OpenTask task, String reason) {
        LessonId lesson = task.lesson();
        Stage stage = task.stage();
        LessonView view = lessons.findForAnyone(lesson).orElse(null);
        if (view == null
                || view.state().isFinal()
                || view.state().awaitsDecision()
                || view.sequence() != task.sequence()) {
            return;
        }
        LOG.warn("Lesson {} has stalled in the stage {}: {}", lesson, stage.word(), reason);
        store.mark(Cancellation.mark(lesson, view.run()));
        LessonEvent.LessonRetried before = view.stalled();
        if (before == null || before.stage() != stage) {
            retrying.putBack(view, reason);
        } else {
            fail(view, stage, reason);
        }
    }

    private void fail(LessonView view, Stage stage, String reason) {
        EventIds ids = new EventIds(view.id() + "/stalled/" + view.run());
        LessonEvent failed =
                new LessonEvent.LessonFailed(
                        ids.of(LessonEvent.LessonFailed.class),
                        view.id(),
                        clock.instant(),
                        stage,
                        "stalled",
                        reason + ", and that once more after the lesson was put back",
                        remedy(stage),
                        new WayBack.Again(TaskAgain.of(view, view.run())));
        log.publish(List.of(failed), List.of());
    }

    private static String remedy(Stage stage) {
        return "Have whoever runs the services see that a "
                + QueuePlace.worker(stage)
                + " runs and what its log says; then retry the lesson.";
    }
}

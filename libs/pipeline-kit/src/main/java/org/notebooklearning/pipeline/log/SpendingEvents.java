package org.notebooklearning.pipeline.log;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;

/// What a task tells of the money that its lesson costs.
public final class SpendingEvents {
    private final LessonTask task;
    private final Clock clock;

    public SpendingEvents(LessonTask task, Clock clock) {
        this.task = task;
        this.clock = clock;
    }

    /// Counted by its calls: who finds out the same again, after a worker was killed, tells the
    /// same event.
    public LessonEvent used(List<ModelUse> uses) {
        int calls = uses.stream().mapToInt(ModelUse::calls).sum();
        return new LessonEvent.ModelUsed(
                new EventIds(task).of(LessonEvent.ModelUsed.class, calls),
                task.lesson(),
                clock.instant(),
                task.stage(),
                uses);
    }

    /// The cap is reached, and the task goes on once the learner allows it.
    ///
    /// @param rest what is probably still to come; null where nobody can say
    public LessonEvent capReached(
            SpendingCap cap, double spent, @Nullable SpendingRange rest, SpendingCap suggested) {
        return new LessonEvent.CapReached(
                new EventIds(task).of(LessonEvent.CapReached.class),
                task.lesson(),
                clock.instant(),
                task.stage(),
                cap,
                spent,
                rest,
                suggested,
                new WayBack.Again(task));
    }
}

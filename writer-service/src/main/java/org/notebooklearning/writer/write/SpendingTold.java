package org.notebooklearning.writer.write;

import java.time.Clock;
import java.util.List;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.model.meter.CapStop;
import org.notebooklearning.pipeline.log.EventIds;

/// What is told of the money that a lesson costs.
final class SpendingTold {
    private final LessonTask.Write task;
    private final Clock clock;

    SpendingTold(LessonTask.Write task, Clock clock) {
        this.task = task;
        this.clock = clock;
    }

    /// Counted by its calls: who finds out the same again, after a worker was killed, tells the
    /// same event.
    LessonEvent used(List<ModelUse> uses) {
        int calls = uses.stream().mapToInt(ModelUse::calls).sum();
        return new LessonEvent.ModelUsed(
                new EventIds(task).of(LessonEvent.ModelUsed.class, calls),
                task.lesson(),
                clock.instant(),
                task.stage(),
                uses);
    }

    LessonEvent capReached(CapStop at) {
        return new LessonEvent.CapReached(
                new EventIds(task).of(LessonEvent.CapReached.class),
                task.lesson(),
                clock.instant(),
                task.stage(),
                at.cap(),
                at.spent(),
                at.rest(),
                at.suggested(),
                new WayBack.Again(task));
    }
}

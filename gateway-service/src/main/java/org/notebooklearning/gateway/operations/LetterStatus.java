package org.notebooklearning.gateway.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.pipeline.log.EventIds;

/// What can be done about a dead letter.
public enum LetterStatus {
    /// Its lesson failed with it and waits: it can be put back.
    OPEN,
    /// Its lesson was tried again since.
    RETRIED,
    /// Its lesson came to another end, such as being cancelled.
    SETTLED,
    /// It holds no task, or names no lesson that there is.
    UNREADABLE;

    /// The name as it stands in JSON.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status of `letter`, whose lesson is `view`, or null where there is none.
    public static LetterStatus of(DeadLetter letter, @Nullable LessonView view) {
        LessonTask task = letter.task();
        if (task == null || view == null) {
            return UNREADABLE;
        }
        if (view.run() > task.run()) {
            return RETRIED;
        }
        LessonEvent.LessonFailed failure = view.milestones().failure();
        boolean failedWithIt =
                view.state() == LessonState.FAILED
                        && failure != null
                        && failure.id()
                                .equals(new EventIds(task).of(LessonEvent.LessonFailed.class));
        return failedWithIt ? OPEN : SETTLED;
    }
}

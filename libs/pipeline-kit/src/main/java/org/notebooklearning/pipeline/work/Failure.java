package org.notebooklearning.pipeline.work;

import java.util.Optional;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Why a task could not be done, as the learner is told.
///
/// @param code a word for the kind of failure
record Failure(String code, String reason, String remedy) {

    /// Something the work needs was not there.
    static Failure ofAbsence(UnavailableException absence) {
        String reason = absence.getMessage();
        return new Failure(
                "unavailable",
                reason == null ? "Something the work needs is not there" : reason,
                "Retry the lesson when it is there again.");
    }

    /// The handler failed in a way nobody foresaw.
    static Failure ofBug(Throwable bug) {
        return new Failure(
                "internal-error",
                "Internal error: " + bug,
                "Retry the lesson; if it fails again, report this message.");
    }

    /// Every worker on the task ended before the task did.
    static Failure ofLostWorkers(int deliveries) {
        return new Failure(
                "workers-lost",
                "The work was started " + deliveries + " times and its worker was lost each time",
                "Give the workers more memory, then retry the lesson.");
    }

    /// What stands in the queue is no task.
    static Failure ofUnreadableTask(String what) {
        return new Failure(
                "unreadable-task",
                "A task of this lesson could not be read: " + what,
                "Update all services to the same version, then request the lesson again.");
    }

    /// The first `type` among `thrown` and its causes: handlers that work in parallel wrap it.
    static <E extends Throwable> Optional<E> causeOf(Throwable thrown, Class<E> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}

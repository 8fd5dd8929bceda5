package org.notebooklearning.gateway.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.StageLoad;

/// How one stage gets on.
///
/// @param waiting lessons that stand in its queue
/// @param oldestSince since when the oldest of them does; null for none
/// @param oldestSeconds how long that is
/// @param underWay lessons that a worker has, those being tried again among them
/// @param retrying lessons whose task failed and is tried again
/// @param queue what the broker told last; null in an outage, and before it has told anything
public record StageState(
        Stage stage,
        long waiting,
        @Nullable Instant oldestSince,
        @Nullable Double oldestSeconds,
        long underWay,
        long retrying,
        @Nullable QueueState queue) {

    static StageState of(Stage stage, StageLoad load, @Nullable QueueState queue, Instant now) {
        Instant since = load.oldestSince();
        return new StageState(
                stage,
                load.waiting(),
                since,
                since == null
                        ? null
                        : Math.max(0, java.time.Duration.between(since, now).toMillis()) / 1000.0,
                load.underWay(),
                load.retrying(),
                queue);
    }
}

package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one stage has before it.
///
/// @param waiting lessons in its queue, the oldest since `oldestSince`, which is null for none
/// @param underWay lessons whose task a worker has, those being tried again among them
/// @param retrying lessons whose task failed and is tried again
public record StageLoad(long waiting, @Nullable Instant oldestSince, long underWay, long retrying) {
    /// Nothing to do.
    public static final StageLoad NONE = new StageLoad(0, null, 0, 0);

    StageLoad withWork(long underWay, long retrying) {
        return new StageLoad(waiting, oldestSince, underWay, retrying);
    }
}

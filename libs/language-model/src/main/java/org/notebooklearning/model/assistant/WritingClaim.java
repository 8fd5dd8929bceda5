package org.notebooklearning.model.assistant;

import java.time.Instant;

/// A helper's word that it writes the reply.
///
/// @param until when it lapses
/// @param sent how many characters the helper was sent with it
public record WritingClaim(String helper, Instant until, long sent) {
    /// Whether it keeps others from writing the same at `now`.
    boolean holds(Instant now) {
        return now.isBefore(until);
    }
}

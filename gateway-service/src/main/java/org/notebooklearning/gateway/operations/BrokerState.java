package org.notebooklearning.gateway.operations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known of the broker.
///
/// @param toldAt when it told of queues and workers; null where it has not yet
/// @param toldSeconds how long ago that is
/// @param silentSeconds how long it has given no sign at all: no answer to this gateway, and no
///     event in the log
public record BrokerState(
        Word state, @Nullable Instant toldAt, @Nullable Double toldSeconds, double silentSeconds) {

    /// In one word.
    public enum Word {
        /// It tells of queues and workers when it is asked.
        ANSWERING,
        /// It has not told of queues and workers lately, or not yet. That may be a busy moment.
        SLOW,
        /// Several tries failed, and nothing else was heard of it for a time: an outage.
        AWAY;

        /// The name as it stands in JSON.
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

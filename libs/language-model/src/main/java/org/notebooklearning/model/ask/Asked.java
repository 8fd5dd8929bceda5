package org.notebooklearning.model.ask;

import java.time.Duration;
import java.util.Optional;

/// What came of a request.
public sealed interface Asked {
    /// A reply.
    ///
    /// @param kept whether it stood in the ledger, so that nothing was asked or paid now
    record Replied(ModelReply reply, boolean kept) implements Asked {}

    /// The model can not be asked now; later it may.
    ///
    /// @param reason what happened, in a sentence without its full stop
    /// @param after how long the provider wants to be left alone, where it says so
    /// @param remedy what to do about it where it goes on; empty where nothing is known
    record Away(String reason, Optional<Duration> after, String remedy) implements Asked {
        /// One that nothing is known to do about.
        public Away(String reason, Optional<Duration> after) {
            this(reason, after, "");
        }
    }

    /// The provider will not answer this, now or later.
    ///
    /// @param reason what happened, in a sentence without its full stop
    /// @param remedy what to do about it
    record Rejected(String reason, String remedy) implements Asked {}
}

package org.notebooklearning.model.ask;

import java.time.Duration;
import java.util.Locale;
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
    /// @param fault the kind of what happened
    record Away(String reason, Optional<Duration> after, String remedy, Fault fault)
            implements Asked {
        /// One that can not be reached.
        public Away(String reason, Optional<Duration> after, String remedy) {
            this(reason, after, remedy, Fault.AWAY);
        }

        /// One that nothing is known to do about.
        public Away(String reason, Optional<Duration> after) {
            this(reason, after, "");
        }
    }

    /// The provider will not answer this, now or later.
    ///
    /// @param reason what happened, in a sentence without its full stop
    /// @param remedy what to do about it
    /// @param fault the kind of what happened
    record Rejected(String reason, String remedy, Fault fault) implements Asked {
        /// One that the provider refused.
        public Rejected(String reason, String remedy) {
            this(reason, remedy, Fault.REFUSED);
        }
    }

    /// Kinds of what keeps a reply from coming.
    enum Fault {
        /// The provider wants fewer requests.
        RATE_LIMIT,
        /// It can not be reached, or has trouble of its own.
        AWAY,
        /// It took longer than it may.
        TIME_OUT,
        /// What came is no whole reply.
        MALFORMED,
        /// It does not answer this request, or this caller.
        REFUSED,
        /// Nothing was asked: the lesson has cost as much as it may.
        CAP;

        /// The name in metrics.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

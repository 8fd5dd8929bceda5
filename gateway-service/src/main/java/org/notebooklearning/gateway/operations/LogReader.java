package org.notebooklearning.gateway.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Whoever reads the log of events in this process, and so hears of the broker all the time.
public interface LogReader {
    /// How long the broker has not answered it; empty where it never did.
    Optional<Duration> brokerSilence();

    /// How many records of the log are not in the read model yet; empty where that is not known.
    OptionalLong lag();
}

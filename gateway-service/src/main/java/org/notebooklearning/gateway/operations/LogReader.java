package org.notebooklearning.gateway.operations;

import java.time.Duration;
import java.util.Optional;

/// Whoever reads the log of events in this process, and so hears of the broker all the time.
public interface LogReader {
    /// How long the broker has not answered it; empty where it never did.
    Optional<Duration> brokerSilence();
}

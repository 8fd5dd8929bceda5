package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import java.util.List;

/// What came to its end in the last hours.
///
/// @param storedLastHour lessons stored in the last 60 minutes
/// @param storedLastDay lessons stored in the last 24 hours
/// @param storedPerHour the mean of the last 24 hours
/// @param hours the last 24 hours of the clock (UTC), oldest first, the current one at the end
public record Throughput(
        long storedLastHour, long storedLastDay, double storedPerHour, List<Hour> hours) {
    public Throughput {
        hours = List.copyOf(hours);
    }

    /// What ended in the hour that began at `from`.
    ///
    /// @param failed lessons that failed then and were not tried again since
    public record Hour(Instant from, long stored, long failed) {}
}

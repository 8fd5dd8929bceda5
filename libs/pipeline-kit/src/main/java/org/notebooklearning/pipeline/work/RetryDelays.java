package org.notebooklearning.pipeline.work;

import java.time.Duration;

/// How long a task that could not be done waits before it is handed out again: four times as long
/// each time, so that what is broken is not hammered and a short fault is soon over.
///
/// @param first after the first delivery
/// @param longest the bound
record RetryDelays(Duration first, Duration longest) {
    private static final int GROWTH = 4;

    static RetryDelays standard() {
        return new RetryDelays(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /// The wait after this delivery, counted from 1.
    Duration after(int delivery) {
        Duration delay = first;
        for (int i = 1; i < delivery && delay.compareTo(longest) < 0; i++) {
            delay = delay.multipliedBy(GROWTH);
        }
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}

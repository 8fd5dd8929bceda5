package org.notebooklearning.source.fetch;

import java.time.Duration;

/// The moment at which a download is over, whatever it is doing.
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean allows(Duration wait) {
        return wait.compareTo(remaining()) < 0;
    }
}

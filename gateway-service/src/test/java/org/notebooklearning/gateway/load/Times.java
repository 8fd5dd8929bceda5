package org.notebooklearning.gateway.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long calls took.
final class Times {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /// The time that `percent` of the calls did not exceed (the nearest rank).
    Duration percentile(int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("No call was made");
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return Duration.ofNanos(sorted[Math.max(0, rank - 1)]);
    }

    /// In milliseconds, for people.
    String inWords() {
        return count()
                + " calls, "
                + String.join(
                        ", ",
                        Arrays.stream(new int[] {50, 95, 99})
                                .mapToObj(p -> "p" + p + " " + percentile(p).toMillis() + " ms")
                                .toList());
    }
}

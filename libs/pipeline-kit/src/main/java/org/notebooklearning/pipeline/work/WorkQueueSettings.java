package org.notebooklearning.pipeline.work;

import java.time.Duration;
import org.notebooklearning.pipeline.broker.KafkaConnection;

/// How the workers of one stage take tasks.
///
/// @param connection the way to the brokers
/// @param concurrency how many tasks are worked on at once
/// @param lock how long a task is held without renewal before another worker gets it; at least one
///     second
/// @param deliveries how often a task is begun before it counts as impossible. The brokers'
///     `group.share.delivery.count.limit` has to be twice as high or more: they count what they
///     hand to workers that are gone, too
/// @param drain how long running tasks may finish when the queue is closed
public record WorkQueueSettings(
        KafkaConnection connection,
        int concurrency,
        Duration lock,
        int deliveries,
        Duration drain) {
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(1);
    // The most that group.share.delivery.count.limit can be set to.
    private static final int MOST_DELIVERIES = 10;

    public WorkQueueSettings {
        if (concurrency < 1) {
            throw new IllegalArgumentException("Concurrency must be at least 1: " + concurrency);
        }
        if (lock.compareTo(SHORTEST_LOCK) < 0) {
            throw new IllegalArgumentException("The lock must last a second or more: " + lock);
        }
        if (deliveries < 1) {
            throw new IllegalArgumentException("Deliveries must be at least 1: " + deliveries);
        }
        if (deliveries > MOST_DELIVERIES) {
            throw new IllegalArgumentException(
                    "Kafka gives a task up after %d deliveries at most: ask for fewer than %d"
                            .formatted(MOST_DELIVERIES, deliveries));
        }
        if (drain.isNegative()) {
            throw new IllegalArgumentException("The drain can not be negative: " + drain);
        }
    }
}

package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Whether a consumer has any connection. One that has none turns in its own loop as fast as the
/// processor can (seen in Kafka's client 4.2.1: a whole processor for each consumer), just when the
/// brokers need it to come back. So it is closed after some seconds, and another one is opened
/// where the brokers answer.
final class Connections {
    private static final String GROUP = "consumer-metrics";
    private static final String COUNT = "connection-count";

    /// How long there may be none: also the first one takes its time on a busy machine.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Optional<Metric> count;
    private long lastSeen = System.nanoTime();

    /// @param metrics of the consumer
    Connections(Map<MetricName, ? extends Metric> metrics) {
        this.count =
                metrics.values().stream()
                        .filter(one -> one.metricName().group().equals(GROUP))
                        .filter(one -> one.metricName().name().equals(COUNT))
                        .<Metric>map(one -> one)
                        .findFirst();
    }

    /// After a poll that brought nothing; [UnavailableException] where there has been no connection
    /// for too long.
    void look() {
        boolean none =
                count.isPresent()
                        && count.get().metricValue() instanceof Number number
                        && number.doubleValue() == 0;
        long now = System.nanoTime();
        lastSeen = none ? lastSeen : now;
        if (now - lastSeen > LONGEST.toNanos()) {
            throw new UnavailableException("No broker can be reached");
        }
    }
}

package org.notebooklearning.gateway.readmodel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/// When the broker last answered the reader of the log. A reader that gets no records does not tell
/// whether there are none or nobody answers, but it counts the answers that it got.
final class BrokerPulse {
    private static final String GROUP = "consumer-metrics";
    private static final String ANSWERS = "response-total";
    private volatile long heardAt;
    private volatile boolean wasHeard;
    private @Nullable Metric answers;
    private double counted;

    /// Goes on with another reader, whose `metrics` these are.
    void follow(Map<MetricName, ? extends Metric> metrics) {
        answers =
                metrics.values().stream()
                        .filter(one -> one.metricName().group().equals(GROUP))
                        .filter(one -> one.metricName().name().equals(ANSWERS))
                        .findFirst()
                        .orElse(null);
        counted = 0;
    }

    /// Looks whether the reader got an answer since the last time.
    void look() {
        double now =
                answers != null && answers.metricValue() instanceof Number number
                        ? number.doubleValue()
                        : 0;
        if (now > counted) {
            counted = now;
            heardAt = System.nanoTime();
            wasHeard = true;
        }
    }

    /// How long the broker has not answered; empty where it never did.
    Optional<Duration> silence() {
        return wasHeard
                ? Optional.of(Duration.ofNanos(System.nanoTime() - heardAt))
                : Optional.empty();
    }
}

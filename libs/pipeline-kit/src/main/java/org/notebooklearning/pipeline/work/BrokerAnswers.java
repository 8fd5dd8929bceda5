package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Whether any broker answers a consumer. One that reaches none turns in its own loop as fast as
/// the processor can (seen in Kafka's client 4.2.1: a whole processor for each consumer), just when
/// the brokers need it to come back. So it is given up after a time, and another one is opened
/// where they answer. One that has nothing to do hears of them at least with each heartbeat.
final class BrokerAnswers {
    /// How long nothing may be heard.
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String GROUP = "consumer-metrics";
    private static final String ANSWERS = "response-total";

    private final Optional<Metric> answers;
    private final Duration longest;
    private double counted;
    private long heardAt = System.nanoTime();

    /// @param metrics of the consumer
    BrokerAnswers(Map<MetricName, ? extends Metric> metrics, Duration longest) {
        this.longest = longest;
        this.answers =
                metrics.values().stream()
                        .filter(one -> one.metricName().group().equals(GROUP))
                        .filter(one -> one.metricName().name().equals(ANSWERS))
                        .<Metric>map(one -> one)
                        .findFirst();
    }

    /// After a poll that brought nothing; [UnavailableException] where nothing was heard of a
    /// broker for too long.
    void look() {
        double now = number();
        if (now > counted || answers.isEmpty()) {
            counted = now;
            heardAt = System.nanoTime();
        } else if (System.nanoTime() - heardAt > longest.toNanos()) {
            throw new UnavailableException("No broker can be reached");
        }
    }

    private double number() {
        return answers.isPresent() && answers.get().metricValue() instanceof Number number
                ? number.doubleValue()
                : 0;
    }
}

package org.notebooklearning.gateway.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.Durations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the whole gets on, as gauges; docs/metrics.md has each of them. All gateways tell the same,
/// since they read one log: take the largest of them and not their sum. What is not known at the
/// moment, such as a queue during an outage of the broker, has no number (NaN).
@Singleton
final class OperationsMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsMetrics.class);
    private final Operations operations;
    private final LogReader reader;
    private final MeterRegistry registry;

    OperationsMetrics(Operations operations, LogReader reader, MeterRegistry registry) {
        this.operations = operations;
        this.reader = reader;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        for (LessonState state : LessonState.values()) {
            gauge(
                    "lesson.lessons",
                    "Lessons by the state that they are in",
                    Tags.of("state", state.word()),
                    whole -> whole.lessons().states().getOrDefault(state, 0L));
        }
        for (Stage stage : Stage.values()) {
            ofStage(stage, "waiting", "Lessons in the queue of a stage", StageState::waiting);
            ofStage(
                    stage,
                    "oldest.wait.seconds",
                    "How long the oldest of them has waited",
                    one -> known(one.oldestSeconds(), 0));
            ofStage(stage, "under.way", "Lessons that a worker has", StageState::underWay);
            ofStage(
                    stage,
                    "retrying",
                    "Lessons whose task failed and is tried again",
                    StageState::retrying);
            ofStage(
                    stage,
                    "workers",
                    "Tasks that the workers have room for at once",
                    one -> workers(one.queue()));
            ofStage(stage, "lag", "Places of the queue that are not done", one -> lag(one.queue()));
        }
        ofDay("first-cells", whole -> whole.lastDay().toFirstCells());
        ofDay("stored", whole -> whole.lastDay().toStored());
        gauge(
                "lesson.broker.silence.seconds",
                "How long the broker has given no sign at all",
                Tags.empty(),
                whole -> whole.broker().silentSeconds());
        Gauge.builder("lesson.read.model.lag", reader, OperationsMetrics::lag)
                .description("Records of the log that are not in the read model yet")
                .register(registry);
    }

    private void ofStage(
            Stage stage, String name, String description, ToDoubleFunction<StageState> value) {
        gauge(
                "lesson.stage." + name,
                description,
                Tags.of("stage", stage.word()),
                whole ->
                        whole.stages().stream()
                                .filter(one -> one.stage() == stage)
                                .mapToDouble(value)
                                .findFirst()
                                .orElse(Double.NaN));
    }

    private interface Span {
        Durations of(Summary whole);
    }

    private void ofDay(String until, Span span) {
        String name = "lesson.day.seconds";
        String description = "How long lessons of the last 24 hours took from their request on";
        gauge(name, description, quantile(until, 0.5), one -> known(span.of(one).p50Seconds()));
        gauge(name, description, quantile(until, 0.95), one -> known(span.of(one).p95Seconds()));
    }

    private static Tags quantile(String until, double part) {
        return Tags.of("until", until, "quantile", String.format(Locale.ROOT, "%s", part));
    }

    private void gauge(
            String name, String description, Tags tags, ToDoubleFunction<Summary> value) {
        Gauge.builder(name, operations, all -> told(all, value))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    /// A figure that can not be had is missing for once; the others are told all the same.
    private static double told(Operations operations, ToDoubleFunction<Summary> value) {
        try {
            return value.applyAsDouble(operations.summary());
        } catch (RuntimeException e) {
            LOG.debug("A figure of the whole can not be had", e);
            return Double.NaN;
        }
    }

    private static double lag(LogReader reader) {
        return reader.lag().stream().asDoubleStream().findFirst().orElse(Double.NaN);
    }

    private static double workers(@Nullable QueueState queue) {
        return queue == null ? Double.NaN : queue.workers();
    }

    private static double lag(@Nullable QueueState queue) {
        return queue == null ? Double.NaN : queue.lag();
    }

    private static double known(@Nullable Double value) {
        return known(value, Double.NaN);
    }

    private static double known(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}

package org.notebooklearning.pipeline.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.notebooklearning.contracts.lesson.Stage;

/// What is measured of one stage's work: `lesson.task` (time and count by outcome),
/// `lesson.tasks.in.flight`, `lesson.task.redeliveries`.
final class TaskMetrics {
    private final MeterRegistry registry;
    private final Stage stage;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter redeliveries;

    TaskMetrics(MeterRegistry registry, Stage stage) {
        this.registry = registry;
        this.stage = stage;
        this.redeliveries =
                Counter.builder("lesson.task.redeliveries")
                        .description("Tasks handed out again")
                        .tag("stage", stage.word())
                        .register(registry);
        Gauge.builder("lesson.tasks.in.flight", inFlight, AtomicInteger::get)
                .description("Tasks being worked on")
                .tag("stage", stage.word())
                .register(registry);
    }

    void started(int delivery) {
        inFlight.incrementAndGet();
        if (delivery > 1) {
            redeliveries.increment();
        }
    }

    void ended(Ending ending, Duration taken) {
        inFlight.decrementAndGet();
        Timer.builder("lesson.task")
                .description("How long tasks took, by outcome")
                .tag("stage", stage.word())
                .tag("outcome", ending.word())
                .register(registry)
                .record(taken);
    }
}

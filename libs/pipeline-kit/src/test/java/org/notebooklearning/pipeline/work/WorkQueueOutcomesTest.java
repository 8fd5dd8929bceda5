package org.notebooklearning.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.pipeline.SharedKafka;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.MDC;

/// What becomes of a task, by what its handler says, on a real broker.
@ExtendWith(SharedKafka.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WorkQueueOutcomesTest {
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(SharedKafka.broker());
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    @Test
    void refusedTaskFailsTheLessonAndIsNotTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        bench.writers(
                1,
                (task, progress) -> {
                    tries.incrementAndGet();
                    return new Outcome.Refused("no-beats", "The plan is empty", "Plan it again");
                });
        LessonTask.Write task = Tasks.write("refused");
        bench.send(task);

        Bench.soon().until(() -> bench.count("refused") == 1);
        Bench.soon().until(() -> !events(task, LessonEvent.LessonFailed.class).isEmpty());
        LessonEvent.LessonFailed failed = events(task, LessonEvent.LessonFailed.class).getFirst();
        assertThat(failed.code()).isEqualTo("no-beats");
        assertThat(failed.remedy()).isEqualTo("Plan it again");
        assertThat(failed.wayBack()).isEqualTo(new WayBack.Again(task));
        assertThat(tries).hasValue(1);
        assertThat(bench.events.deadLetter(task.lesson())).isEmpty();
    }

    /// As one that waits for a model which answers after minutes, or never.
    @Test
    void cancelsATaskThatWaitsForSomethingElse() {
        CountDownLatch waits = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        bench.writers(
                1,
                (task, progress) -> {
                    waits.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new UnavailableException("The worker is stopped", e);
                    }
                    return Tasks.written(task);
                });
        LessonTask.Write task = Tasks.write("waits-for-a-model");
        bench.send(task);
        Bench.await(waits, Duration.ofSeconds(30));

        bench.store.mark(Cancellation.mark(task.lesson(), task.run()));

        Bench.soon().until(() -> bench.count("cancelled") == 1);
        assertThat(events(task, LessonEvent.StageRetrying.class)).isEmpty();
        assertThat(events(task, LessonEvent.LessonFailed.class)).isEmpty();
        // The only worker is free again, and not interrupted.
        LessonTask.Write refused = Tasks.write("waits-for-a-model-too");
        bench.store.mark(Cancellation.mark(refused.lesson(), refused.run()));
        bench.send(refused);
        Bench.soon().until(() -> bench.count("cancelled") == 2);
    }

    @Test
    void triesAgainWhenSomethingIsBackThatWasMissing() {
        AtomicInteger tries = new AtomicInteger();
        bench.writers(
                1,
                (task, progress) -> {
                    if (tries.incrementAndGet() == 1) {
                        // Wrapped, as parallel work leaves it.
                        throw new IllegalStateException(
                                new UnavailableException("The model does not answer"));
                    }
                    return Tasks.written(task);
                });
        LessonTask.Write task = Tasks.write("unavailable");
        bench.send(task);

        Bench.soon().until(() -> !events(task, LessonEvent.CellsWritten.class).isEmpty());
        assertThat(events(task, LessonEvent.StageRetrying.class))
                .extracting(LessonEvent.StageRetrying::reason)
                .containsExactly("The model does not answer");
        assertThat(events(task, LessonEvent.StageStarted.class)).hasSize(2);
        assertThat(bench.metrics.counter("lesson.task.redeliveries", "stage", "write").count())
                .isEqualTo(1);
    }

    @Test
    void putsWhatIsNoTaskToTheDeadLettersAndFailsItsLesson() {
        LessonId lesson = new LessonId("unreadable-lesson");
        LessonTask.Write good = Tasks.write("behind-unreadable");
        bench.writers(1, (task, progress) -> Tasks.written(task));
        bench.sendRaw(Stage.WRITE, lesson.value(), "{\"stage\":\"write\",");
        bench.send(good);

        Bench.soon().until(() -> bench.events.deadLetter(lesson).isPresent());
        Bench.soon().until(() -> !events(good, LessonEvent.CellsWritten.class).isEmpty());
        assertThat(new String(bench.events.deadLetter(lesson).orElseThrow().value()))
                .isEqualTo("{\"stage\":\"write\",");
        assertThat(bench.events.of(lesson, LessonEvent.LessonFailed.class))
                .extracting(LessonEvent.LessonFailed::code)
                .containsExactly("unreadable-task");
    }

    @Test
    void thinsProgressOutAndPublishesEventsAtOnce() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        bench.writers(
                1,
                (task, progress) -> {
                    for (int i = 0; i < 500; i++) {
                        progress.report("writing", i, 500, "cells");
                    }
                    progress.publish(Tasks.written(task).events().getFirst());
                    Bench.await(mayEnd, Duration.ofSeconds(30));
                    return new Outcome.Done(List.of(), List.of());
                });
        LessonTask.Write task = Tasks.write("progress");
        bench.send(task);

        Bench.soon().until(() -> !events(task, LessonEvent.CellsWritten.class).isEmpty());
        assertThat(events(task, LessonEvent.StageFinished.class)).isEmpty();
        assertThat(events(task, LessonEvent.StageProgressed.class))
                .hasSizeBetween(1, 20)
                .extracting(LessonEvent.StageProgressed::id)
                .first()
                .isEqualTo(task.id() + "#StageProgressed-1#1");
        mayEnd.countDown();
        Bench.soon().until(() -> !events(task, LessonEvent.StageFinished.class).isEmpty());
    }

    @Test
    void namesLessonAndTaskInTheLoggingContext() {
        AtomicReference<Map<String, String>> context = new AtomicReference<>(Map.of());
        bench.writers(
                1,
                (task, progress) -> {
                    context.set(MDC.getCopyOfContextMap());
                    return Tasks.written(task);
                });
        LessonTask.Write task = Tasks.write("context");
        bench.send(task);

        Bench.soon().until(() -> bench.count("done") == 1);
        assertThat(context.get())
                .containsEntry("lesson", task.lesson().value())
                .containsEntry("task", task.id());
    }

    @Test
    void refusesMoreDeliveriesThanAnyBrokerAllows() {
        assertThatThrownBy(
                        () ->
                                new WorkQueueSettings(
                                        SharedKafka.connection(ServiceAccount.VALIDATOR),
                                        1,
                                        Bench.LOCK,
                                        11,
                                        Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after 10 deliveries at most");
    }

    private <E extends LessonEvent> List<E> events(LessonTask task, Class<E> kind) {
        return bench.events.of(task.lesson(), kind);
    }
}

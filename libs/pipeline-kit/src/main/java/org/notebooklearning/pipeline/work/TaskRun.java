package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.trace.TaskSpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One delivery of one task, from the first look at it to its ending:
///
/// 1. a cancelled task is dropped;
/// 2. one that killed its workers too often is given up;
/// 3. its start is told;
/// 4. the handler works;
/// 5. its result is published, before anything is acknowledged.
///
/// A failure on the way leads to another delivery, or to the dead letters after the last.
final class TaskRun<T extends LessonTask> {
    private static final Logger LOGGER = LoggerFactory.getLogger(TaskRun.class);

    private final StageWork<T> work;
    private final T task;
    private final int delivery;
    private final BooleanSupplier abandoned;
    private final PatientLog log;
    private final TaskEvents events;
    private final long startNanos = System.nanoTime();

    /// Which start of the task this is; as long as the store did not tell, the most it can be.
    private int start;

    /// @param delivery as the brokers count it
    TaskRun(StageWork<T> work, T task, int delivery, BooleanSupplier abandoned) {
        this.work = work;
        this.task = task;
        this.delivery = delivery;
        this.start = delivery;
        this.abandoned = abandoned;
        this.log = new PatientLog(work.log(), abandoned);
        this.events = new TaskEvents(task);
    }

    /// @param origin where the task comes from
    Ending perform(Origin origin) {
        work.metrics().started(delivery);
        Ending ending = Ending.PUT_BACK;
        try (TaskSpan span =
                        work.log()
                                .traces()
                                .begin(task, delivery, origin.parent(), origin.queued());
                var _ = MDC.putCloseable("lesson", task.lesson().value());
                var _ = MDC.putCloseable("stage", task.stage().word());
                var _ = MDC.putCloseable("task", task.id())) {
            ending = attempt();
            span.ended(ending.word());
            LOGGER.info("Task {} delivery {}: {}", task.id(), delivery, ending.word());
            return ending;
        } finally {
            work.metrics().ended(ending, taken());
        }
    }

    private Ending attempt() {
        try {
            if (isCancelled()) {
                return Ending.CANCELLED;
            }
            start = TaskStarts.begin(work.store(), task, delivery);
            if (start > work.settings().deliveries()) {
                return giveUp(Failure.ofLostWorkers(start - 1));
            }
            log.publish(List.of(events.started(start)), List.of());
            return conclude(handled());
        } catch (RuntimeException | Error e) {
            if (ProcessEnd.isDueTo(e)) {
                throw e;
            }
            return recover(e);
        }
    }

    /// What the handler says; it is interrupted when the learner cancels.
    private Outcome handled() {
        CancelWatch watch = CancelWatch.over(work.store(), task);
        try (watch) {
            return work.handler().handle(task, progress());
        } catch (RuntimeException e) {
            if (watch.isCancelled() && !ProcessEnd.isDueTo(e)) {
                throw new StoppedTaskException("The learner cancelled the lesson");
            }
            throw e;
        }
    }

    private Ending conclude(Outcome outcome) {
        stopUnwanted();
        return switch (outcome) {
            case Outcome.Done done -> {
                // The end of the stage comes first, so that a final event is the last one.
                List<LessonEvent> all = new ArrayList<>();
                all.add(events.finished(taken()));
                all.addAll(done.events());
                log.publish(all, done.next());
                yield Ending.DONE;
            }
            case Outcome.Refused refused -> {
                Failure failure = new Failure(refused.code(), refused.reason(), refused.remedy());
                log.publish(List.of(events.failed(failure)), List.of());
                yield Ending.REFUSED;
            }
        };
    }

    private Ending recover(Throwable thrown) {
        if (abandoned.getAsBoolean()) {
            return Ending.PUT_BACK;
        }
        if (Failure.causeOf(thrown, StoppedTaskException.class).isPresent()) {
            return Ending.CANCELLED;
        }
        Optional<UnavailableException> passing =
                Failure.causeOf(thrown, UnavailableException.class);
        if (passing.isPresent()) {
            LOGGER.warn("Task {} can not be done now: {}", task.id(), passing.get().toString());
        } else {
            LOGGER.error("Task {} failed unexpectedly", task.id(), thrown);
        }
        Failure failure = passing.map(Failure::ofAbsence).orElseGet(() -> Failure.ofBug(thrown));
        return start >= work.settings().deliveries() ? giveUp(failure) : tryAgain(failure);
    }

    private Ending tryAgain(Failure failure) {
        log.publish(List.of(events.retrying(start, failure)), List.of());
        Duration delay = work.delays().after(start);
        try {
            // The task stays locked meanwhile; a closing queue hands it on at once.
            if (work.stopping().await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                LOGGER.debug("Task {} is handed on before its delay is over", task.id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Ending.RETRIED;
    }

    private Ending giveUp(Failure failure) {
        LOGGER.error("Task {} is given up: {}", task.id(), failure.reason());
        log.deadLetter(Json.text(task), failure.reason(), List.of(events.failed(failure)));
        return Ending.DEAD;
    }

    private Progress progress() {
        return new TaskProgress(events, start, log, this::stopUnwanted);
    }

    private void stopUnwanted() {
        if (abandoned.getAsBoolean()) {
            throw new StoppedTaskException("The worker stops");
        }
        if (isCancelled()) {
            throw new StoppedTaskException("The learner cancelled the lesson");
        }
    }

    private boolean isCancelled() {
        return Cancellation.isAskedFor(work.store(), task);
    }

    /// Where a task comes from.
    ///
    /// @param parent which span handed it over, as its record's header says; null for none
    /// @param queued when it was put into its queue
    record Origin(@Nullable String parent, Instant queued) {}

    private Duration taken() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}

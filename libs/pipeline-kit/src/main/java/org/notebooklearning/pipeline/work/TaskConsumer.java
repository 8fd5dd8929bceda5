package org.notebooklearning.pipeline.work;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.WorkerNames;
import org.notebooklearning.pipeline.trace.LessonTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes tasks one at a time on a thread of its own. A consumer that holds a task is given no
/// other, so a queue has as many of these as tasks may run at once.
///
/// Of the consumers of one queue a single one asks for tasks, until it has one. A broker that
/// learns of the end of a process puts back what its consumers held, and hands it at once to
/// whoever still asks: were all consumers of a killed process asking, each of them would be handed
/// the task in vain, and each time would count as a delivery.
final class TaskConsumer<T extends LessonTask> implements Runnable {
    private static final Logger LOGGER = LoggerFactory.getLogger(TaskConsumer.class);
    // A poll asks the broker once, and is answered with the marker of a transaction, that is with
    // nothing, after each one: the task behind it waits for the next poll.
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final Duration BEFORE_REOPENING = Duration.ofMillis(500);
    private static final Duration LONGEST_BEFORE_REOPENING = Duration.ofSeconds(8);

    private final StageWork<T> work;
    private final StageSetup setup;
    private final int number;
    private final Semaphore asking;
    private boolean asks;
    private final Object turn = new Object();
    private Runnable wakeup = () -> {};

    /// @param number of the consumer in its queue
    /// @param asking one permit to ask for tasks, which all consumers of the queue share
    TaskConsumer(StageWork<T> work, StageSetup setup, int number, Semaphore asking) {
        this.work = work;
        this.setup = setup;
        this.number = number;
        this.asking = asking;
    }

    /// Takes tasks until the queue stops. Whatever happens to one consumer, another one is opened:
    /// a thread that ended would be missed by nobody. What ends the thread all the same ends the
    /// process.
    @Override
    public void run() {
        Duration pause = BEFORE_REOPENING;
        try {
            while (!work.isStopping()) {
                try {
                    setup.ensure();
                    pause = BEFORE_REOPENING;
                    awaitEnd(consume());
                } catch (RuntimeException e) {
                    setup.failed(e);
                    if (work.stopping().await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            work.processEnd().accept(e);
            throw e;
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_BEFORE_REOPENING) < 0 ? longer : LONGEST_BEFORE_REOPENING;
    }

    /// Ends a wait for tasks, after the queue was told to stop.
    void wake() {
        synchronized (turn) {
            wakeup.run();
        }
    }

    /// Takes tasks with one consumer; the ending to wait for where the lock of a running task was
    /// lost.
    private Optional<CompletableFuture<Ending>> consume() throws InterruptedException {
        KafkaShareConsumer<String, byte[]> consumer = open();
        BrokerAnswers answers = new BrokerAnswers(consumer.metrics(), BrokerAnswers.LONGEST);
        try {
            while (!work.isStopping()) {
                Optional<ConsumerRecord<String, byte[]>> record = next(consumer);
                if (record.isEmpty()) {
                    answers.look();
                    continue;
                }
                Hold hold = new Hold(consumer, record.get(), work.settings().lock());
                // What lay in the client for too long is no longer ours.
                if (!hold.renew()) {
                    return Optional.empty();
                }
                String id = idOf(record.get());
                RunningTasks.Taken task = work.running().take(id, run(record.get()));
                if (!hold.lastsUntil(task.end())) {
                    return task.begun() ? Optional.of(task.end()) : Optional.empty();
                }
                if (!hold.acknowledge(task.end().join().acknowledgement())) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } finally {
            consumer.close(CLOSING);
            letOthersAsk();
        }
    }

    /// While a task runs on without its lock, whoever began it takes no other: concurrency is a
    /// promise. Whoever only joined it goes on, or one long task would hold up all of them.
    private void awaitEnd(Optional<CompletableFuture<Ending>> lost) {
        lost.ifPresent(CompletableFuture::join);
    }

    private Optional<ConsumerRecord<String, byte[]>> next(
            KafkaShareConsumer<String, byte[]> consumer) throws InterruptedException {
        if (!asks) {
            asking.acquire();
            asks = true;
        }
        Optional<ConsumerRecord<String, byte[]>> record = asked(consumer);
        record.ifPresent(_ -> letOthersAsk());
        return record;
    }

    private void letOthersAsk() {
        if (asks) {
            asks = false;
            asking.release();
        }
    }

    private Optional<ConsumerRecord<String, byte[]>> asked(
            KafkaShareConsumer<String, byte[]> consumer) {
        synchronized (turn) {
            if (work.isStopping()) {
                return Optional.empty();
            }
            wakeup = consumer::wakeup;
        }
        ConsumerRecords<String, byte[]> records;
        try {
            records = consumer.poll(POLL);
        } catch (WakeupException e) {
            LOGGER.debug("No more tasks of {} are taken", work.stage().word(), e);
            return Optional.empty();
        } finally {
            synchronized (turn) {
                wakeup = () -> {};
            }
        }
        for (ConsumerRecord<String, byte[]> record : records) {
            if (!work.isStopping()) {
                return Optional.of(record);
            }
            consumer.acknowledge(record, AcknowledgeType.RELEASE);
        }
        return Optional.empty();
    }

    private Function<BooleanSupplier, Ending> run(ConsumerRecord<String, byte[]> record) {
        return abandoned -> {
            T task;
            try {
                task = read(record);
            } catch (IllegalArgumentException e) {
                return new UnreadableTask(record, work.stage(), e.toString())
                        .putAside(new PatientLog(work.log(), abandoned));
            }
            int delivery = record.deliveryCount().map(Short::intValue).orElse(1);
            return new TaskRun<>(work, task, delivery, abandoned).perform(origin(record));
        };
    }

    private static TaskRun.Origin origin(ConsumerRecord<String, byte[]> record) {
        Header parent = record.headers().lastHeader(LessonTraces.HEADER);
        return new TaskRun.Origin(
                parent == null ? null : new String(parent.value(), StandardCharsets.UTF_8),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private String idOf(ConsumerRecord<String, byte[]> record) {
        try {
            return read(record).id();
        } catch (IllegalArgumentException e) {
            LOGGER.debug("Not a task", e);
            return UnreadableTask.idOf(record);
        }
    }

    private T read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("The record is empty");
        }
        LessonTask task = Json.read(record.value(), LessonTask.class);
        if (!work.type().isInstance(task)) {
            throw new IllegalArgumentException("Not a task of the stage " + work.stage().word());
        }
        return work.type().cast(task);
    }

    private KafkaShareConsumer<String, byte[]> open() {
        Map<String, Object> own =
                Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        WorkerNames.of(work.settings().concurrency(), number),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        LessonTopics.workers(work.stage()),
                        ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG,
                        "explicit",
                        ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG,
                        "record_limit",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500L,
                        ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG,
                        500L);
        KafkaShareConsumer<String, byte[]> consumer =
                new KafkaShareConsumer<>(
                        work.settings().connection().properties(own),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(work.stage().topic()));
        return consumer;
    }
}

package org.notebooklearning.pipeline.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.trace.LessonTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The event log and the task queues in Kafka, as JSON keyed by lesson id. Every call is one
/// transaction and returns after its commit. May be used by many threads: their transactions follow
/// one another.
///
/// After a failure it can not be known whether the commit went through, so callers repeat the call:
/// ids are derived, and readers pass over what they have seen.
public final class KafkaLessonLog implements LessonLog, AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(KafkaLessonLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final KafkaConnection connection;
    private final Map<String, Object> own;
    private final LessonTraces traces;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private boolean closed;
    private volatile @Nullable String fault;

    private KafkaLessonLog(
            KafkaConnection connection, LessonTraces traces, Map<String, Object> own) {
        this.connection = connection;
        this.traces = traces;
        this.own = own;
    }

    /// A log on the brokers of `connection`, without traces. It connects with the first call.
    public static KafkaLessonLog open(KafkaConnection connection) {
        return open(connection, LessonTraces.off());
    }

    /// A log on the brokers of `connection` whose records say which span they come of. It connects
    /// with the first call, and closes `traces` when it is closed.
    public static KafkaLessonLog open(KafkaConnection connection, LessonTraces traces) {
        return new KafkaLessonLog(
                connection,
                traces,
                Map.ofEntries(
                        // Never shared: a second process under the same id would fence this one.
                        Map.entry(
                                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                KafkaConnection.transactionalIds(connection.service())
                                        + UUID.randomUUID()),
                        // Readers of committed records wait for the transaction of a killed
                        // process as long as this.
                        Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000L),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L),
                        Map.entry(
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                LessonTopics.LARGEST_RECORD)));
    }

    /// Publishes events and next tasks together; [UnavailableException] where Kafka can not be
    /// reached or the transaction was lost, IllegalArgumentException where a record is too large.
    @Override
    public void publish(List<LessonEvent> events, List<LessonTask> next) {
        List<ProducerRecord<String, byte[]>> records = eventRecords(events);
        for (LessonTask task : next) {
            // Written as its sealed type, so that the name of the stage stands in the JSON.
            records.add(
                    traced(
                            record(task.stage().topic(), task.lesson().value(), Json.bytes(task)),
                            task.lesson()));
        }
        transact(records);
        events.stream().filter(KafkaLessonLog::isMilestone).forEach(this::tell);
    }

    private void tell(LessonEvent event) {
        if (event instanceof LessonEvent.LessonRequested requested) {
            traces.requested(requested.lesson(), requested.at());
        }
        LOGGER.info("Lesson {}: {}", event.lesson(), event.getClass().getSimpleName());
    }

    /// What comes many times in one lesson is in the event log alone.
    private static boolean isMilestone(LessonEvent event) {
        return !(event instanceof LessonEvent.StageProgressed
                || event instanceof LessonEvent.CellsWritten
                || event instanceof LessonEvent.ModelUsed);
    }

    /// Puts a task aside that can never succeed, with the events that tell so, in one transaction.
    ///
    /// @param task the task as JSON, or whatever stood in its place
    public void deadLetter(String task, String reason, List<LessonEvent> events) {
        List<ProducerRecord<String, byte[]>> records = eventRecords(events);
        String key = events.isEmpty() ? null : events.getFirst().lesson().value();
        ProducerRecord<String, byte[]> letter = record(LessonTopics.DEAD_LETTER, key, utf8(task));
        letter.headers().add(new RecordHeader("reason", utf8(reason)));
        records.add(letter);
        transact(records);
    }

    /// What the brokers refused to the last call, in a sentence that says what to set; or empty.
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /// The traces that its records belong to.
    public LessonTraces traces() {
        return traces;
    }

    @Override
    public void close() {
        traces.close();
        oneAtATime.lock();
        try {
            closed = true;
            discardProducer(CLOSING);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<ProducerRecord<String, byte[]>> eventRecords(List<LessonEvent> events) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (LessonEvent event : events) {
            records.add(
                    traced(
                            record(LessonTopics.EVENTS, event.lesson().value(), Json.bytes(event)),
                            event.lesson()));
        }
        return records;
    }

    private ProducerRecord<String, byte[]> traced(
            ProducerRecord<String, byte[]> record, LessonId lesson) {
        traces.header(lesson)
                .map(value -> new RecordHeader(LessonTraces.HEADER, utf8(value)))
                .ifPresent(record.headers()::add);
        return record;
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, @Nullable String key, byte[] value) {
        return new ProducerRecord<>(topic, key, value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void transact(List<ProducerRecord<String, byte[]>> records) {
        waitForTurn();
        try {
            if (closed) {
                throw new IllegalStateException("The log is closed: open another one");
            }
            commitPatiently(records);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Once more where the first attempt failed at once: the producer had lost its place, such as
    /// to the broker's limit for open transactions while this process stood still, and another one
    /// can do it. What was waited for in vain is not waited for twice.
    private void commitPatiently(List<ProducerRecord<String, byte[]>> records) {
        long begin = System.nanoTime();
        try {
            commit(records);
        } catch (UnavailableException e) {
            if (fault != null || System.nanoTime() - begin > AT_ONCE.toNanos()) {
                throw e;
            }
            commit(records);
        }
    }

    private void commit(List<ProducerRecord<String, byte[]>> records) {
        try {
            KafkaProducer<String, byte[]> open = openProducer();
            open.beginTransaction();
            for (ProducerRecord<String, byte[]> record : records) {
                // A failed send fails the commit.
                var _ = open.send(record);
            }
            open.commitTransaction();
            fault = null;
        } catch (KafkaException e) {
            recover(e);
            throw translated(e);
        } catch (IllegalStateException e) {
            // The client's own state can be off after a broker went away in the middle of a call.
            discardProducer(Duration.ZERO);
            throw new UnavailableException("The connection to Kafka has to be made anew", e);
        }
    }

    private void waitForTurn() {
        try {
            if (!oneAtATime.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException("Other transactions wait for Kafka");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted before publishing", e);
        }
    }

    private KafkaProducer<String, byte[]> openProducer() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(
                            connection.properties(own),
                            new StringSerializer(),
                            new ByteArraySerializer());
            producer.initTransactions();
        }
        return producer;
    }

    /// Leaves no transaction open: it would hold up all readers. Where that can not be told to the
    /// broker, the producer goes, and the next one ends it by taking the same transactional id.
    private void recover(KafkaException failure) {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            return;
        }
        if (!(failure instanceof RetriableException)) {
            try {
                open.abortTransaction();
                return;
            } catch (KafkaException | IllegalStateException e) {
                LOGGER.debug("The transaction can not be aborted, the producer is replaced", e);
            }
        }
        discardProducer(Duration.ZERO);
    }

    private void discardProducer(Duration patience) {
        if (producer != null) {
            KafkaProducer<String, byte[]> old = producer;
            producer = null;
            try {
                old.close(patience);
            } catch (KafkaException e) {
                LOGGER.warn("A producer did not close in order", e);
            }
        }
    }

    private RuntimeException translated(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return new IllegalArgumentException(
                        "An event or task is too large: put its content into the artifact store",
                        failure);
            }
        }
        String now = connection.refusal(failure).orElse(null);
        if (now != null && !now.equals(fault)) {
            LOGGER.warn("Nothing can be published: {}", now);
        }
        fault = now;
        if (now == null) {
            LOGGER.warn("A transaction failed: {}", failure.toString());
        }
        // Learners read this; what is to be set is for who runs the service.
        return new UnavailableException("Kafka did not take the events", failure);
    }
}

package org.notebooklearning.gateway.readmodel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.access.ServiceSetup;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.work.ProcessEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the log and has it projected, from start to stop, whatever happens to the broker or the
/// database in between: after a fault it begins again where the read model stands.
///
/// It reads all partitions by itself and belongs to no group. A gateway that dies therefore keeps
/// no partition for the length of a session, and another one goes on at once.
public final class Projector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final long UNKNOWN = -1;

    private final KafkaConnection connection;
    private final Projection projection;
    private final BrokerPulse pulse = new BrokerPulse();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String fault = "it has not reached the log yet";
    private volatile @Nullable Consumer<String, String> open;
    private volatile long lag = UNKNOWN;

    /// Starts projecting the log at once, or as soon as the broker can be reached.
    public static Projector start(KafkaConnection connection, Projection projection) {
        Projector projector = new Projector(connection, projection);
        projector.thread.start();
        return projector;
    }

    private Projector(KafkaConnection connection, Projection projection) {
        this.connection = connection;
        this.projection = projection;
        this.thread = Thread.ofPlatform().name("projector").unstarted(this::run);
    }

    /// What keeps the read model from following the log, or empty.
    public Optional<String> fault() {
        return thread.isAlive() || stopped()
                ? Optional.ofNullable(fault)
                : Optional.of("its thread ended unasked");
    }

    /// How long the broker has not answered the reader of the log; empty where it never did.
    public Optional<Duration> brokerSilence() {
        return pulse.silence();
    }

    /// How many records of the log are not in the read model yet, as far as the broker told when it
    /// was last read; empty while that is not known.
    public OptionalLong lag() {
        long known = lag;
        return known == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /// Stops and waits until the last slice is done.
    @Override
    public void close() {
        stop.countDown();
        Consumer<String, String> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    private void run() {
        try {
            follow();
        } catch (Error e) {
            ProcessEnd.dueTo(e);
        }
    }

    private void follow() {
        Duration pause = FIRST_PAUSE;
        while (!stopped()) {
            try (Consumer<String, String> consumer = consumer()) {
                // A gateway may come up before all workers, and takes lessons at once.
                ServiceSetup.ensure(connection, ServiceAccount.GATEWAY);
                open = consumer;
                pulse.follow(consumer.metrics());
                Map<TopicPartition, Long> positions = assign(consumer);
                fault = null;
                pause = FIRST_PAUSE;
                while (!stopped()) {
                    project(consumer, positions);
                }
            } catch (WakeupException e) {
                LOG.debug("Woken to stop", e);
            } catch (RuntimeException e) {
                // Whatever it is, a thread that ended would leave the read model behind for good.
                pause = pauseAfter(e, pause);
            } finally {
                open = null;
                lag = UNKNOWN;
            }
        }
    }

    private Duration pauseAfter(RuntimeException e, Duration pause) {
        String why = connection.refusal(e).orElseGet(() -> String.valueOf(e.getMessage()));
        if (!why.equals(fault)) {
            LOG.warn("The read model does not follow the log: {}. Trying again.", why, e);
        }
        fault = why;
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stop.countDown();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private Map<TopicPartition, Long> assign(Consumer<String, String> consumer) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(LessonTopics.EVENTS).stream()
                        .map(info -> new TopicPartition(LessonTopics.EVENTS, info.partition()))
                        .toList();
        consumer.assign(partitions);
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> ends.put(partition.partition(), end));
        Map<TopicPartition, Long> positions = new HashMap<>();
        seek(consumer, positions, projection.offsets(ends));
        return positions;
    }

    private void project(Consumer<String, String> consumer, Map<TopicPartition, Long> positions) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        pulse.look();
        if (records.isEmpty()) {
            lag = lag(consumer);
            return;
        }
        SortedMap<Integer, Projection.Slice> slices = new TreeMap<>();
        for (TopicPartition partition : records.partitions()) {
            SortedMap<Long, String> texts = new TreeMap<>();
            for (ConsumerRecord<String, String> record : records.records(partition)) {
                texts.put(record.offset(), record.value());
            }
            slices.put(
                    partition.partition(),
                    new Projection.Slice(
                            positions.getOrDefault(partition, 0L),
                            consumer.position(partition),
                            texts));
        }
        seek(consumer, positions, projection.apply(slices));
        lag = lag(consumer);
    }

    private static long lag(Consumer<String, String> consumer) {
        long sum = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong one = consumer.currentLag(partition);
            if (one.isEmpty()) {
                return UNKNOWN;
            }
            sum += one.getAsLong();
        }
        return sum;
    }

    /// Moves the reader where the read model wants to go on.
    private void seek(
            Consumer<String, String> consumer,
            Map<TopicPartition, Long> positions,
            Map<Integer, Long> next) {
        next.forEach(
                (number, offset) -> {
                    TopicPartition partition = new TopicPartition(LessonTopics.EVENTS, number);
                    positions.put(partition, offset);
                    consumer.seek(partition, offset);
                });
    }

    private Consumer<String, String> consumer() {
        return new KafkaConsumer<>(
                connection.properties(
                        Map.of(
                                "isolation.level",
                                "read_committed",
                                "enable.auto.commit",
                                "false",
                                "auto.offset.reset",
                                "earliest",
                                "allow.auto.create.topics",
                                "false")),
                new StringDeserializer(),
                new StringDeserializer());
    }
}

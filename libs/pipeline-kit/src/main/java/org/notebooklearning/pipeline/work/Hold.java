package org.notebooklearning.pipeline.work;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicIdPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A record that is locked for this worker (KIP-932, renewal as in KIP-1222). Used on its
/// consumer's thread.
final class Hold {
    private static final Logger LOGGER = LoggerFactory.getLogger(Hold.class);
    private static final int RENEWALS_PER_LOCK = 3;

    private final KafkaShareConsumer<String, byte[]> consumer;
    private final ConsumerRecord<String, byte[]> record;
    private final Duration renewal;

    /// @param lock how long the lock lasts without renewal
    Hold(
            KafkaShareConsumer<String, byte[]> consumer,
            ConsumerRecord<String, byte[]> record,
            Duration lock) {
        this.consumer = consumer;
        this.record = record;
        this.renewal =
                consumer.acquisitionLockTimeoutMs()
                        .map(Duration::ofMillis)
                        .orElse(lock)
                        .dividedBy(RENEWALS_PER_LOCK);
    }

    /// Renews the lock until the ending is there. False if the lock was lost before.
    boolean lastsUntil(CompletableFuture<Ending> end) throws InterruptedException {
        while (true) {
            try {
                end.get(renewal.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                if (!renew()) {
                    return false;
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("Endings are values", e);
            }
        }
    }

    /// Whether the lock is still ours, and now for its whole length.
    boolean renew() {
        if (!acknowledge(AcknowledgeType.RENEW)) {
            return false;
        }
        ConsumerRecords<String, byte[]> again = consumer.poll(renewal);
        for (ConsumerRecord<String, byte[]> one : again) {
            if (one.offset() != record.offset() || one.partition() != record.partition()) {
                consumer.acknowledge(one, AcknowledgeType.RELEASE);
                return false;
            }
        }
        return !again.isEmpty();
    }

    /// Tells the broker how it ended. False if the broker does not know it then: the lock was lost,
    /// or there is no broker.
    boolean acknowledge(AcknowledgeType type) {
        try {
            consumer.acknowledge(record, type);
            Map<TopicIdPartition, Optional<KafkaException>> results = consumer.commitSync(renewal);
            for (Optional<KafkaException> failure : results.values()) {
                if (failure.isPresent()) {
                    LOGGER.warn("{} of {} failed: {}", type, name(), failure.get().toString());
                    return false;
                }
            }
            return true;
        } catch (KafkaException e) {
            LOGGER.warn("{} of {} failed: {}", type, name(), e.toString());
            return false;
        }
    }

    private String name() {
        return UnreadableTask.idOf(record);
    }
}

package org.notebooklearning.pipeline.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.notebooklearning.contracts.lesson.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The topics and share groups of the system, and how they are made. Everybody who produces or
/// consumes calls `ensure` first: a share group that starts without its settings begins at the end
/// of its topic and never sees what was sent before.
public final class LessonTopics {
    /// All facts, keyed by lesson id, kept without limit.
    public static final String EVENTS = "lesson.events";

    /// Tasks that can never succeed, with the reason in the header `reason`.
    public static final String DEAD_LETTER = "lesson.dead-letter";

    /// Bytes of the largest fact or task.
    public static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private static final Logger LOGGER = LoggerFactory.getLogger(LessonTopics.class);
    private static final int EVENT_PARTITIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration TASK_RETENTION = Duration.ofDays(30);
    private static final String UNLIMITED = "-1";

    private LessonTopics() {}

    /// The share group of the workers of `stage`.
    public static String workers(Stage stage) {
        return stage.topic() + ".workers";
    }

    /// Makes what is missing, for those who only publish or read facts; may be called again and by
    /// several processes at once. [UnavailableException] where Kafka can not be reached.
    public static void ensure(String bootstrapServers) {
        try (Admin admin = admin(bootstrapServers)) {
            ensureTopics(admin);
            for (Stage stage : Stage.values()) {
                set(admin, stage, groupSettings());
            }
        }
    }

    /// The same, and the lock of every stage's workers; IllegalStateException where the brokers
    /// give tasks up before `deliveries`.
    public static void ensure(String bootstrapServers, Duration lock, int deliveries) {
        ensure(bootstrapServers);
        for (Stage stage : Stage.values()) {
            ensureWorkers(bootstrapServers, stage, lock, deliveries);
        }
    }

    /// The same for the workers of one stage.
    public static void ensureWorkers(
            String bootstrapServers, Stage stage, Duration lock, int deliveries) {
        try (Admin admin = admin(bootstrapServers)) {
            ensureTopics(admin);
            Map<String, String> settings = new HashMap<>(groupSettings());
            settings.put("share.record.lock.duration.ms", Long.toString(lock.toMillis()));
            set(admin, stage, settings);
            checkDeliveries(admin, deliveries);
        }
    }

    private static Admin admin(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return Admin.create(properties);
    }

    private static void ensureTopics(Admin admin) {
        List<NewTopic> topics = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            topics.add(taskTopic(stage));
        }
        topics.add(topic(EVENTS, EVENT_PARTITIONS, UNLIMITED));
        topics.add(topic(DEAD_LETTER, 1, UNLIMITED));
        for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
            try {
                await(created);
            } catch (TopicExistsException e) {
                LOGGER.debug("The topic is there already", e);
            }
        }
    }

    /// One partition, on purpose: a share group hands the partitions out to its members, and with
    /// more partitions than idle members a busy member would sit on tasks of its partitions.
    private static NewTopic taskTopic(Stage stage) {
        return topic(stage.topic(), 1, Long.toString(TASK_RETENTION.toMillis()));
    }

    private static NewTopic topic(String name, int partitions, String retention) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(
                        Map.of(
                                "retention.ms", retention,
                                "retention.bytes", UNLIMITED,
                                "max.message.bytes", Integer.toString(LARGEST_RECORD)));
    }

    private static Map<String, String> groupSettings() {
        return Map.of(
                "share.auto.offset.reset", "earliest",
                "share.isolation.level", "read_committed");
    }

    private static void set(Admin admin, Stage stage, Map<String, String> settings) {
        List<AlterConfigOp> changes =
                settings.entrySet().stream()
                        .map(
                                one ->
                                        new AlterConfigOp(
                                                new ConfigEntry(one.getKey(), one.getValue()),
                                                AlterConfigOp.OpType.SET))
                        .toList();
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, workers(stage));
        await(admin.incrementalAlterConfigs(Map.of(group, changes)).all());
    }

    private static void checkDeliveries(Admin admin, int deliveries) {
        String broker = await(admin.describeCluster().nodes()).iterator().next().idString();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.BROKER, broker);
        Config config =
                await(admin.describeConfigs(List.of(resource)).all()).values().iterator().next();
        ConfigEntry entry = config.get("group.share.delivery.count.limit");
        if (entry == null) {
            throw new IllegalStateException(
                    "These brokers know no share groups: Kafka 4.2 or later is needed");
        }
        int limit = Integer.parseInt(entry.value());
        if (deliveries > limit) {
            throw new IllegalStateException(
                    "The brokers give a task up after %d deliveries, before the %d asked for: raise"
                                    .formatted(limit, deliveries)
                            + " group.share.delivery.count.limit above that or ask for fewer");
        }
        if (deliveries == limit) {
            LOGGER.warn(
                    "A task whose worker is killed on delivery {} is given up by the brokers without"
                            + " a word: raise group.share.delivery.count.limit above that",
                    limit);
        }
    }

    private static <V> V await(KafkaFuture<V> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            throw new UnavailableException("Kafka's topics and groups can not be set up", e);
        } catch (TimeoutException e) {
            throw new UnavailableException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while setting Kafka up", e);
        }
    }
}

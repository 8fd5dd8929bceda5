package org.notebooklearning.pipeline.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.notebooklearning.contracts.lesson.Stage;

/// The topics and share groups of the system, and what is set for them.
public final class LessonTopics {
    /// All events, keyed by lesson id, kept without limit.
    public static final String EVENTS = "lesson.events";

    /// Tasks that can never succeed, with the reason in the header `reason`.
    public static final String DEAD_LETTER = "lesson.dead-letter";

    /// Bytes of the largest event or task.
    public static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private static final int EVENT_PARTITIONS = 8;
    private static final Duration TASK_RETENTION = Duration.ofDays(30);
    private static final String UNLIMITED = "-1";

    private LessonTopics() {}

    /// The share group of the workers of `stage`.
    public static String workers(Stage stage) {
        return stage.topic() + ".workers";
    }

    /// All topics as they are made.
    public static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            topics.add(taskTopic(stage));
        }
        topics.add(topic(EVENTS, EVENT_PARTITIONS, UNLIMITED));
        topics.add(topic(DEAD_LETTER, 1, UNLIMITED));
        return topics;
    }

    /// What is set for every share group before its first worker comes: without it a group begins
    /// at the end of its topic and never sees what was sent before.
    public static Map<String, String> groupSettings() {
        return Map.of(
                "share.auto.offset.reset", "earliest",
                "share.isolation.level", "read_committed");
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
}

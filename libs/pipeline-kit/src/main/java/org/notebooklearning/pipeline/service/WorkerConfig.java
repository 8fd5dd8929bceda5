package org.notebooklearning.pipeline.service;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.notebooklearning.pipeline.work.WorkQueueSettings;

/// What can be set for the workers of every stage. A service's own configuration extends this.
public interface WorkerConfig {
    /// Kafka brokers, `host:port` with commas between.
    @WithDefault("127.0.0.1:9092")
    String bootstrapServers();

    /// The folder of the artifact store, shared by all services.
    Path artifacts();

    /// How many tasks are worked on at once.
    @WithDefault("2")
    int concurrency();

    /// How long a task is held without renewal before another worker gets it.
    @WithDefault("30s")
    Duration lock();

    /// How often a task is handed out before it counts as impossible.
    @WithDefault("5")
    int deliveries();

    /// How long running tasks may finish when the service is stopped.
    @WithDefault("20s")
    Duration drain();

    /// The same for the work queue.
    default WorkQueueSettings queueSettings() {
        return new WorkQueueSettings(
                bootstrapServers(), concurrency(), lock(), deliveries(), drain());
    }
}

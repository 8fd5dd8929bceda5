package org.notebooklearning.pipeline.service;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.work.WorkQueueSettings;

/// What can be set for the workers of every stage besides. The configuration of a service with
/// workers extends this.
public interface WorkerConfig extends ServiceConfig {
    /// How many tasks are worked on at once.
    @WithDefault("2")
    int concurrency();

    /// How long a task is held without renewal before another worker gets it.
    @WithDefault("30s")
    Duration lock();

    /// How often a task is begun before it counts as impossible.
    @WithDefault("4")
    int deliveries();

    /// How long running tasks may finish when the service is stopped.
    @WithDefault("20s")
    Duration drain();

    /// The folder, shared by all services, in which replies of language models and what was made of
    /// them are kept; where it is not set, the folder `model` in that of the artifact store.
    Optional<Path> model();

    /// The folder of [#model()].
    default Path modelFolder() {
        return model().orElseGet(() -> artifacts().resolve("model"));
    }

    /// What the work queue goes by, over this connection.
    default WorkQueueSettings queueSettings(KafkaConnection connection) {
        return new WorkQueueSettings(connection, concurrency(), lock(), deliveries(), drain());
    }
}

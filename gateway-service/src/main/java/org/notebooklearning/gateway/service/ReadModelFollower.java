package org.notebooklearning.gateway.service;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.operations.LogReader;
import org.notebooklearning.gateway.readmodel.Projection;
import org.notebooklearning.gateway.readmodel.Projector;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the read model following the log from start to stop.
@Singleton
final class ReadModelFollower implements LogReader {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelFollower.class);
    private final GatewaySettings gateway;
    private final KafkaConnection connection;
    private final Projection projection;
    private volatile @Nullable Projector projector;

    ReadModelFollower(GatewaySettings gateway, KafkaConnection connection, Projection projection) {
        this.gateway = gateway;
        this.connection = connection;
        this.projection = projection;
    }

    void start(@Observes StartupEvent event) {
        if (gateway.rebuildReadModel()) {
            LOG.info("The read model is emptied and made again from the log");
            projection.empty();
        }
        projector = Projector.start(connection, projection);
    }

    void stop(@Observes ShutdownEvent event) {
        Projector running = projector;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public Optional<Duration> brokerSilence() {
        Projector running = projector;
        return running == null ? Optional.empty() : running.brokerSilence();
    }

    @Override
    public OptionalLong lag() {
        Projector running = projector;
        return running == null ? OptionalLong.empty() : running.lag();
    }

    /// What keeps the read model from following the log, or empty.
    Optional<String> fault() {
        Projector running = projector;
        return running == null ? Optional.of("it has not started") : running.fault();
    }
}

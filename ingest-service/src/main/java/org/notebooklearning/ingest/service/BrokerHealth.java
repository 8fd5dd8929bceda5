package org.notebooklearning.ingest.service;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.notebooklearning.ingest.settings.IngestSettings;

/// Whether the broker answers.
@Readiness
@Singleton
final class BrokerHealth implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final String bootstrapServers;
    private final Admin admin;

    BrokerHealth(IngestSettings settings) {
        this.bootstrapServers = settings.bootstrapServers();
        this.admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "reconnect.backoff.max.ms",
                                "1000",
                                "request.timeout.ms",
                                (int) PATIENCE.toMillis(),
                                "default.api.timeout.ms",
                                (int) PATIENCE.toMillis()));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("broker").withData("bootstrapServers", bootstrapServers);
        try {
            admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return response.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return response.down().withData("fault", "it does not answer").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("fault", "interrupted").build();
        }
    }
}

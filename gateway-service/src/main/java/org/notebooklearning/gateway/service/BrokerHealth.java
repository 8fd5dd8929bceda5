package org.notebooklearning.gateway.service;

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
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.KafkaLessonLog;

/// Whether the broker answers, and takes what this service publishes.
@Readiness
@Singleton
final class BrokerHealth implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final KafkaConnection connection;
    private final KafkaLessonLog log;
    private final Admin admin;

    BrokerHealth(KafkaConnection connection, KafkaLessonLog log) {
        this.connection = connection;
        this.log = log;
        this.admin =
                Admin.create(
                        connection.properties(
                                Map.of(
                                        "reconnect.backoff.max.ms",
                                        "1000",
                                        "request.timeout.ms",
                                        (int) PATIENCE.toMillis(),
                                        "default.api.timeout.ms",
                                        (int) PATIENCE.toMillis())));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("broker")
                        .withData("bootstrapServers", connection.bootstrapServers());
        try {
            admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return log.fault()
                    .map(fault -> response.down().withData("fault", fault).build())
                    .orElseGet(() -> response.up().build());
        } catch (ExecutionException | TimeoutException e) {
            return response.down()
                    .withData("fault", connection.refusal(e).orElse("it does not answer"))
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("fault", "interrupted").build();
        }
    }
}

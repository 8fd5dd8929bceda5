package org.notebooklearning.gateway.service;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether the read model follows the log.
@Readiness
@Singleton
final class ReadModelHealth implements HealthCheck {
    private final ReadModelFollower follower;

    ReadModelHealth(ReadModelFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("read model").status(follower.fault().isEmpty());
        follower.fault().ifPresent(fault -> response.withData("fault", fault));
        return response.build();
    }
}

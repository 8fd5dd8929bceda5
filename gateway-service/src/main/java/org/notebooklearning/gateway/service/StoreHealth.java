package org.notebooklearning.gateway.service;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Whether files can be taken and given out.
@Readiness
@Singleton
final class StoreHealth implements HealthCheck {
    private final ArtifactStore store;

    StoreHealth(ArtifactStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("store");
        return store.fault()
                .map(fault -> response.down().withData("fault", fault).build())
                .orElseGet(() -> response.up().build());
    }
}

package org.notebooklearning.ingest.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// What the workers say of themselves.
@ApplicationScoped
class WorkersHealth {
    /// Whether they can take tasks and publish what becomes of them.
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck readiness(IngestWorkers workers) {
        return () -> response(workers.fault());
    }

    /// Whether all are there. A worker that ended does not come back: the process is to be started
    /// again.
    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck liveness(IngestWorkers workers) {
        return () -> response(workers.lost());
    }

    private static HealthCheckResponse response(Optional<String> fault) {
        var response = HealthCheckResponse.named("workers").status(fault.isEmpty());
        fault.ifPresent(why -> response.withData("fault", why));
        return response.build();
    }
}

package org.notebooklearning.gateway.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;

/// Starts the service.
@QuarkusMain
public final class GatewayMain {
    GatewayMain() {}

    public static void main(String[] args) throws IOException {
        // Before anything else is there: the framework keeps the pages' files among temporary ones.
        try (PrivateTemporaryFiles _ = PrivateTemporaryFiles.inUse()) {
            Quarkus.run(args);
        }
    }
}

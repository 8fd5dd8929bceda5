package org.notebooklearning.gateway.engines;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/// Points the service at the real engines.
public class ServiceEngines implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        Engines.start();
        Map<String, String> settings =
                new HashMap<>(SecuredKafka.settings(Engines.bootstrapServers()));
        settings.putAll(
                Map.of(
                        "gateway.artifacts",
                        Engines.folder("artifacts").toString(),
                        "gateway.model",
                        "anthropic:claude-sonnet-5",
                        "gateway.model-url",
                        "https://models.example.org/v1",
                        "gateway.concepts",
                        Engines.folder("concepts").toString(),
                        "quarkus.datasource.jdbc.url",
                        Engines.jdbcUrl(),
                        "gateway.heartbeat",
                        "200ms"));
        return settings;
    }

    @Override
    public void stop() {
        // The engines serve the other test classes too and end with the process.
    }
}

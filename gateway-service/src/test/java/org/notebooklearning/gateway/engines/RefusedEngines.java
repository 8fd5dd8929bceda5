package org.notebooklearning.gateway.engines;

import java.util.HashMap;
import java.util.Map;

/// A gateway whose password the broker does not know.
public class RefusedEngines extends ServiceEngines {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.datasource.jdbc.url", Engines.newDatabase());
        settings.put("gateway.kafka.password", "a guess");
        return settings;
    }
}

package org.notebooklearning.ingest.engines;

import java.util.HashMap;
import java.util.Map;

/// A gateway with workers whose password the broker does not know.
public class RefusedEngines extends ServiceEngines {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.datasource.jdbc.url", Engines.newDatabase());
        settings.put("ingest.kafka.password", "a guess");
        settings.put("ingest.workers", "true");
        return settings;
    }
}

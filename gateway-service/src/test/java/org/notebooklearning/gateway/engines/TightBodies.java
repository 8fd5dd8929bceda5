package org.notebooklearning.gateway.engines;

import java.util.HashMap;
import java.util.Map;

/// A gateway with little room for bodies, and little patience.
public class TightBodies extends ServiceEngines {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("gateway.bodies.memory", "4M");
        settings.put("gateway.bodies.patience", "200ms");
        settings.put("gateway.bodies.time", "2s");
        return settings;
    }
}

package org.notebooklearning.gateway.engines;

import java.util.HashMap;
import java.util.Map;

/// A gateway that allows little.
public class TightEngines extends SignedInEngines {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("gateway.limits.calls", "20");
        settings.put("gateway.limits.calls-period", "1h");
        settings.put("gateway.limits.submissions", "2");
        settings.put("gateway.limits.streams", "2");
        settings.put("mcp.session-idle", "8s");
        return settings;
    }
}

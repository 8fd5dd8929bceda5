package org.notebooklearning.gateway.engines;

import java.util.HashMap;
import java.util.Map;

/// A database that can be taken away, behind a gateway where everybody has to say who they are.
public class SignedInOwnDatabase extends OwnDatabase {
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new SignedInEngines().start());
        settings.putAll(super.start());
        return settings;
    }
}

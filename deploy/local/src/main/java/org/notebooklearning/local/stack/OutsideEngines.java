package org.notebooklearning.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.notebooklearning.local.stack.ServiceProcess.Service;

/// Engines that run elsewhere, and go on when the stack stops.
///
/// @param folder what stays on this machine lies in it, such as what language models replied
record OutsideEngines(EngineProfile profile, StackFolder folder) implements Engines {

    @Override
    public Map<String, String> settings(Service service) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(service.word() + ".artifacts", folder.artifacts().toString());
        settings.putAll(profile.settings(service));
        return settings;
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}

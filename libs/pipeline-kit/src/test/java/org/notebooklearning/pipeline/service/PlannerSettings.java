package org.notebooklearning.pipeline.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/// The settings of a service, as they are read from files and the environment.
@ConfigMapping(prefix = "planner")
interface PlannerSettings extends WorkerConfig {
    /// Settings of which `given` are set, by their keys without the prefix.
    static PlannerSettings of(Map<String, String> given) {
        Map<String, String> keys = new HashMap<>();
        keys.put("planner.artifacts", "artifacts");
        given.forEach((key, value) -> keys.put("planner." + key, value));
        // The short form of durations is the service's framework's.
        keys.put("planner.lock", "PT30S");
        keys.put("planner.drain", "PT20S");
        keys.put("planner.s3.timeout", "PT20S");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(keys, "given", 100))
                .withMapping(PlannerSettings.class)
                .build()
                .getConfigMapping(PlannerSettings.class);
    }
}

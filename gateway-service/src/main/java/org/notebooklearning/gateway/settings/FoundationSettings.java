package org.notebooklearning.gateway.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.notebooklearning.pipeline.service.ServiceConfig;

/// What the gateway stands on, `gateway.*`: its way to the brokers, the artifact store, and
/// what is taught.
@ConfigMapping(prefix = "gateway")
public interface FoundationSettings extends ServiceConfig {
    /// The folder of the artifact store. All services of one installation share it.
    @Override
    @WithDefault("data/artifacts")
    Path artifacts();

    /// The folder of concepts that are taught beside those that are shipped.
    @WithDefault("${LESSON_CONCEPTS:}")
    Optional<Path> concepts();
}

package org.notebooklearning.gateway.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.notebooklearning.pipeline.service.ServiceConfig;

/// What the gateway stands on, `gateway.*`: its way to the brokers, the artifact store, what
/// is taught, and by whom.
@ConfigMapping(prefix = "gateway")
public interface FoundationSettings extends ServiceConfig {
    /// The folder of the artifact store. All services of one installation share it.
    @Override
    @WithDefault("data/artifacts")
    Path artifacts();

    /// The folder of concepts that are taught beside those that are shipped.
    @WithDefault("${LESSON_CONCEPTS:}")
    Optional<Path> concepts();

    /// The language model that topics beyond the concepts are written by. The gateway asks it
    /// nothing, and tells people of it.
    @WithDefault("${LESSON_MODEL:}")
    Optional<String> model();

    /// The folder in which replies of language models are kept, and in which requests wait for
    /// learners' assistants: the one that planner and writer have. Where it is not set, the folder
    /// `model` in that of the artifact store.
    Optional<Path> modelFolder();

    /// Where that model is, if not at its provider's own address.
    @WithDefault("${LESSON_MODEL_URL:}")
    Optional<String> modelUrl();
}

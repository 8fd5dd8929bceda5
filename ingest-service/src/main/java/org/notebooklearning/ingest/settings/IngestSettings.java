package org.notebooklearning.ingest.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.pipeline.service.WorkerConfig;

/// The settings of the ingest workers and of what the whole service stands on, `ingest.*`.
@ConfigMapping(prefix = "ingest")
public interface IngestSettings extends WorkerConfig {
    /// The folder of the artifact store. All services of one installation share it.
    @Override
    @WithDefault("data/artifacts")
    Path artifacts();

    /// Whether this process reads sources at all; a gateway alone does not.
    @WithDefault("true")
    boolean workers();

    Fetch fetch();

    /// Limits of what is fetched from the web.
    interface Fetch {
        /// How long one source may take to arrive.
        @WithDefault("60s")
        Duration timeout();

        /// How large a source may be.
        @WithDefault("50M")
        MemorySize limit();

        /// Hosts that may be asked even where their address is private, separated by commas.
        Optional<List<String>> allowedHosts();
    }
}

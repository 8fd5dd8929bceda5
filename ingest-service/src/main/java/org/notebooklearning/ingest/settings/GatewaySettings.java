package org.notebooklearning.ingest.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The gateway's settings, `gateway.*`.
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {
    /// Whether the read model is emptied at start and made again from the whole log.
    @WithDefault("false")
    boolean rebuildReadModel();

    /// How long a call that published something waits until the read model shows it. The call is
    /// accepted all the same when the time is over.
    @WithDefault("5s")
    Duration settle();

    /// How often a stream of events looks into the database when nothing in this process told it
    /// to: what another gateway projected is seen this much later.
    @WithDefault("1s")
    Duration repoll();

    /// How often a quiet stream of events says that it is still there.
    @WithDefault("15s")
    Duration heartbeat();
}

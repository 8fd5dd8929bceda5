package org.notebooklearning.gateway.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

    /// The address of the page for one trace, in which `TRACE` stands for its id; where it is not
    /// set, pages tell the id alone.
    Optional<String> tracePage();

    Bodies bodies();

    Stall stall();

    /// After which time a lesson counts as stalled that is neither waiting behind others nor for
    /// anybody: it is put back once, and fails the next time.
    interface Stall {
        /// Without a word of the reading of its source.
        @WithDefault("10m")
        Duration ingest();

        /// Without a word of its planning.
        @WithDefault("30m")
        Duration plan();

        /// Without a word of its writing.
        @WithDefault("30m")
        Duration write();

        /// Without a word of its validation.
        @WithDefault("30m")
        Duration validate();

        /// How often it is looked for such lessons.
        @WithDefault("15s")
        Duration look();
    }

    /// What the bodies of all calls may hold together.
    interface Bodies {
        /// How much memory they may take, as it is reckoned with; a quarter of the heap where it is
        /// not set. Three quarters of it are for bodies of more than 64 KiB.
        Optional<MemorySize> memory();

        /// How long a call waits for room before it is asked to come again.
        @WithDefault("2s")
        Duration patience();

        /// How long a body may take to arrive, whatever its size; a large one longer.
        @WithDefault("20s")
        Duration time();

        /// How many bytes a second a large body must arrive with.
        @WithDefault("64K")
        MemorySize slowest();
    }
}

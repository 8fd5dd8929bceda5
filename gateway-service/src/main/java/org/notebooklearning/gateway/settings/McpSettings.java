package org.notebooklearning.gateway.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The settings of the interface for programs that talk MCP, `mcp.*`.
@ConfigMapping(prefix = "mcp")
public interface McpSettings {
    /// How many sessions one caller has at most. One more ends the one that was quiet longest.
    @WithDefault("32")
    int sessions();

    /// After which time without a call a session ends.
    @WithDefault("30m")
    Duration sessionIdle();

    /// How many notebooks are checked at the same time for callers of `check_notebook`.
    @WithDefault("2")
    int checks();

    /// After which time a request of a lesson goes to another helper of its learner's assistant,
    /// where the one who took it handed nothing in.
    @WithDefault("10m")
    Duration writingClaim();

    /// How long a call of `write_by_sampling` has a client's model write at most. It goes on with
    /// the next call.
    @WithDefault("2h")
    Duration samplingTime();

    /// How long a caller of `check_notebook` waits at most.
    @WithDefault("20s")
    Duration checkTime();
}

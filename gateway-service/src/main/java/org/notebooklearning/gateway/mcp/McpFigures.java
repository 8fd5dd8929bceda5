package org.notebooklearning.gateway.mcp;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.mcp.server.McpMethod;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.runtime.McpMetrics;
import io.quarkiverse.mcp.server.runtime.McpRequest;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Counts and times the messages of MCP, by what they are and by the tool that they call. The
/// library's own figures, in whose place these are, also go by names that callers make up, and keep
/// each of them for good.
@Alternative
@Priority(1)
@Singleton
final class McpFigures implements McpMetrics {
    private static final String NONE = "none";
    private final MeterRegistry registry;

    // The tools need the connections, and those need the figures.
    private final Provider<ToolManager> tools;

    McpFigures(MeterRegistry registry, Provider<ToolManager> tools) {
        this.registry = registry;
        this.tools = tools;
    }

    @Override
    public <T> void createMcpConnectionsGauge(T connections, ToDoubleFunction<T> count) {
        registry.gauge("mcp.server.connections.active", connections, count);
    }

    @Override
    public void mcpRequestCompleted(
            @Nullable McpMethod method,
            JsonObject message,
            McpRequest request,
            long millis,
            @Nullable Throwable failure) {
        Timer.builder("mcp.server.requests")
                .tags(
                        "method", method == null ? NONE : method.jsonRpcName(),
                        "tool", method == McpMethod.TOOLS_CALL ? tool(message) : NONE,
                        "failure", failure == null ? NONE : failure.getClass().getSimpleName())
                .register(registry)
                .record(Duration.ofMillis(millis));
    }

    private String tool(JsonObject message) {
        return message.getValue("params") instanceof JsonObject params
                        && params.getValue("name") instanceof String name
                        && tools.get().getTool(name) != null
                ? name
                : NONE;
    }
}

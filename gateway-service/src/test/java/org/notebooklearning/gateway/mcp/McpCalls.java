package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkiverse.mcp.server.test.McpAssured;
import io.quarkiverse.mcp.server.test.McpAssured.McpStreamableTestClient;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Calls of tools over the wire, as the tests of this package make them.
final class McpCalls implements AutoCloseable {
    final McpStreamableTestClient client = McpAssured.newConnectedStreamableClient();

    /// The structured content of the answer, which is no error.
    JsonObject call(String tool, Map<String, Object> arguments) {
        ToolResponse response = answer(tool, arguments);
        assertThat(response.isError()).as("%s", response.content()).isFalse();
        return (JsonObject) response.structuredContent();
    }

    /// The text of the answer, which is no error.
    String text(String tool, Map<String, Object> arguments) {
        ToolResponse response = answer(tool, arguments);
        assertThat(response.isError()).as("%s", response.content()).isFalse();
        return response.firstContent().asText().text();
    }

    /// The text of the answer, which is an error.
    String error(String tool, Map<String, Object> arguments) {
        ToolResponse response = answer(tool, arguments);
        assertThat(response.isError()).as("%s", response.content()).isTrue();
        return response.firstContent().asText().text();
    }

    ToolResponse answer(String tool, Map<String, Object> arguments) {
        AtomicReference<ToolResponse> answer = new AtomicReference<>();
        client.when().toolsCall(tool, arguments, answer::set).thenAssertResults();
        return answer.get();
    }

    @Override
    public void close() {
        client.disconnect();
    }
}

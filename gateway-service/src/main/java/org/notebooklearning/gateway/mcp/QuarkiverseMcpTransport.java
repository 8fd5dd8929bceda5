package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkiverse.mcp.server.runtime.McpConnectionBase;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/// The MCP server of the Quarkiverse. It knows a session by its id alone, whoever sends that, and
/// would keep any number of them.
@Singleton
final class QuarkiverseMcpTransport implements McpTransport {
    private final ConnectionManager connections;

    QuarkiverseMcpTransport(ConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public boolean has(String id) {
        return connections.has(id);
    }

    @Override
    public void end(String id) {
        connections.remove(id);
    }

    @Override
    public Set<String> sessions() {
        Set<String> ids = new HashSet<>();
        for (McpConnectionBase connection : connections) {
            ids.add(connection.id());
        }
        return ids;
    }
}

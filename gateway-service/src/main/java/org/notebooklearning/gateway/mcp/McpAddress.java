package org.notebooklearning.gateway.mcp;

/// Where a call goes, as the router reads it.
enum McpAddress {
    /// The endpoint, where MCP is spoken.
    ENDPOINT,
    /// Below it.
    BELOW,
    /// Somewhere else in the service.
    ELSEWHERE;

    private static final String PATH = "/mcp";

    /// @param normalized the path without dot segments, doubled slashes and needless encodings
    static McpAddress of(String normalized) {
        if (normalized.equals(PATH) || normalized.equals(PATH + "/")) {
            return ENDPOINT;
        }
        return normalized.startsWith(PATH + "/") ? BELOW : ELSEWHERE;
    }
}

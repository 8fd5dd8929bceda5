package org.notebooklearning.gateway.engines;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/// A session of MCP that was opened by hand, for messages that no client library would send.
public final class McpSession {
    private McpSession() {}

    /// The header that names a new session at the service under test.
    public static String header() {
        return header(given());
    }

    /// The same at the service that `call` goes to.
    public static String header(RequestSpecification call) {
        return "Mcp-Session-Id: "
                + call.contentType("application/json")
                        .accept("application/json, text/event-stream")
                        .body(
                                """
                                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params":
                                 {"protocolVersion": "2025-06-18", "capabilities": {},
                                  "clientInfo": {"name": "test", "version": "1"}}}""")
                        .post("/mcp")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Mcp-Session-Id");
    }
}

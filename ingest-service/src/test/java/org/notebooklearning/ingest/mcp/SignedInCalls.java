package org.notebooklearning.ingest.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Calls of tools with a token, as they go over the wire.
final class SignedInCalls {
    private SignedInCalls() {}

    static String session(String token) {
        Response answer =
                as(token)
                        .body(
                                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\","
                                        + " \"params\": {\"protocolVersion\": \"2025-06-18\","
                                        + " \"capabilities\": {}, \"clientInfo\":"
                                        + " {\"name\": \"t\", \"version\": \"1\"}}}")
                        .post("/mcp");
        assertThat(answer.statusCode()).isEqualTo(200);
        String session = answer.header("Mcp-Session-Id");
        as(token)
                .header("Mcp-Session-Id", session)
                .body("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .post("/mcp");
        return session;
    }

    static String call(String token, String session, String tool, String arguments) {
        return as(token)
                .header("Mcp-Session-Id", session)
                .body(
                        "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/call\","
                                + " \"params\": {\"name\": \""
                                + tool
                                + "\", \"arguments\": "
                                + arguments
                                + "}}")
                .post("/mcp")
                .asString();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("MCP-Protocol-Version", "2025-06-18")
                .contentType("application/json")
                .accept("application/json, text/event-stream");
    }
}

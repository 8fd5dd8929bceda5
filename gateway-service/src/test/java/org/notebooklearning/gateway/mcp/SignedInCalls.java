package org.notebooklearning.gateway.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/// Calls of tools with a token, as they go over the wire.
final class SignedInCalls {
    private SignedInCalls() {}

    static String session(String token) {
        return sessionOf("Authorization", "Bearer " + token);
    }

    /// A session of whom the `header` of this `value` lets in.
    static String sessionOf(String header, String value) {
        Response answer =
                with(header, value)
                        .body(
                                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\","
                                        + " \"params\": {\"protocolVersion\": \"2025-06-18\","
                                        + " \"capabilities\": {}, \"clientInfo\":"
                                        + " {\"name\": \"t\", \"version\": \"1\"}}}")
                        .post("/mcp");
        assertThat(answer.statusCode()).isEqualTo(200);
        String session = answer.header("Mcp-Session-Id");
        with(header, value)
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

    /// A call in `session`, with whatever message.
    static RawCalls.Answer send(String token, String session, String method) throws Exception {
        return RawCalls.send(
                method,
                "/mcp",
                Map.of("Authorization", "Bearer " + token, "Mcp-Session-Id", session),
                "{\"jsonrpc\": \"2.0\", \"id\": 3, \"method\": \"tools/list\"}");
    }

    private static RequestSpecification as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    private static RequestSpecification with(String header, String value) {
        return given().header(header, value)
                .header("MCP-Protocol-Version", "2025-06-18")
                .contentType("application/json")
                .accept("application/json, text/event-stream");
    }
}

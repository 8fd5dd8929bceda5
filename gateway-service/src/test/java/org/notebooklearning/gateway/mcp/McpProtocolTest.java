package org.notebooklearning.gateway.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkiverse.mcp.server.test.McpAssured.ToolInfo;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// The endpoint as the specification describes it, without a client library.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class McpProtocolTest {
    private static final String INITIALIZE =
            """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
              "protocolVersion": "2025-06-18", "capabilities": {},
              "clientInfo": {"name": "test", "version": "1"}}}
            """;

    @Test
    void speaksJsonRpcOverHttp() {
        ValidatableResponse hello = post(given(), INITIALIZE).statusCode(200);
        hello.body("result.protocolVersion", equalTo("2025-06-18"))
                .body("result.serverInfo.name", equalTo("notebook-learning"))
                .body("result.instructions", containsString("submit_lesson"));
        String session = hello.extract().header("Mcp-Session-Id");
        assertThat(session).isNotBlank();
        post(
                        given().header("Mcp-Session-Id", session),
                        "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .statusCode(202);

        post(
                        given().header("Mcp-Session-Id", session),
                        """
                        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {
                          "name": "submit_lesson", "arguments": {"topic": "RMSNorm"}}}
                        """)
                .statusCode(200)
                .body("result.isError", equalTo(false))
                .body("result.structuredContent.repeated", equalTo(false))
                .body("result.content[0].text", containsString("\"id\":\"rmsnorm-"));
    }

    @Test
    void describesEveryTool() {
        List<ToolInfo> tools = tools();

        assertThat(tools)
                .extracting(ToolInfo::name)
                .containsExactlyInAnyOrder(
                        "submit_lesson",
                        "lesson_status",
                        "lesson_plan",
                        "answer_questions",
                        "cancel_lesson",
                        "retry_lesson",
                        "allow_spending",
                        "review_plan",
                        "rewrite_beat",
                        "fetch_notebook",
                        "list_lessons",
                        "check_notebook",
                        "next_writing",
                        "hand_in_writing",
                        "writing_status",
                        "write_by_sampling");
        for (ToolInfo tool : tools) {
            assertThat(tool.description()).as(tool.name()).hasSizeBetween(80, 700);
            assertThat(tool.annotations()).as(tool.name()).isPresent();
            JsonObject properties = tool.inputSchema().getJsonObject("properties");
            properties.forEach(
                    property ->
                            assertThat(((JsonObject) property.getValue()).getString("description"))
                                    .as(tool.name() + " " + property.getKey())
                                    .isNotBlank());
        }
    }

    @Test
    void marksToolsThatChangeNothing() {
        assertThat(tools().stream().filter(tool -> tool.annotations().get().readOnlyHint()))
                .extracting(ToolInfo::name)
                .containsExactlyInAnyOrder(
                        "lesson_status",
                        "lesson_plan",
                        "fetch_notebook",
                        "list_lessons",
                        "check_notebook",
                        "writing_status");
        assertThat(tools().stream().filter(tool -> tool.annotations().get().destructiveHint()))
                .extracting(ToolInfo::name)
                .containsExactlyInAnyOrder("cancel_lesson", "allow_spending");
    }

    @ParameterizedTest
    @CsvSource({"submit_lesson,topic,RMSNorm", "check_notebook,notebook,no JSON"})
    void answersAsItsSchemaSays(String tool, String argument, String value) throws Exception {
        ToolInfo described =
                tools().stream().filter(one -> one.name().equals(tool)).findFirst().orElseThrow();
        try (McpCalls mcp = new McpCalls()) {
            assertValid(described, mcp.call(tool, Map.of(argument, value)));
        }
    }

    @Test
    void describesStatusAsItAnswers() throws Exception {
        try (McpCalls mcp = new McpCalls()) {
            String id = mcp.call("submit_lesson", Map.of("topic", "RMSNorm")).getString("id");
            for (ToolInfo tool : tools()) {
                if (List.of("lesson_status", "list_lessons", "cancel_lesson", "writing_status")
                        .contains(tool.name())) {
                    assertValid(
                            tool,
                            mcp.call(
                                    tool.name(),
                                    tool.name().equals("list_lessons")
                                            ? Map.of()
                                            : Map.of("id", id)));
                }
            }
        }
    }

    @Test
    void offersPromptThatLeadsThroughALesson() {
        try (McpCalls mcp = new McpCalls()) {
            mcp.client
                    .when()
                    .promptsGet(
                            "make_lesson",
                            Map.of(
                                    "topic",
                                    "RMSNorm",
                                    "source",
                                    "1910.07467",
                                    "notebook",
                                    "mine.ipynb"),
                            prompt ->
                                    assertThat(
                                                    prompt.messages()
                                                            .getFirst()
                                                            .content()
                                                            .asText()
                                                            .text())
                                            .contains(
                                                    "I want to learn RMSNorm.",
                                                    "1910.07467",
                                                    "mine.ipynb",
                                                    "next_writing"))
                    .thenAssertResults();
        }
    }

    @ParameterizedTest
    @CsvSource({"https://example.org", "null", "http://127.0.0.1:1"})
    void refusesPagesOfOtherOrigins(String origin) {
        post(given().header("Origin", origin), INITIALIZE)
                .statusCode(403)
                .body("error.message", containsString("other origins"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//mcp", "/%6dcp", "/./mcp", "/x/../mcp", "/mcp/", "/mcp/../mcp"})
    void refusesPagesOfOtherOriginsHoweverTheyWriteTheAddress(String path) {
        given().urlEncodingEnabled(false)
                .header("Origin", "https://example.org")
                .header("Mcp-Session-Id", "any")
                .accept("text/event-stream")
                .get(path)
                .then()
                .statusCode(403)
                .body("error.message", containsString("other origins"));
    }

    @Test
    void refusesNamesThatWereMadeToLeadHere() {
        post(
                        given().header("Origin", "http://evil.example:8080")
                                .header("Host", "evil.example:8080"),
                        INITIALIZE)
                .statusCode(403);
        assertThat(OriginCheck.fromHere("http://localhost:8080", "localhost:8080", true)).isTrue();
        assertThat(OriginCheck.fromHere("https://a.example", "a.example", false)).isTrue();
        assertThat(OriginCheck.fromHere("https://a.example", "a.example", true)).isFalse();
        assertThat(OriginCheck.fromHere("https://a.example", "b.example", false)).isFalse();
        assertThat(OriginCheck.fromHere("https://[", "b.example", false)).isFalse();
        assertThat(OriginCheck.fromHere(null, "b.example", true)).isTrue();
    }

    @Test
    void refusesMessagesThatAreTooLarge() {
        post(given(), INITIALIZE + " ".repeat(25 << 20))
                .statusCode(413)
                .body("error.message", containsString("24 MiB"));
    }

    @Test
    void saysThatSessionIsOver() {
        post(
                        given().header("Mcp-Session-Id", "gone"),
                        "{\"jsonrpc\": \"2.0\", \"id\": 3, \"method\": \"tools/list\"}")
                .statusCode(404);
    }

    private static void assertValid(ToolInfo tool, JsonObject answer) throws Exception {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(tool.outputSchema().encode());
        assertThat(schema.validate(Json.mapper().readTree(answer.encode())))
                .as(tool.name() + " " + answer.encode())
                .isEmpty();
    }

    private static List<ToolInfo> tools() {
        List<ToolInfo> tools = new ArrayList<>();
        try (McpCalls mcp = new McpCalls()) {
            mcp.client.when().toolsList(page -> tools.addAll(page.tools())).thenAssertResults();
        }
        return tools;
    }

    private static ValidatableResponse post(RequestSpecification request, String message) {
        return request.contentType("application/json")
                .accept("application/json, text/event-stream")
                .body(message)
                .post("/mcp")
                .then();
    }
}

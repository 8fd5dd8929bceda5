package org.notebooklearning.ingest.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.notebooklearning.ingest.engines.SignedInEngines;

/// Whose lessons MCP callers see, at a gateway where everybody says who they are.
@QuarkusTest
@WithTestResource(SignedInEngines.class)
class SignedInMcpTest {
    @Test
    void answersNobodyWhoIsNotKnown() {
        Response nobody = given().contentType("application/json").body("{}").post("/mcp");

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void showsEachCallerTheirOwnLessons() {
        String alice = session(SignedInEngines.ALICE);
        String bob = session(SignedInEngines.BOB);
        String asked =
                call(SignedInEngines.ALICE, alice, "submit_lesson", "{\"topic\": \"RMSNorm\"}");
        String id = asked.replaceAll("(?s).*?(rmsnorm-[a-z2-7]{8}).*", "$1");

        assertThat(id).startsWith("rmsnorm-");
        assertThat(status(SignedInEngines.ALICE, alice, id)).contains("requested");
        assertThat(status(SignedInEngines.BOB, bob, id)).contains("No lesson has the id");
        assertThat(call(SignedInEngines.ALICE, alice, "list_lessons", "{}")).contains(id);
        assertThat(call(SignedInEngines.BOB, bob, "list_lessons", "{}")).doesNotContain(id);
        assertThat(call(SignedInEngines.BOB, bob, "cancel_lesson", "{\"id\": \"" + id + "\"}"))
                .contains("No lesson has the id");
        assertThat(
                        (String)
                                given().header("Authorization", "Bearer " + SignedInEngines.ALICE)
                                        .get("/api/lessons/" + id)
                                        .path("owner"))
                .isEqualTo("alice");
    }

    @Test
    void lendsNoCallerTheSessionOfAnother() {
        String alice = session(SignedInEngines.ALICE);
        String id =
                call(SignedInEngines.ALICE, alice, "submit_lesson", "{\"topic\": \"RoPE\"}")
                        .replaceAll("(?s).*?(rope-[a-z2-7]{8}).*", "$1");

        assertThat(status(SignedInEngines.BOB, alice, id)).doesNotContain("requested");
    }

    private static String status(String token, String session, String id) {
        return call(token, session, "lesson_status", "{\"id\": \"" + id + "\"}");
    }

    private static String session(String token) {
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

    private static String call(String token, String session, String tool, String arguments) {
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

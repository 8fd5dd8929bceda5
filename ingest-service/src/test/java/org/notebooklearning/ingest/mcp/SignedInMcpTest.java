package org.notebooklearning.ingest.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
        String alice = SignedInCalls.session(SignedInEngines.ALICE);
        String bob = SignedInCalls.session(SignedInEngines.BOB);
        String asked =
                SignedInCalls.call(
                        SignedInEngines.ALICE, alice, "submit_lesson", "{\"topic\": \"RMSNorm\"}");
        String id = asked.replaceAll("(?s).*?(rmsnorm-[a-z2-7]{8}).*", "$1");

        assertThat(id).startsWith("rmsnorm-");
        assertThat(status(SignedInEngines.ALICE, alice, id)).contains("requested");
        assertThat(status(SignedInEngines.BOB, bob, id)).contains("No lesson has the id");
        assertThat(SignedInCalls.call(SignedInEngines.ALICE, alice, "list_lessons", "{}"))
                .contains(id);
        assertThat(SignedInCalls.call(SignedInEngines.BOB, bob, "list_lessons", "{}"))
                .doesNotContain(id);
        assertThat(
                        SignedInCalls.call(
                                SignedInEngines.BOB,
                                bob,
                                "cancel_lesson",
                                "{\"id\": \"" + id + "\"}"))
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
        String alice = SignedInCalls.session(SignedInEngines.ALICE);
        String id =
                SignedInCalls.call(
                                SignedInEngines.ALICE,
                                alice,
                                "submit_lesson",
                                "{\"topic\": \"RoPE\"}")
                        .replaceAll("(?s).*?(rope-[a-z2-7]{8}).*", "$1");

        assertThat(status(SignedInEngines.BOB, alice, id)).doesNotContain("requested");
    }

    private static String status(String token, String session, String id) {
        return SignedInCalls.call(token, session, "lesson_status", "{\"id\": \"" + id + "\"}");
    }
}

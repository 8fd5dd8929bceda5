package org.notebooklearning.gateway.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.access.Sessions;
import org.notebooklearning.gateway.engines.SignedInEngines;

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

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void tellsACallerOfAnothersSessionWhatItTellsOfOneThatThereIsNot(String method)
            throws Exception {
        String alice = SignedInCalls.session(SignedInEngines.ALICE);

        RawCalls.Answer others = SignedInCalls.send(SignedInEngines.BOB, alice, method);
        RawCalls.Answer none =
                SignedInCalls.send(SignedInEngines.BOB, alice.replace('M', 'N'), method);

        assertThat(others.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(none.body()).contains("initialize");
        assertThat(others.headers()).isEqualTo(none.headers());
        // It is neither ended nor in any way another one.
        assertThat(SignedInCalls.call(SignedInEngines.ALICE, alice, "list_lessons", "{}"))
                .contains("\"isError\":false");
    }

    @Test
    void lendsNoOperatorTheSessionOfAnother() throws Exception {
        String alice = SignedInCalls.session(SignedInEngines.ALICE);

        assertThat(SignedInCalls.send(SignedInEngines.OLGA, alice, "POST").status()).isEqualTo(404);
    }

    @Test
    void endsASessionForItsOwner() throws Exception {
        String session = SignedInCalls.session(SignedInEngines.ALICE);

        assertThat(SignedInCalls.send(SignedInEngines.ALICE, session, "DELETE").status())
                .isEqualTo(200);

        assertThat(SignedInCalls.send(SignedInEngines.ALICE, session, "POST").status())
                .isEqualTo(404);
    }

    @Test
    void endsTheQuietestOfTooManySessions() throws Exception {
        String first = SignedInCalls.session(SignedInEngines.ERIN);
        String second = SignedInCalls.session(SignedInEngines.ERIN);
        String other = SignedInCalls.session(SignedInEngines.BOB);
        for (int more = 2; more < 32; more++) {
            SignedInCalls.session(SignedInEngines.ERIN);
        }
        assertThat(SignedInCalls.send(SignedInEngines.ERIN, first, "POST").status()).isEqualTo(200);

        SignedInCalls.session(SignedInEngines.ERIN);

        assertThat(SignedInCalls.send(SignedInEngines.ERIN, second, "POST").status())
                .isEqualTo(404);
        assertThat(SignedInCalls.send(SignedInEngines.ERIN, first, "POST").status()).isEqualTo(200);
        assertThat(SignedInCalls.send(SignedInEngines.BOB, other, "POST").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mcp/sse",
                "/mcp/sse/",
                "/mcp/messages/x",
            })
    void offersNoOlderTransport(String path) throws Exception {
        assertRefused(path, 404, "Streamable HTTP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//mcp/sse",
                "/mcp//sse",
                "/mcp/./sse",
                "/app/../mcp/sse",
                "/%6dcp/sse",
                "/mcp/%73se",
                "/mcp;/sse",
            })
    void readsNoOtherPathAsThatOfTheOlderTransport(String path) throws Exception {
        assertRefused(path, 400, "Write the path plainly");
    }

    private static void assertRefused(String path, int status, String reason) throws Exception {
        for (String method : List.of("GET", "POST")) {
            RawCalls.Answer answer =
                    RawCalls.send(
                            method,
                            path,
                            Map.of("Authorization", "Bearer " + SignedInEngines.ALICE),
                            "{}");

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).contains(reason);
        }
    }

    @Test
    void endsSessionAndStreamWithWhatTheirOwnerIsLetInBy() throws Exception {
        String cookie =
                given().redirects()
                        .follow(false)
                        .formParam("token", SignedInEngines.FAY)
                        .post("/login")
                        .cookie(Sessions.COOKIE);
        String session = SignedInCalls.sessionOf("Cookie", Sessions.COOKIE + "=" + cookie);
        try (FollowedSession stream =
                FollowedSession.with("Cookie", Sessions.COOKIE + "=" + cookie, session)) {
            assertThat(SignedInCalls.send(SignedInEngines.FAY, session, "POST").status())
                    .isEqualTo(200);

            given().cookie(Sessions.COOKIE, cookie).redirects().follow(false).post("/logout");

            await().atMost(Duration.ofSeconds(10)).until(stream::hasEnded);
            assertThat(SignedInCalls.send(SignedInEngines.FAY, session, "POST").status())
                    .isEqualTo(404);
        }
    }

    private static String status(String token, String session, String id) {
        return SignedInCalls.call(token, session, "lesson_status", "{\"id\": \"" + id + "\"}");
    }
}

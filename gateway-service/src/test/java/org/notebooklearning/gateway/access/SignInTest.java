package org.notebooklearning.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.gateway.engines.SignedInEngines;

@QuarkusTest
@WithTestResource(SignedInEngines.class)
class SignInTest {
    @Test
    void leadsToThePageForSigningInAndBack() {
        String wanted = "/lessons?state=stored";
        String login =
                given().redirects()
                        .follow(false)
                        .get(wanted)
                        .then()
                        .statusCode(302)
                        .extract()
                        .header("Location");
        assertThat(login).endsWith("/login?from=%2Flessons%3Fstate%3Dstored");
        given().urlEncodingEnabled(false)
                .get(login.substring(login.indexOf("/login")))
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + wanted + "\""));

        Response signedIn = signIn(SignedInEngines.ALICE, wanted);

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.header("Location")).endsWith(wanted);
        assertThat(signedIn.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure", SignedInEngines.ALICE);
        String session = signedIn.cookie(Sessions.COOKIE);
        given().cookie(Sessions.COOKIE, session)
                .get(wanted)
                .then()
                .statusCode(200)
                .body(containsString(">alice</span>"), containsString("Sign out"));
        given().cookie(Sessions.COOKIE, session)
                .get("/api/lessons")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"));
        // Already signed in: no form.
        given().cookie(Sessions.COOKIE, session)
                .redirects()
                .follow(false)
                .get("/login?from=/lessons")
                .then()
                .statusCode(303);
    }

    @Test
    void keepsTheCookieToTlsBehindAProxy() {
        assertThat(
                        given().header("X-Forwarded-Proto", "https")
                                .redirects()
                                .follow(false)
                                .formParam("token", SignedInEngines.ALICE)
                                .post("/login")
                                .header("Set-Cookie"))
                .contains("Secure");
    }

    @Test
    void saysThatATokenIsNotGood() {
        Response refused = signIn("nlt_" + "z".repeat(43), "/");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("Set-Cookie")).isNull();
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.asString()).contains("This token is not good").doesNotContain("zzzz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/logout",
                "/login/oidc",
                "",
            })
    void leadsToNoOtherSite(String from) {
        Response signedIn = signIn(SignedInEngines.ALICE, from);

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.header("Location")).matches("(http://localhost:[0-9]+)?/");
    }

    @Test
    void signsOut() {
        Response out =
                given().cookie(
                                Sessions.COOKIE,
                                signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE))
                        .redirects()
                        .follow(false)
                        .post("/logout");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Location")).endsWith("/login");
        assertThat(out.header("Set-Cookie")).contains(Sessions.COOKIE + "=;", "Max-Age=0");
    }

    @Test
    void takesNoCookieThatSomebodyKeptAfterSigningOut() {
        String session = signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE);
        String elsewhere = signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE);
        assertThat(inSession(session).statusCode()).isEqualTo(200);

        signOut(session, "/logout");

        assertThat(inSession(session).statusCode()).isEqualTo(401);
        given().cookie(Sessions.COOKIE, session)
                .redirects()
                .follow(false)
                .get("/lessons")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?from="));
        assertThat(inSession(elsewhere).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutEverywhere() {
        String session = signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE);
        String elsewhere = signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE);
        String bobs = signIn(SignedInEngines.BOB, "/").cookie(Sessions.COOKIE);

        signOut(session, "/logout?everywhere=true");

        assertThat(inSession(session).statusCode()).isEqualTo(401);
        assertThat(inSession(elsewhere).statusCode()).isEqualTo(401);
        assertThat(inSession(bobs).statusCode()).isEqualTo(200);
        assertThat(bearer(SignedInEngines.ALICE).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheSessionThatOneSignsInAnewWith() {
        String before = signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE);
        Response refused =
                given().cookie(Sessions.COOKIE, before)
                        .formParam("token", "nlt_nothing")
                        .post("/login");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(inSession(before).statusCode()).isEqualTo(200);

        given().cookie(Sessions.COOKIE, before)
                .redirects()
                .follow(false)
                .formParam("token", SignedInEngines.BOB)
                .post("/login")
                .then()
                .statusCode(303);

        assertThat(inSession(before).statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheStreamsOfWhoSignsOut() throws Exception {
        String session = signIn(SignedInEngines.ALICE, "/").cookie(Sessions.COOKIE);
        String id =
                given().cookie(Sessions.COOKIE, session)
                        .contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .path("id");
        await().until(() -> bearer(SignedInEngines.OLGA, id).statusCode() == 200);
        try (FollowedLesson bySession = FollowedLesson.in(session, id);
                FollowedLesson byToken = FollowedLesson.as(SignedInEngines.ALICE, id)) {
            signOut(session, "/logout");

            await().atMost(Duration.ofSeconds(10)).until(bySession::hasEnded);
            assertThat(byToken.hasEnded()).isFalse();
        }
    }

    @Test
    void takesTokensBackAndGivesNewOnesWithoutRestart() {
        String before = SignedInEngines.text();
        String session = signIn(SignedInEngines.BOB, "/").cookie(Sessions.COOKIE);
        String carol = "nlt_" + "c".repeat(43);
        try {
            SignedInEngines.write(
                    SignedInEngines.line("alice", Role.OPERATOR, SignedInEngines.ALICE),
                    SignedInEngines.line("carol", Role.LEARNER, carol));

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () ->
                                    bearer(SignedInEngines.BOB)
                                            .then()
                                            .statusCode(401)
                                            .body("type", equalTo("/docs/api.md#unauthenticated")));
            assertThat(given().cookie(Sessions.COOKIE, session).get("/api/lessons").statusCode())
                    .isEqualTo(401);
            assertThat(bearer(carol).statusCode()).isEqualTo(200);
            given().header("Authorization", "bearer " + SignedInEngines.ALICE)
                    .get("/api/operations")
                    .then()
                    .statusCode(200);
        } finally {
            SignedInEngines.write(before);
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> bearer(SignedInEngines.BOB).statusCode() == 200);
    }

    @Test
    void endsTheStreamsOfWhomItNoLongerLetsIn() throws Exception {
        String before = SignedInEngines.text();
        String session = signIn(SignedInEngines.BOB, "/").cookie(Sessions.COOKIE);
        String id =
                given().header("Authorization", "Bearer " + SignedInEngines.BOB)
                        .contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .path("id");
        await().until(() -> bearer(SignedInEngines.OLGA, id).statusCode() == 200);
        FollowedLesson byToken = FollowedLesson.as(SignedInEngines.BOB, id);
        FollowedLesson bySession = FollowedLesson.in(session, id);
        FollowedLesson byOperator = FollowedLesson.as(SignedInEngines.OLGA, id);
        try {
            SignedInEngines.write(
                    SignedInEngines.line("olga", Role.OPERATOR, SignedInEngines.OLGA));

            await().atMost(Duration.ofSeconds(10)).until(byToken::hasEnded);
            await().atMost(Duration.ofSeconds(10)).until(bySession::hasEnded);
            assertThat(byOperator.hasEnded()).isFalse();
        } finally {
            SignedInEngines.write(before);
            byOperator.close();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> bearer(SignedInEngines.BOB).statusCode() == 200);
    }

    @Test
    void trustsATokenMoreThanACookie() {
        String session = signIn(SignedInEngines.OLGA, "/").cookie(Sessions.COOKIE);

        given().cookie(Sessions.COOKIE, session)
                .header("Authorization", "Bearer " + SignedInEngines.BOB)
                .get("/api/operations")
                .then()
                .statusCode(403);
        given().cookie(Sessions.COOKIE, session)
                .header("Authorization", "Bearer nlt_" + "z".repeat(43))
                .get("/api/lessons")
                .then()
                .statusCode(401);
    }

    private static Response inSession(String session) {
        return given().cookie(Sessions.COOKIE, session).get("/api/lessons");
    }

    private static void signOut(String session, String address) {
        given().cookie(Sessions.COOKIE, session)
                .redirects()
                .follow(false)
                .post(address)
                .then()
                .statusCode(303);
    }

    private static Response bearer(String token, String lesson) {
        return given().header("Authorization", "Bearer " + token).get("/api/lessons/" + lesson);
    }

    private static Response bearer(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/lessons");
    }

    private static Response signIn(String token, String from) {
        return given().redirects()
                .follow(false)
                .formParam("token", token)
                .formParam("from", from)
                .post("/login");
    }
}

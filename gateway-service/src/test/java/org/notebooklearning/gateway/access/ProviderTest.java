package org.notebooklearning.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.PlayedProvider;
import org.notebooklearning.gateway.engines.ProviderEngines;
import org.notebooklearning.gateway.engines.SignedInEngines;

/// With an OpenID Connect provider that signs its tokens itself.
@QuarkusTest
@WithTestResource(ProviderEngines.class)
class ProviderTest {
    private PlayedProvider provider;

    @Test
    void takesTheSubjectOfABearerTokenForTheOwner() {
        String id =
                as(provider.token("e-1"))
                        .contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");

        as(provider.token("e-1"))
                .get("/api/lessons/" + id)
                .then()
                .statusCode(200)
                .body("owner", equalTo("e-1"));
        as(provider.token("f-2")).get("/api/lessons/" + id).then().statusCode(404);
        as(provider.token("f-2"))
                .get("/api/lessons?limit=200")
                .then()
                .statusCode(200)
                .body("lessons.id", not(hasItem(id)));
        as(SignedInEngines.ALICE).get("/api/lessons/" + id).then().statusCode(404);
    }

    @Test
    void takesTheRoleOfAnOperatorFromTheToken() {
        as(provider.token("e-1", "staff")).get("/api/operations").then().statusCode(403);
        as(provider.token("g-3", "staff", "operator"))
                .get("/api/operations")
                .then()
                .statusCode(200);
    }

    @Test
    void takesNoTokenThatTheProviderDidNotMakeForIt() {
        Map<String, Object> claims = provider.claims("e-1", "operator");
        assertThat(status(provider.signed(claims))).isEqualTo(200);

        assertThat(status(PlayedProvider.forged(claims))).isEqualTo(401);
        assertThat(status(PlayedProvider.unsigned(claims))).isEqualTo(401);
        assertThat(status(with("exp", Instant.now().getEpochSecond() - 60))).isEqualTo(401);
        assertThat(status(with("iss", "http://127.0.0.1:1"))).isEqualTo(401);
        assertThat(status(with("aud", "another-service"))).isEqualTo(401);
        assertThat(status(with("sub", "a\nb"))).isEqualTo(401);
        assertThat(status("nonsense")).isEqualTo(401);
        as(PlayedProvider.forged(claims))
                .get("/api/lessons")
                .then()
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/docs/api.md#unauthenticated"));
    }

    @Test
    void endsAStreamWithTheTokenItWasOpenedWith() throws Exception {
        String id =
                as(provider.token("e-1"))
                        .contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .path("id");
        await().until(
                        () ->
                                as(provider.token("e-1")).get("/api/lessons/" + id).statusCode()
                                        == 200);
        Map<String, Object> claims = provider.claims("e-1");
        claims.put("exp", Instant.now().getEpochSecond() + 3);

        try (FollowedLesson shortly = FollowedLesson.as(provider.signed(claims), id);
                FollowedLesson longer = FollowedLesson.as(provider.token("e-1"), id)) {
            await().atMost(Duration.ofSeconds(15)).until(shortly::hasEnded);
            assertThat(longer.hasEnded()).isFalse();
        }
    }

    @Test
    void takesTokensOfItsOwnAsWell() {
        as(SignedInEngines.ALICE).get("/api/lessons").then().statusCode(200);
        as("nlt_" + "z".repeat(43)).get("/api/lessons").then().statusCode(401);
    }

    @Test
    void leadsToTheProviderAndTellsWhereItFails() {
        Response toProvider = given().redirects().follow(false).get("/login/oidc?from=/lessons");
        assertThat(toProvider.statusCode()).isEqualTo(302);
        assertThat(toProvider.header("Location"))
                .startsWith(provider.address() + "/authorize")
                .contains("code_challenge_method=S256", "login%2Foidc");

        Response denied =
                given().redirects()
                        .follow(false)
                        .cookies(toProvider.cookies())
                        .get("/login/oidc?error=access_denied&state=x");
        assertThat(denied.statusCode()).isIn(302, 303);
        assertThat(denied.header("Location")).contains("/login?trouble=provider");
        given().get("/login?trouble=provider")
                .then()
                .statusCode(200)
                .body(containsString("did not sign you in"), containsString("Example University"));
    }

    @Test
    void takesNoCookieThatSomebodyKeptAfterSigningOut() {
        Map<String, String> kept = signedIn();
        Map<String, String> elsewhere = signedIn();
        assertThat(status(kept)).isEqualTo(200);

        signOut(kept, "/logout");

        assertThat(status(kept)).isEqualTo(401);
        assertThat(status(elsewhere)).isEqualTo(200);
        signOut(elsewhere, "/logout");
    }

    @Test
    void signsOutEverywhere() {
        Map<String, String> here = signedIn();
        Map<String, String> elsewhere = signedIn();

        signOut(here, "/logout?everywhere=true");

        assertThat(status(here)).isEqualTo(401);
        assertThat(status(elsewhere)).isEqualTo(401);
        assertThat(status(provider.token("d-0-r-a"))).isEqualTo(200);
    }

    @Test
    void endsTheStreamsOfWhoSignsOut() throws Exception {
        Map<String, String> session = signedIn();
        String id =
                given().cookies(session)
                        .contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .path("id");
        await().until(() -> given().cookies(session).get("/api/lessons/" + id).statusCode() == 200);
        String cookies =
                session.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; "));
        try (FollowedLesson bySession = FollowedLesson.with("Cookie", cookies, id)) {
            assertThat(bySession.hasEnded()).isFalse();
            signOut(session, "/logout");

            await().atMost(Duration.ofSeconds(10)).until(bySession::hasEnded);
        }
    }

    @Test
    void showsThePageForSigningInInSpiteOfASessionThatIsNone() {
        for (String path : new String[] {"/login", "/app/app.css"}) {
            given().redirects()
                    .follow(false)
                    .cookie("q_session", "nonsense")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        given().redirects()
                .follow(false)
                .cookie("q_session", "nonsense")
                .get("/lessons")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?from="));
    }

    /// The cookies of a browser that the provider has just signed in.
    private static Map<String, String> signedIn() {
        Response away = given().redirects().follow(false).get("/login/oidc?from=/lessons");
        Response there =
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .get(away.header("Location"));
        Response back =
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .cookies(away.cookies())
                        .get(there.header("Location"));
        Map<String, String> session = new HashMap<>(back.cookies());
        session.keySet().removeIf(name -> !name.startsWith("q_session"));
        assertThat(session).isNotEmpty();
        return session;
    }

    private static void signOut(Map<String, String> session, String address) {
        given().cookies(session)
                .redirects()
                .follow(false)
                .post(address)
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
    }

    private static int status(Map<String, String> session) {
        return given().cookies(session).get("/api/lessons").statusCode();
    }

    private String with(String claim, Object value) {
        Map<String, Object> claims = provider.claims("e-1", "operator");
        claims.put(claim, value);
        return provider.signed(claims);
    }

    private static int status(String token) {
        return as(token).get("/api/lessons").statusCode();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}

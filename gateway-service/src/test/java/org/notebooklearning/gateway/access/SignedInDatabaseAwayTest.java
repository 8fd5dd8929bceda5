package org.notebooklearning.gateway.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.gateway.engines.SignedInEngines;
import org.notebooklearning.gateway.engines.SignedInOwnDatabase;

/// Who is signed in while the database that knows it is away.
@QuarkusTest
@WithTestResource(SignedInOwnDatabase.class)
@Timeout(180)
class SignedInDatabaseAwayTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    private Consumer<Boolean> databaseRuns;

    @Test
    void letsNobodyInByACookieAndSignsNobodyOut() {
        String session = signIn().statusCode(303).extract().cookie(Sessions.COOKIE);
        databaseRuns.accept(false);
        try {
            await().atMost(LONG).until(() -> inSession(session, "/lessons") == 503);
            given().cookie(Sessions.COOKIE, session)
                    .accept("text/html")
                    .get("/lessons")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body(allOf(containsString("who is signed in"), containsString("come-again")));
            // It comes from a form: to ask for it again would be to send it again.
            given().cookie(Sessions.COOKIE, session)
                    .accept("text/html")
                    .post("/logout")
                    .then()
                    .statusCode(503)
                    .header("Set-Cookie", equalTo(null))
                    .body(containsString("You are still signed in"))
                    .body(not(containsString("come-again")));
            signIn().statusCode(503).header("Set-Cookie", equalTo(null));
            given().header("Authorization", "Bearer " + SignedInEngines.ALICE)
                    .get("/")
                    .then()
                    .statusCode(200);
            given().cookie(Sessions.COOKIE, session).get("/login").then().statusCode(200);
        } finally {
            databaseRuns.accept(true);
        }

        await().atMost(LONG).until(() -> inSession(session, "/lessons") == 200);
        given().cookie(Sessions.COOKIE, session)
                .redirects()
                .follow(false)
                .post("/logout")
                .then()
                .statusCode(303);
        await().atMost(LONG).until(() -> inSession(session, "/api/lessons") == 401);
    }

    private static int inSession(String session, String path) {
        return given().cookie(Sessions.COOKIE, session).get(path).statusCode();
    }

    private static ValidatableResponse signIn() {
        return given().redirects()
                .follow(false)
                .formParam("token", SignedInEngines.ALICE)
                .post("/login")
                .then();
    }
}

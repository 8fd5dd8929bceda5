package org.notebooklearning.gateway.engines;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.time.Duration;

/// Lessons that are asked for at the service under test, as any program asks for them.
public final class AskedLessons {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private AskedLessons() {}

    /// The id of a new lesson on `topic`.
    public static String on(String topic) {
        return given().contentType(ContentType.JSON)
                .body("{\"topic\": \"" + topic + "\"}")
                .post("/api/lessons")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /// Waits until the lesson is told to be in `state`.
    public static void awaitState(String id, String state) {
        await().atMost(LONGEST)
                .pollInterval(OFTEN)
                .until(() -> state.equals(given().get("/api/lessons/" + id).path("state")));
    }
}

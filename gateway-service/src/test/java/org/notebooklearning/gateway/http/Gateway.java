package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.notebooklearning.gateway.engines.AskedLessons;

/// Calls that tests of the interface share.
final class Gateway {
    private Gateway() {}

    /// The id of a new lesson on RMSNorm.
    static String newLesson() {
        return AskedLessons.on("RMSNorm");
    }

    static ValidatableResponse lesson(String id) {
        return given().get("/api/lessons/" + id).then();
    }

    static void awaitState(String id, String state) {
        AskedLessons.awaitState(id, state);
    }

    static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    static ValidatableResponse problem(ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/api.md#" + kind))
                .body("status", equalTo(status));
    }

    /// The lines of a stream of events, as they come.
    static Stream<String> eventLines(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    /// `1 LessonRequested`, `2 StageStarted` and so on, up to the end of the stream.
    static List<String> events(String path, String... headers) throws Exception {
        try (Stream<String> lines = eventLines(path, headers)) {
            return numbered(lines.toList());
        }
    }

    static List<String> numbered(List<String> lines) {
        List<String> events = new ArrayList<>();
        String id = "";
        for (String line : lines) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                events.add(line.substring(6).strip());
            } else if (line.isEmpty() && !events.isEmpty() && !id.isEmpty()) {
                events.set(events.size() - 1, id + " " + events.getLast());
                id = "";
            }
        }
        return events;
    }
}

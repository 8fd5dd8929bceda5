package org.notebooklearning.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.RawCall;
import org.notebooklearning.gateway.engines.SignedInEngines;
import org.notebooklearning.gateway.engines.TightEngines;

/// Each test is another client.
@QuarkusTest
@WithTestResource(TightEngines.class)
class TightGatewayTest {
    @Test
    void letsAClientAskForSoManyLessonsAndStillLookAtThem() {
        assertThat(submit(SignedInEngines.ALICE).statusCode()).isEqualTo(202);
        assertThat(submit(SignedInEngines.ALICE).statusCode()).isEqualTo(202);

        Response third = submit(SignedInEngines.ALICE);

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat((String) third.path("type")).isEqualTo("/docs/api.md#too-many-requests");
        assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1700, 1800);
        assertThat(as(SignedInEngines.ALICE, "/api/lessons").statusCode()).isEqualTo(200);
        assertThat(submit(SignedInEngines.OLGA).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/lessons/;x",
                "/api/lessons;x=1",
                "/api;x/lessons",
                "//api/lessons",
                "/api//lessons",
                "/api/./lessons",
                "/api/%2e/lessons",
                "/api/x/../lessons",
                "/api/%6Cessons",
                "/api/%6cessons",
                "/api/lessons%2f",
                "/api/lessons%3B",
            })
    void takesNoLessonAtAPathThatMayBeReadOtherwise(String path) throws IOException {
        assertThat(submitAt(path)).isEqualTo(400);
    }

    @Test
    void countsLessonsHoweverTheirPathIsWritten() throws IOException {
        assertThat(submitAt("/api/lessons")).isEqualTo(202);
        assertThat(submitAt("/api/lessons/")).isEqualTo(202);

        assertThat(submitAt("/api/lessons/")).isEqualTo(429);
        assertThat(submitAt("http://127.0.0.1/api/lessons")).isEqualTo(429);
        assertThat(submitAt("/api/lessons?x=/;")).isEqualTo(429);
    }

    private static int submitAt(String path) throws IOException {
        String body = "{\"topic\": \"RMSNorm\"}";
        try (RawCall call =
                RawCall.to(
                                "POST " + path,
                                "Authorization: Bearer " + SignedInEngines.FINN,
                                "Content-Type: application/json",
                                "Content-Length: " + body.length())
                        .write(body)) {
            return call.answer().status();
        }
    }

    @Test
    void countsCallsOfAnAddressThatNobodyIsKnownAtButNoFilesOfPages() {
        for (int call = 0; call < 20; call++) {
            assertThat(from("192.0.2.1", "/api/lessons").statusCode()).isEqualTo(401);
        }

        assertThat(from("192.0.2.1", "/api/lessons").statusCode()).isEqualTo(429);
        assertThat(from("192.0.2.1", "/login").statusCode()).isEqualTo(429);
        assertThat(from("192.0.2.1", "/app/app.css").statusCode()).isEqualTo(200);
        assertThat(from("192.0.2.1", "/q/health/live").statusCode()).isEqualTo(200);
        assertThat(from("192.0.2.2", "/api/lessons").statusCode()).isEqualTo(401);
    }

    @Test
    void letsAClientFollowSoManyLessonsAtTheSameTime() throws Exception {
        String id = submit(SignedInEngines.BOB).path("id");
        HttpResponse<InputStream> first = follow(id);
        HttpResponse<InputStream> second = follow(id);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);

        HttpResponse<InputStream> third = follow(id);

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
        // The other end notices with its next sign of life.
        first.body().close();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> isFollowed(id));
        second.body().close();
    }

    private static boolean isFollowed(String id) throws Exception {
        HttpResponse<InputStream> stream = follow(id);
        stream.body().close();
        return stream.statusCode() == 200;
    }

    private static HttpResponse<InputStream> follow(String id) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                RestAssured.baseURI
                                                        + ":"
                                                        + RestAssured.port
                                                        + "/api/lessons/"
                                                        + id
                                                        + "/events"))
                                .header("Authorization", "Bearer " + SignedInEngines.BOB)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }

    private static Response from(String address, String path) {
        return given().header("X-Forwarded-For", address).accept("application/json").get(path);
    }

    private static Response as(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path);
    }

    private static Response submit(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body("{\"topic\": \"RMSNorm\"}")
                .post("/api/lessons");
    }
}

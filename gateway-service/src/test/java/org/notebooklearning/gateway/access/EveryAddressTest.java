package org.notebooklearning.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.RawCall;
import org.notebooklearning.gateway.engines.SignedInEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Every operation that the service describes, every page, and what is added later: nobody gets
/// what is not theirs.
@QuarkusTest
@WithTestResource(SignedInEngines.class)
class EveryAddressTest {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/lessons",
                    "/lessons/{id}",
                    "/lessons/{id}/cells",
                    "/lessons/{id}/plan",
                    "/lessons/{id}/solutions");
    private static final List<String> OPERATOR_PAGES = List.of("/operations", "/operations/x");

    @Inject LessonLog log;
    @Inject ArtifactStore store;
    private static String alices;

    @BeforeEach
    void storeLessonOfAlice() {
        if (alices == null) {
            alices = lesson(SignedInEngines.ALICE, "RMSNorm");
            new PlayedStages(alices, log, store).ingest().plan(1, false).store();
            await().atMost(Duration.ofSeconds(10))
                    .until(
                            () ->
                                    "stored"
                                            .equals(
                                                    as(SignedInEngines.ALICE)
                                                            .get("/api/lessons/" + alices)
                                                            .path("state")));
        }
    }

    @TestFactory
    Stream<DynamicTest> operationsAreForWhomTheyAre() {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Map<String, Object>> paths =
                as(SignedInEngines.ALICE).get("/q/openapi?format=json").path("paths");
        paths.forEach(
                (path, methods) ->
                        methods.keySet().stream()
                                .map(method -> new Call(method.toUpperCase(Locale.ROOT), path))
                                .forEach(
                                        call ->
                                                tests.add(
                                                        DynamicTest.dynamicTest(
                                                                call.toString(),
                                                                () -> check(call)))));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(15);
        return tests.stream();
    }

    private static void check(Call call) {
        Response nobody = call.send(given());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.contentType()).isEqualTo("application/problem+json");
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        Response other = call.send(as(SignedInEngines.BOB));
        assertThat(other.asString()).doesNotContain("\"id\":\"" + alices);
        if (call.path().startsWith("/api/operations")) {
            assertThat(other.statusCode()).isEqualTo(403);
            assertThat((String) other.path("type")).isEqualTo("/docs/api.md#forbidden");
        } else if (call.path().contains("{id}")) {
            assertThat(other.statusCode()).isEqualTo(404);
            // Word for word as for a lesson that there is not.
            assertThat(other.asString().replace(alices, "nowhere-abcdefgh"))
                    .isEqualTo(
                            call.at("nowhere-abcdefgh").send(as(SignedInEngines.BOB)).asString());
        } else {
            assertThat(other.statusCode()).isLessThan(401);
        }
        Response operator = call.send(as(SignedInEngines.OLGA));
        assertThat(operator.statusCode()).isNotIn(401, 403);
        if (call.method().equals("GET") && call.path().contains("{id}")) {
            assertThat(operator.asString()).doesNotContain("unknown-lesson");
        }
        assertThat(call.send(as("nlt_" + "x".repeat(43))).statusCode()).isEqualTo(401);
    }

    @TestFactory
    Stream<DynamicTest> pagesAreForWhomTheyAre() {
        return PAGES.stream().map(page -> DynamicTest.dynamicTest(page, () -> checkPage(page)));
    }

    private static void checkPage(String page) {
        Call call = new Call("GET", page);
        Response nobody = call.send(given().redirects().follow(false).accept("text/html"));
        assertThat(nobody.statusCode()).isEqualTo(302);
        assertThat(nobody.header("Location")).contains("/login");
        assertThat(nobody.asString()).isEmpty();
        Response other = call.send(as(SignedInEngines.BOB).accept("text/html"));
        assertThat(other.statusCode()).isEqualTo(page.contains("{id}") ? 404 : 200);
        assertThat(other.asString()).doesNotContain("href=\"/lessons/" + alices);
        Response operator = call.send(as(SignedInEngines.OLGA).accept("text/html"));
        assertThat(operator.statusCode()).isEqualTo(200);
    }

    @Test
    void listsToEachWhatIsTheirs() {
        String bobs = lesson(SignedInEngines.BOB, "RoPE");

        assertThat(ids(SignedInEngines.ALICE, "?limit=200")).contains(alices).doesNotContain(bobs);
        assertThat(ids(SignedInEngines.BOB, "?limit=200")).contains(bobs).doesNotContain(alices);
        assertThat(ids(SignedInEngines.BOB, "?owner=alice")).isEmpty();
        assertThat(ids(SignedInEngines.OLGA, "?limit=200")).contains(alices, bobs);
        assertThat(ids(SignedInEngines.OLGA, "?owner=alice")).contains(alices).doesNotContain(bobs);
        int total = as(SignedInEngines.BOB).get("/api/lessons/counts").path("total");
        assertThat(total).isEqualTo(ids(SignedInEngines.BOB, "?limit=200").size());
        assertThat((String) as(SignedInEngines.BOB).get("/api/lessons/" + bobs).path("owner"))
                .isEqualTo("bob");
    }

    @Test
    void letsTwoOwnersUseTheSameIdempotencyKey() {
        String key = "key-" + alices;
        Response first = submit(as(SignedInEngines.ALICE).header("Idempotency-Key", key), "RoPE");
        Response again = submit(as(SignedInEngines.ALICE).header("Idempotency-Key", key), "RoPE");
        Response other = submit(as(SignedInEngines.BOB).header("Idempotency-Key", key), "RoPE");

        assertThat((String) again.path("id")).isEqualTo(first.path("id"));
        assertThat((Boolean) other.path("repeated")).isFalse();
        assertThat((String) other.path("id")).isNotEqualTo(first.path("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/elsewhere",
                "/api/elsewhere",
                "/mcp",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "//api/lessons",
                "/app/../api/lessons",
                "/app/..;/api/lessons",
                "/app/%2e%2e/api/lessons",
                "/app%2f..%2fapi/lessons",
                "/q/health/../metrics",
                "/q/health;/../metrics",
                "/login/../api/lessons",
                "/login;a=b/../api/lessons",
                "/api/lessons;/login",
                "/loginn",
                "/login/;/../../api/lessons",
                "/app/%2E%2E/api/lessons",
                "/app/..%5capi/lessons",
                "/login%2f..%2fapi/lessons",
                "/q/health/%2e%2e/metrics",
                "/q/health%2f..%2fmetrics",
            })
    void givesNothingToNobodyWhereverTheyAsk(String path) throws IOException {
        RawCall.Answer answer;
        try (RawCall call = RawCall.to("GET " + path, "Accept: application/json")) {
            answer = call.answer();
        }

        assertThat(answer.body()).doesNotContain("\"lessons\"", "jvm_", "openapi:");
        if (path.matches("(/[a-z-]+)+")) {
            assertThat(answer.status()).isIn(302, 401);
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations",
                "//api/operations",
                "/api//operations",
                "/api/operations/",
                "/api/operations;x=1",
                "/api;x=1/operations",
                "/api/%6fperations",
                "/api/%6Fperations",
                "/api%2foperations",
                "/api%2Foperations",
                "/api/operations%2f",
                "/api/operations%3bx",
                "/api/operations%00",
                "/api\\operations",
                "/api%5coperations",
                "/api/./operations",
                "/api/%2e/operations",
                "/api/x/../operations",
                "/api/x/%2E%2E/operations",
                "/q/metrics",
                "/q/metrics;x",
                "/q/metrics/",
                "/q;x/metrics",
                "//q/metrics",
                "/q/%6detrics",
                "/operations",
                "/operations;x",
                "//operations",
                "/operations/",
                "http://127.0.0.1/api/operations",
                "http://127.0.0.1//api/operations",
                "http://127.0.0.1/api/operations;x",
            })
    void givesNothingOfOperationsToLearners(String path) throws IOException {
        RawCall.Answer answer;
        try (RawCall call =
                RawCall.to("GET " + path, "Authorization: Bearer " + SignedInEngines.BOB)) {
            answer = call.answer();
        }

        boolean plain = path.matches("(http://127.0.0.1)?(/[a-z]+)+/?");
        assertThat(answer.status()).isEqualTo(plain ? 403 : 400);
        assertThat(answer.body()).doesNotContain("\"stages\"", "jvm_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/app/app.css", "/q/health/ready", "/q/health"})
    void givesEverybodyWhatSigningInTakes(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void saysInItsDescriptionHowToSignIn() {
        Response document = as(SignedInEngines.ALICE).get("/q/openapi?format=json");

        assertThat((Map<?, ?>) document.path("components.securitySchemes")).hasSize(1);
        assertThat((String) document.path("components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
        assertThat((List<?>) document.path("security[0].token")).isEmpty();
    }

    @Test
    void givesMetricsToOperators() {
        given().get("/api/lessons");
        as(SignedInEngines.OLGA)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("gateway_refusals_total{kind=\"unauthenticated\"}"));
    }

    private static String lesson(String token, String topic) {
        return submit(as(token), topic).then().statusCode(202).extract().path("id");
    }

    private static Response submit(RequestSpecification caller, String topic) {
        return caller.contentType(ContentType.JSON)
                .body("{\"topic\": \"" + topic + "\"}")
                .post("/api/lessons");
    }

    private static List<String> ids(String token, String query) {
        return as(token).get("/api/lessons" + query).path("lessons.id");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /// An operation, about the lesson of alice where it is about one.
    private record Call(String method, String path, String lesson) {
        Call(String method, String path) {
            this(method, path, alices);
        }

        Call at(String other) {
            return new Call(method, path, other);
        }

        private String body() {
            if (path.endsWith("/review")) {
                return "{\"decision\": \"approve\"}";
            }
            if (path.endsWith("/cap")) {
                return "{\"upTo\": 10}";
            }
            return path.endsWith("/rewrite") ? "{\"as\": \"shorter\"}" : "{\"answers\": []}";
        }

        Response send(RequestSpecification caller) {
            String filled =
                    path.replace("{name}", "rmsnorm.ipynb")
                            .replace("{id}", path.contains("dead-letters") ? "41" : lesson);
            RequestSpecification call = caller;
            if (method.equals("POST")) {
                // Good for all of them: what does not fit is told after whether they may.
                call = call.contentType(ContentType.JSON).body(body());
            }
            return call.request(method, filled.replaceAll("\\{[^}]*}", "x"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void takesNoCallThatIsSentToNoAddress() throws IOException {
        try (RawCall call = RawCall.to("OPTIONS *")) {
            assertThat(call.answer().status()).isBetween(400, 499);
        }
    }
}

package org.notebooklearning.gateway.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.IdleReaders;
import org.notebooklearning.gateway.engines.OwnEngines;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The whole service on a broker that can be taken away.
@QuarkusTest
@WithTestResource(OwnEngines.class)
class RunningServiceTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    /// A broker misses a worker that could not take its leave after 45 seconds.
    private static final Duration UNTIL_MISSED = Duration.ofSeconds(90);

    @Inject ReadModelFollower follower;
    @Inject ArtifactStore store;

    @ConfigProperty(name = "gateway.bootstrap-servers")
    String bootstrapServers;

    private Consumer<Boolean> brokerRuns;

    @Test
    void tellsWhetherItsReadModelFollows() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("broker", "read model"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void countsWorkersAndWhatTheyHaveBeforeThem() {
        try (IdleReaders _ = IdleReaders.start(bootstrapServers, store)) {
            String id = submit("{\"topic\": \"RMSNorm\"}").path("id");
            awaitState(id, "planning");

            await().atMost(UNTIL_MISSED)
                    .untilAsserted(
                            () ->
                                    given().get("/api/operations")
                                            .then()
                                            .statusCode(200)
                                            .body("stages[0].waiting", equalTo(0))
                                            .body("stages[0].queue.workers", equalTo(2))
                                            .body("stages[0].queue.hosts", equalTo(1))
                                            // The mark of the last transaction may be left.
                                            .body("stages[0].queue.lag", lessThanOrEqualTo(1))
                                            .body("stages[1].waiting", greaterThanOrEqualTo(1))
                                            .body("stages[1].queue.workers", equalTo(0))
                                            .body("stages[1].queue.lag", greaterThanOrEqualTo(1)));
        }
    }

    @Test
    void tellsTheRestOfOperationsWhileTheBrokerIsAway() {
        brokerRuns.accept(false);
        try {
            await().atMost(LONG)
                    .untilAsserted(
                            () ->
                                    given().get("/api/operations")
                                            .then()
                                            .statusCode(200)
                                            .body("brokerFault", containsString("broker"))
                                            .body("broker.state", equalTo("away"))
                                            .body("broker.silentSeconds", greaterThanOrEqualTo(20f))
                                            .body("stages.queue", everyItem(nullValue()))
                                            .body("stages[0].waiting", notNullValue())
                                            .body("throughput.hours", hasSize(24)));
            given().get("/api/operations/dead-letters")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/docs/api.md#unavailable"));
        } finally {
            brokerRuns.accept(true);
        }
        await().atMost(LONG).until(() -> given().get("/q/health/ready").statusCode() == 200);
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                given().get("/api/operations")
                                        .then()
                                        .body("brokerFault", nullValue())
                                        .body("broker.state", equalTo("answering")));
    }

    @Test
    void asksToComeAgainWhileTheBrokerIsAway() {
        brokerRuns.accept(false);
        try {
            submit("{\"topic\": \"RMSNorm\"}")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("/docs/api.md#unavailable"));
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("broker"));
        } finally {
            brokerRuns.accept(true);
        }

        await().atMost(LONG).until(() -> submit("{\"topic\": \"RMSNorm\"}").statusCode() == 202);
        await().atMost(LONG).until(() -> given().get("/q/health/ready").statusCode() == 200);
        assertThat(follower.fault()).isEmpty();
    }

    private static Response submit(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/lessons");
    }

    private static void awaitState(String id, String state) {
        await().atMost(LONG)
                .until(() -> state.equals(given().get("/api/lessons/" + id).path("state")));
    }
}

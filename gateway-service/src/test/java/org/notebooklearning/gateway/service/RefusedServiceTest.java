package org.notebooklearning.gateway.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.engines.RefusedEngines;

/// A service that the broker does not let in says what is to be set, wherever one looks.
@QuarkusTest
@WithTestResource(RefusedEngines.class)
class RefusedServiceTest {
    private static final String TOLD =
            "Kafka at %s does not let the user gateway in: set gateway.kafka.username and"
                    + " gateway.kafka.password-file to a user that it knows";

    @Test
    void isNotReadyAndSaysWhatToSet() {
        String told = TOLD.formatted(Engines.bootstrapServers());

        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () ->
                                given().get("/q/health/ready")
                                        .then()
                                        .statusCode(503)
                                        .body(
                                                "checks.findAll { it.data?.fault == '"
                                                        + told
                                                        + "' }.name",
                                                hasItems("broker", "read model")));
    }

    @Test
    void tellsWhoAsksForLessonsToComeAgainAndNothingOfItsSettings() {
        given().contentType(ContentType.JSON)
                .body("{\"topic\": \"RMSNorm\"}")
                .post("/api/lessons")
                .then()
                .statusCode(503)
                .body("type", equalTo("/docs/api.md#unavailable"))
                .body("detail", not(containsString("password")));
    }

    @Test
    void operationsSayWhyTheyKnowNothingOfQueues() {
        given().get("/api/operations")
                .then()
                .statusCode(200)
                .body("brokerFault", equalTo(TOLD.formatted(Engines.bootstrapServers())));
    }
}

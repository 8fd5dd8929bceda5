package org.notebooklearning.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// A gateway on loopback for which nothing is set.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class OpenGatewayTest {
    @Test
    void asksNobodyWhoTheyAre() {
        String id =
                given().contentType(ContentType.JSON)
                        .body("{\"topic\": \"RMSNorm\"}")
                        .post("/api/lessons")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        given().get("/api/lessons/" + id).then().statusCode(200).body("owner", nullValue());
        given().get("/api/operations").then().statusCode(200);
        given().get("/").then().statusCode(200).body(not(containsString("Sign out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/lessons", "/app/app.css", "/q/health"})
    void answersToItsOwnNamesAlone(String path) {
        given().header("Host", "rebound.example:8080")
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/docs/api.md#foreign-host"))
                .body("detail", containsString("gateway.hosts"));
    }

    @Test
    void takesNothingThatAnotherSiteSends() {
        given().header("Sec-Fetch-Site", "cross-site")
                .multiPart("topic", "Forged")
                .post("/api/lessons")
                .then()
                .statusCode(403)
                .body("type", equalTo("/docs/api.md#cross-site"));
        given().header("Origin", "http://evil.example")
                .multiPart("topic", "Forged")
                .post("/api/lessons")
                .then()
                .statusCode(403);

        assertThat(given().get("/api/lessons?q=forged").<Integer>path("lessons.size()")).isZero();
    }

    @Test
    void countsNoCalls() {
        for (int call = 0; call < 1500; call++) {
            given().get("/api/lessons/counts").then().statusCode(200);
        }
    }
}

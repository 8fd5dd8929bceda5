package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// What the library teaches, over HTTP.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ConceptResourceTest {
    @Test
    void listsAllConceptsInTheLibrarysOrder() {
        assertThat(given().get("/api/concepts").jsonPath().getList("id", String.class))
                .isNotEmpty()
                .isEqualTo(ConceptLibrary.shipped().concepts().stream().map(Concept::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RMSNorm", "root mean square norm", "RMSNrm"})
    void findsConceptThatPlannerWouldTeach(String topic) {
        given().queryParam("topic", topic)
                .get("/api/concepts/match")
                .then()
                .statusCode(200)
                .body("meant.id", equalTo("rmsnorm"))
                .body("meant.minutes", equalTo(full("rmsnorm").minutes()))
                .body("meant.beats", equalTo(full("rmsnorm").beats().size()))
                .body("meant.requires", equalTo(concept("rmsnorm").requires()))
                .body("closest", empty());
    }

    @Test
    void namesConceptsThatTeachWhatOneTakesForGranted() {
        given().get("/api/concepts")
                .then()
                .body("find { it.id == 'attention' }.before", hasItem("softmax"))
                .body("find { it.id == 'softmax' }.before", not(hasItem("attention")));
    }

    private static LessonPlan full(String id) {
        return LevelPlan.full(concept(id), Level.INTERMEDIATE);
    }

    private static Concept concept(String id) {
        return ConceptLibrary.shipped().concept(id).orElseThrow();
    }

    @Test
    void namesClosestConceptsWhereNoneIsMeant() {
        given().queryParam("topic", "sourdough bread")
                .get("/api/concepts/match")
                .then()
                .statusCode(200)
                .body("meant", nullValue())
                .body("closest", not(empty()));
    }

    @Test
    void refusesTopicThatNoLessonCouldHave() {
        Gateway.problem(
                        given().queryParam("topic", "x".repeat(201))
                                .get("/api/concepts/match")
                                .then(),
                        400,
                        "invalid-request")
                .body("errors.field", hasSize(1));
        Gateway.problem(given().get("/api/concepts/match").then(), 400, "invalid-request");
    }
}

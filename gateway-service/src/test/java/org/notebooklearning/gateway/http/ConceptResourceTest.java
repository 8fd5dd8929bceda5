package org.notebooklearning.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.concepts.compose.LevelPlan;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.settings.FoundationSettings;

/// What the library teaches, over HTTP.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class ConceptResourceTest {
    private static final String ABOUT =
            """
            id: sourdough
            title: Sourdough
            summary: You can tell when dough is ripe.
            why: Bread needs it.
            aliases: []
            keywords: []
            requires: [flour]
            links: []
            beats: [opening]
            """;
    private static final String BEAT =
            """
            # ---
            # beat: opening
            # title: Dough that grows
            # intent: The learner sees dough grow.
            # kind: opening
            # levels: [intermediate]
            # weight: core
            # ---

            # %% [markdown]
            # Some words.
            """;

    @Inject FoundationSettings settings;

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

    @Test
    void teachesConceptsOfTheOwnFolderAsSoonAsTheyAreThere() throws IOException {
        Path concept = settings.concepts().orElseThrow().resolve("sourdough");
        Path beat = concept.resolve("beats/opening.py");
        Path questions = concept.resolve("diagnostics.yaml");
        Path about = concept.resolve("concept.yaml");
        try {
            Files.createDirectories(beat.getParent());
            Files.writeString(beat, BEAT);
            Files.writeString(questions, "[]");
            Files.writeString(about, ABOUT);

            given().queryParam("topic", "sourdough")
                    .get("/api/concepts/match")
                    .then()
                    .body("meant.title", equalTo("Sourdough"));
            given().accept(ContentType.HTML)
                    .get("/")
                    .then()
                    .body(containsString("id=\"concept-sourdough\""));
        } finally {
            for (Path each : List.of(about, questions, beat, beat.getParent(), concept)) {
                Files.deleteIfExists(each);
            }
        }
        given().queryParam("topic", "sourdough")
                .get("/api/concepts/match")
                .then()
                .body("meant", nullValue());
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

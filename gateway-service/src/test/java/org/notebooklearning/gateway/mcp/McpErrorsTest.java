package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.gateway.engines.ServiceEngines;

/// What callers are told when something is wrong, and what to do.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class McpErrorsTest {
    private McpCalls mcp;

    @BeforeEach
    void connect() {
        mcp = new McpCalls();
    }

    @AfterEach
    void disconnect() {
        mcp.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lesson_status",
                "lesson_plan",
                "fetch_notebook",
                "cancel_lesson",
                "retry_lesson",
                "allow_spending",
                "answer_questions",
                "review_plan",
                "rewrite_beat"
            })
    void saysThatThereIsNoSuchLesson(String tool) {
        Map<String, Object> arguments = new HashMap<>(Map.of("id", "nowhere-abcdefgh"));
        switch (tool) {
            case "answer_questions" -> arguments.put("answers", List.of());
            case "allow_spending" -> arguments.put("upTo", 10);
            case "review_plan" -> arguments.put("decision", "approve");
            case "rewrite_beat" -> arguments.putAll(Map.of("beat", "fan-in", "as", "shorter"));
            default -> {}
        }

        assertThat(mcp.error(tool, arguments))
                .contains("There is no such lesson", "nowhere-abcdefgh");
        arguments.put("id", "NO WHERE/../x");
        assertThat(mcp.error(tool, arguments)).contains("There is no such lesson");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(
                        mcp.error(
                                "submit_lesson",
                                Map.of(
                                        "topic", " ",
                                        "url", "ftp://example.org",
                                        "excerpt", "text",
                                        "level", "wizard",
                                        "minutes", 2)))
                .contains(
                        "\n- topic is missing",
                        "\n- source must be one of",
                        "\n- url must begin with http",
                        "\n- level",
                        "\n- minutes must be a whole number from 5 to 600");
    }

    @Test
    void refusesMoreTextThanMayBe() {
        assertThat(mcp.error("submit_lesson", Map.of("topic", "x".repeat(201))))
                .contains("topic must have at most 200 characters, this has 201");
        assertThat(
                        mcp.error(
                                "submit_lesson",
                                Map.of("topic", "RMSNorm", "excerpt", "x".repeat(200_001))))
                .contains("- excerpt must have at most 200,000 characters");
        assertThat(
                        mcp.error(
                                "submit_lesson",
                                Map.of("topic", "RMSNorm", "idempotency_key", "k".repeat(201))))
                .contains("An idempotency_key has 1 to 200 characters");
    }

    @Test
    void goesOnFromNotebooksAlone() {
        assertThat(mcp.error("submit_lesson", Map.of("topic", "RMSNorm", "notebook", "mine")))
                .contains("notebook is not a notebook: ");
        assertThat(
                        mcp.call(
                                        "submit_lesson",
                                        Map.of(
                                                "topic",
                                                "RMSNorm",
                                                "notebook",
                                                "{\"cells\": [], \"metadata\": {},"
                                                        + " \"nbformat\": 4,"
                                                        + " \"nbformat_minor\": 5}"))
                                .getString("id"))
                .startsWith("rmsnorm-");
    }

    @Test
    void saysWhichArgumentIsMissingOrOfAnotherType() {
        assertThat(mcp.error("lesson_status", Map.of())).contains("id");
        assertThat(mcp.error("submit_lesson", Map.of("topic", "RMSNorm", "minutes", "many")))
                .contains("minutes");
        assertThat(mcp.error("answer_questions", Map.of("id", "a", "answers", "none")))
                .contains("answers");
    }

    @Test
    void namesEveryWishForThePlanThatIsWrong() {
        String id = mcp.call("submit_lesson", Map.of("topic", "RMSNorm")).getString("id");

        assertThat(
                        mcp.error(
                                "review_plan",
                                Map.of("id", id, "decision", "maybe", "level", "wizard")))
                .contains("\n- decision", "\n- level");
        assertThat(mcp.error("review_plan", Map.of("id", id, "decision", "approve")))
                .contains("Decisions are taken while it is awaiting-learner");
        assertThat(mcp.error("rewrite_beat", Map.of("id", id, "beat", "fan-in", "as", "shorter")))
                .contains("no plan yet");
    }

    @Test
    void saysWhatIsNotReadyYet() {
        String id = mcp.call("submit_lesson", Map.of("topic", "RMSNorm")).getString("id");

        assertThat(mcp.error("lesson_plan", Map.of("id", id))).contains("has no plan yet");
        assertThat(mcp.error("fetch_notebook", Map.of("id", id)))
                .contains("Its files are there once it is stored");
        assertThat(mcp.error("answer_questions", Map.of("id", id, "answers", List.of())))
                .contains("Decisions are taken while it is awaiting-learner");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 51})
    void waitsNoLongerThanClientsDo(int wait) {
        assertThat(mcp.error("lesson_status", Map.of("id", "any", "wait", wait)))
                .contains("from 0 to 50");
    }

    @Test
    void saysWhichFiltersThereAre() {
        assertThat(mcp.error("list_lessons", Map.of("limit", 51))).contains("from 1 to 50");
        assertThat(mcp.error("list_lessons", Map.of("state", "lost")))
                .contains("There is no state lost. Choose one of requested");
        assertThat(mcp.error("list_lessons", Map.of("after", "x"))).contains("after");
    }

    @Test
    void tellsOfUnknownTools() {
        mcp.client
                .when()
                .toolsCall("sing")
                .withArguments(Collections.emptyMap())
                .withErrorAssert(error -> assertThat(error.message()).contains("sing"))
                .send()
                .thenAssertResults();
    }

    @Test
    void tellsOfResourcesThatAreNotThere() {
        mcp.client
                .when()
                .resourcesRead("lesson://nowhere-abcdefgh/notebook")
                .withErrorAssert(
                        error -> assertThat(error.message()).contains("There is no such lesson"))
                .send()
                .thenAssertResults();
    }
}

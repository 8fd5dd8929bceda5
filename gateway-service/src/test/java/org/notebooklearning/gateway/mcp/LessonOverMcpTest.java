package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

@QuarkusTest
@WithTestResource(ServiceEngines.class)
class LessonOverMcpTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;
    private McpCalls mcp;

    @BeforeEach
    void connect() {
        mcp = new McpCalls();
    }

    @AfterEach
    void disconnect() {
        mcp.close();
    }

    @Test
    void asksTheLearnerBeforeALessonCostsMore() {
        String id = mcp.call("submit_lesson", Map.of("topic", "RMSNorm")).getString("id");
        PlayedStages stages = new PlayedStages(id, log, store).ingest().plan(1, false);
        stages.spent(3, 5.02).reachCap(stages.writing());
        awaitState(id, "awaiting-budget");

        JsonObject status = mcp.call("lesson_status", Map.of("id", id));

        assertThat(status.getString("next")).contains("allow_spending", "Never decide");
        JsonObject cost = status.getJsonObject("cost");
        assertThat(cost.getString("spent")).isEqualTo("gpt-5: 3 calls, 62,700 tokens, 5.02 EUR");
        assertThat(cost.getJsonObject("cap").getString("rest")).isEqualTo("1.50 EUR to 4 EUR");
        assertThat(mcp.error("allow_spending", Map.of("id", id, "upTo", 1))).contains("9.10 EUR");
        assertThat(mcp.call("allow_spending", Map.of("id", id, "upTo", 10)).getString("state"))
                .isEqualTo("writing");
    }

    @Test
    void leadsFromTopicToNotebook() {
        JsonObject asked =
                mcp.call(
                        "submit_lesson",
                        Map.of("topic", "RMSNorm", "arxiv", "1910.07467", "minutes", 45));
        String id = asked.getString("id");
        PlayedStages stages = new PlayedStages(id, log, store).ingest().plan(1, true);

        JsonObject waiting = awaitState(id, "awaiting-learner");
        assertThat(waiting.getString("next")).contains("lesson_plan", "answer_questions");
        JsonObject plan = mcp.call("lesson_plan", Map.of("id", id));
        JsonObject question = plan.getJsonArray("questions").getJsonObject(0);
        assertThat(question.getJsonArray("options")).isEqualTo(new JsonArray(List.of("0", "3")));
        assertThat(plan.encode()).doesNotContain("correct", "misconception");
        JsonObject answered =
                mcp.call(
                        "answer_questions",
                        Map.of(
                                "id",
                                id,
                                "answers",
                                List.of(
                                        Map.of(
                                                "diagnostic",
                                                question.getString("id"),
                                                "option",
                                                1))));
        assertThat(answered.getString("state")).isEqualTo("planning");
        stages.plan(2, false).store();
        JsonObject stored = awaitState(id, "stored");
        assertThat(stored.getJsonObject("result").getJsonArray("files"))
                .isEqualTo(new JsonArray(List.of("report.md", "rmsnorm.ipynb", "utils.py")));
        assertThat(stored.getJsonArray("timeline").getJsonObject(0).getString("stage"))
                .isEqualTo("ingest");

        assertThat(mcp.text("fetch_notebook", Map.of("id", id))).isEqualTo(PlayedStages.EMPTY);
        assertThat(mcp.text("fetch_notebook", Map.of("id", id, "file", "report")))
                .isEqualTo("# Report\n");
        assertThat(mcp.text("fetch_notebook", Map.of("id", id, "file", "utils.py")))
                .isEqualTo("SEED = 42\n");
    }

    @Test
    void asksOnceForEachKey() {
        Map<String, Object> call =
                Map.of("topic", "RMSNorm", "idempotency_key", UUID.randomUUID().toString());

        JsonObject first = mcp.call("submit_lesson", call);
        JsonObject second = mcp.call("submit_lesson", call);

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(first.getBoolean("repeated")).isFalse();
        assertThat(second.getBoolean("repeated")).isTrue();
        assertThat(
                        mcp.error(
                                "submit_lesson",
                                Map.of(
                                        "topic",
                                        "LayerNorm",
                                        "idempotency_key",
                                        call.get("idempotency_key"))))
                .contains(first.getString("id"), "Send a new key");
    }

    @Test
    void waitsForTheNextState() throws Exception {
        String id = newLesson();
        long start = System.nanoTime();
        CompletableFuture<JsonObject> waiting =
                CompletableFuture.supplyAsync(
                        () ->
                                mcp.call(
                                        "lesson_status",
                                        Map.of("id", id, "wait", 30, "seen", "requested")));
        new PlayedStages(id, log, store).ingest();

        JsonObject status = waiting.get();

        assertThat(status.getString("state")).isNotEqualTo("requested");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void answersAtOnceWhereTheSeenStateIsOver() {
        String id = newLesson();
        new PlayedStages(id, log, store).ingest();
        awaitState(id, "planning");
        long start = System.nanoTime();

        mcp.call("lesson_status", Map.of("id", id, "wait", 30, "seen", "requested"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void answersWhenTheWaitIsOver() {
        String id = newLesson();
        long start = System.nanoTime();

        JsonObject status = mcp.call("lesson_status", Map.of("id", id, "wait", 2));

        assertThat(status.getString("state")).isEqualTo("requested");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
    }

    @Test
    void tellsOfProgressWhileItWaits() {
        String id = newLesson();
        new PlayedStages(id, log, store).ingest().plan(1, false).write();
        awaitState(id, "writing");
        JsonObject call =
                mcp.client
                        .newRequest("tools/call")
                        .put(
                                "params",
                                new JsonObject()
                                        .put("name", "lesson_status")
                                        .put(
                                                "arguments",
                                                new JsonObject().put("id", id).put("wait", 2))
                                        .put("_meta", new JsonObject().put("progressToken", "t1")));
        mcp.client.sendAndForget(call);

        JsonObject told = mcp.client.waitForNotifications(1).notifications().getFirst();

        assertThat(told.getString("method")).isEqualTo("notifications/progress");
        assertThat(told.getJsonObject("params").getString("message"))
                .isEqualTo("writing: writing loud-layers, 1 of 4 beats");
    }

    @Test
    void cancelsAndTriesAgain() {
        String id = newLesson();
        new PlayedStages(id, log, store).ingest();
        awaitState(id, "planning");

        assertThat(mcp.call("cancel_lesson", Map.of("id", id)).getString("state"))
                .isEqualTo("cancelled");
        assertThat(mcp.call("cancel_lesson", Map.of("id", id)).getString("state"))
                .isEqualTo("cancelled");
        assertThat(mcp.call("retry_lesson", Map.of("id", id)).getString("state"))
                .isEqualTo("planning");
        assertThat(mcp.error("retry_lesson", Map.of("id", id)))
                .contains("Only a lesson that ended is tried again");
    }

    @Test
    void tellsWhyALessonFailed() {
        String id = newLesson();
        new PlayedStages(id, log, store).fail(Stage.INGEST, "pdf-encrypted", null);

        JsonObject failed = awaitState(id, "failed");

        assertThat(failed.getJsonObject("failure").getString("remedy"))
                .contains("without the password");
        assertThat(failed.getString("next")).contains("retry_lesson");
    }

    @Test
    void listsLessonsPageByPage() {
        String first = newLesson();
        String second = newLesson();

        JsonObject page =
                mcp.call("list_lessons", Map.of("limit", 1, "state", "requested,ingesting"));
        JsonObject next =
                mcp.call(
                        "list_lessons",
                        Map.of(
                                "limit",
                                1,
                                "state",
                                "requested,ingesting",
                                "after",
                                page.getString("next")));

        assertThat(page.getJsonArray("lessons").getJsonObject(0).getString("id")).isEqualTo(second);
        assertThat(next.getJsonArray("lessons").getJsonObject(0).getString("id")).isEqualTo(first);
        assertThat(mcp.call("list_lessons", Map.of("search", first)).getJsonArray("lessons").size())
                .isEqualTo(1);
    }

    private String newLesson() {
        return mcp.call("submit_lesson", Map.of("topic", "RMSNorm")).getString("id");
    }

    private JsonObject awaitState(String id, String state) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> mcp.call("lesson_status", Map.of("id", id)),
                        status -> state.equals(status.getString("state")));
    }
}

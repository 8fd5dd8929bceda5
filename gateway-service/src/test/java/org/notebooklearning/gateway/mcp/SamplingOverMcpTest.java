package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkiverse.mcp.server.ClientCapability;
import io.quarkiverse.mcp.server.test.McpAssured;
import io.quarkiverse.mcp.server.test.McpAssured.McpStreamableTestClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.lessons.WritingDesks;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// A client whose model is asked for what is to be written, over the wire. The stage that asks it
/// is played.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class SamplingOverMcpTest {
    @Inject LessonLog log;
    @Inject ArtifactStore store;
    @Inject WritingDesks desks;
    private McpStreamableTestClient client;
    private McpCalls mcp;
    private String id;
    private JsonObject call;

    @BeforeEach
    void begin() {
        mcp = new McpCalls();
        client =
                McpAssured.newStreamableClient()
                        .setClientCapabilities(
                                new ClientCapability(ClientCapability.SAMPLING, Map.of()))
                        .build()
                        .connect();
        id =
                mcp.call("submit_lesson", Map.of("topic", "RMSNorm", "author", "assistant"))
                        .getString("id");
        new PlayedStages(id, log, store).ingest().plan(1, false).write();
        await().until(
                        () ->
                                mcp.call("lesson_status", Map.of("id", id))
                                        .getString("state")
                                        .equals("writing"));
    }

    @AfterEach
    void disconnect() {
        mcp.close();
        if (client.isConnected()) {
            client.disconnect();
        }
    }

    @Test
    void hasTheModelWriteAndTellsItWhatWasFound() {
        CompletableFuture<Asked> stage =
                new AskingStage(desk()).conversation("Write the opening.", "Cell 2 fails.");
        begins();

        JsonObject first = request(1);
        reply(first, text("# %%\nsum(lofes)"), "endTurn");
        JsonObject second = request(2);
        reply(second, new JsonArray().add(text("# %%")).add(text("sum(loaves)")), "maxTokens");
        ModelReply last = ((Asked.Replied) stage.join()).reply();
        mcp.call("cancel_lesson", Map.of("id", id));

        JsonObject params = first.getJsonObject("params");
        assertThat(params.getString("systemPrompt")).isEqualTo(AskingStage.CRAFT);
        assertThat(params.getInteger("maxTokens")).isEqualTo(AskingStage.LONGEST_REPLY);
        assertThat(messages(first)).containsExactly("user: Write the opening.");
        assertThat(messages(second))
                .containsExactly(
                        "user: Write the opening.",
                        "assistant: # %%\nsum(lofes)",
                        "user: Cell 2 fails.");
        assertThat(last.text()).isEqualTo("# %%\nsum(loaves)");
        assertThat(last.end()).isEqualTo(ModelReply.End.CUT_OFF);
        assertThat(answer(false)).contains("Replies handed in: 2.", "cancelled");
        assertThat(client.snapshot().notifications())
                .filteredOn(one -> one.getString("method").equals("notifications/progress"))
                .extracting(one -> one.getJsonObject("params").getString("message"))
                .containsExactly("1 handed in", "2 handed in");
    }

    @Test
    void endsAtOnceWhereTheClientDeclines() {
        new AskingStage(desk()).ask("Write the opening.");
        begins();

        client.sendAndForget(
                new JsonObject()
                        .put("jsonrpc", "2.0")
                        .put("id", request(1).getValue("id"))
                        .put("error", new JsonObject().put("code", -1).put("message", "Not now")));

        assertThat(answer(true)).contains("it says “Not now”", "write_by_sampling", "next_writing");
        assertThat(helpers()).containsExactly("nobody");
    }

    @Test
    void takesNoReplyFromOtherSessions() {
        new AskingStage(desk()).ask("Write the opening.");
        begins();
        JsonObject request = request(1);

        mcp.client.sendAndForget(result(request, text("not mine"), "endTurn"));
        assertThat(mcp.call("writing_status", Map.of("id", id)).getInteger("handedIn")).isZero();
        reply(request, text("mine"), "endTurn");
        await().until(() -> !desk().handedIn().isEmpty());

        assertThat(desk().handedIn()).extracting("text").containsExactly("mine");
        mcp.call("cancel_lesson", Map.of("id", id));
        assertThat(answer(false)).contains("Replies handed in: 1.");
    }

    @Test
    void givesBackWhatAClientTookThatIsGone() {
        new AskingStage(desk()).ask("Write the opening.");
        begins();
        request(1);
        assertThat(helpers()).containsExactly("sampled");

        client.terminateSession();

        await().until(() -> helpers().equals(List.of("nobody")));
    }

    @Test
    void tellsAClientWithoutSamplingWhatToDo() {
        assertThat(mcp.error("write_by_sampling", Map.of("id", id)))
                .contains("does not offer sampling", "next_writing", "hand_in_writing");
    }

    private void begins() {
        call = client.newRequest("tools/call");
        call.put(
                "params",
                new JsonObject()
                        .put("name", "write_by_sampling")
                        .put("arguments", new JsonObject().put("id", id).put("helper", "sampled"))
                        .put("_meta", new JsonObject().put("progressToken", "writing")));
        client.sendAndForget(call);
    }

    private JsonObject request(int number) {
        return client.waitForRequests(number).requests().get(number - 1);
    }

    private void reply(JsonObject request, Object content, String end) {
        client.sendAndForget(result(request, content, end));
    }

    private static JsonObject result(JsonObject request, Object content, String end) {
        return new JsonObject()
                .put("jsonrpc", "2.0")
                .put("id", request.getValue("id"))
                .put(
                        "result",
                        new JsonObject()
                                .put("role", "assistant")
                                .put("model", "played")
                                .put("content", content)
                                .put("stopReason", end));
    }

    private static JsonObject text(String text) {
        return new JsonObject().put("type", "text").put("text", text);
    }

    private static List<String> messages(JsonObject request) {
        return request.getJsonObject("params").getJsonArray("messages").stream()
                .map(JsonObject.class::cast)
                .map(
                        message ->
                                message.getString("role")
                                        + ": "
                                        + message.getJsonObject("content").getString("text"))
                .toList();
    }

    private String answer(boolean error) {
        JsonObject result = client.waitForResponse(call).getJsonObject("result");
        assertThat(result.getBoolean("isError")).as(result.encode()).isEqualTo(error);
        return result.getJsonArray("content").getJsonObject(0).getString("text");
    }

    /// Who has taken what is open.
    private List<String> helpers() {
        return mcp.call("writing_status", Map.of("id", id)).getJsonArray("open").stream()
                .map(one -> ((JsonObject) one).getString("helper"))
                .map(helper -> Objects.requireNonNullElse(helper, "nobody"))
                .toList();
    }

    private WritingDesk desk() {
        return desks.of(new LessonId(id));
    }
}

package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.gateway.engines.PlayedStages;
import org.notebooklearning.gateway.engines.ServiceEngines;
import org.notebooklearning.gateway.engines.TaskQueue;
import org.notebooklearning.gateway.lessons.WritingDesks;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// An assistant that writes a lesson, over the wire; the stage that asks it is played.
@QuarkusTest
@WithTestResource(ServiceEngines.class)
class AssistantOverMcpTest {
    private static final String CRAFT = AskingStage.CRAFT;
    private static final Pattern REQUEST = Pattern.compile("Request ([0-9a-f]{16})[.:]");
    @Inject LessonLog log;
    @Inject ArtifactStore store;
    @Inject WritingDesks desks;
    private McpCalls mcp;
    private String id;
    private PlayedStages stages;

    @BeforeEach
    void begin() {
        mcp = new McpCalls();
        id =
                mcp.call("submit_lesson", Map.of("topic", "RMSNorm", "author", "assistant"))
                        .getString("id");
        stages = new PlayedStages(id, log, store).ingest().plan(1, false).write();
        awaitState("writing");
    }

    @AfterEach
    void disconnect() {
        mcp.close();
    }

    @Test
    void tellsWhatCameOfAReplyAsTheAnswerToIt() {
        CompletableFuture<Asked> stage = conversation("Write the opening.", "Cell 2 fails.");
        String first = next(Map.of());

        String found = handIn(name(first), "# %%\nsum(lofes)", Map.of());
        String last = handIn(name(found), "# %% cell=\"2\"\nsum(loaves)", Map.of("wait", 0));

        assertThat(first).contains(CRAFT, "Write the opening.");
        assertThat(found)
                .startsWith("Taken. Request ")
                .contains(": what came of your reply.", "Cell 2 fails.")
                .doesNotContain("Write the opening.", CRAFT);
        assertThat(last).startsWith("Taken. The lesson is writing.");
        assertThat(stage.join())
                .isInstanceOfSatisfying(
                        Asked.Replied.class,
                        replied ->
                                assertThat(replied.reply().text())
                                        .isEqualTo("# %% cell=\"2\"\nsum(loaves)"));
    }

    @Test
    void sendsNothingTwiceUnlessItIsForgotten() {
        ask("Write the opening.");
        handIn(name(next(Map.of())), "one", Map.of("wait", 0));
        ask("Write the ending.");

        String second = next(Map.of());
        String whole = next(Map.of("whole", true));

        assertThat(second)
                .contains(
                        "[= 2 lines, “One thought", "Write the ending.", "read the lines that you")
                .doesNotContain(CRAFT);
        assertThat(whole).contains(CRAFT, "Write the ending.").doesNotContain("[= ");
        assertThat(name(whole)).isEqualTo(name(second));
    }

    @Test
    void letsTwoHelpersWriteSideBySide() {
        CompletableFuture<Asked> opening = conversation("Write the opening.", "The opening runs.");
        String ofAnna = next(Map.of("helper", "anna"));
        CompletableFuture<Asked> ending = conversation("Write the ending.", "The ending runs.");
        String ofBen = next(Map.of("helper", "ben"));
        assertThat(mcp.call("writing_status", Map.of("id", id)).getJsonArray("open"))
                .extracting(one -> ((JsonObject) one).getString("helper"))
                .containsExactly("anna", "ben");

        String foundByAnna = handIn(name(ofAnna), "opening", Map.of("helper", "anna"));
        String foundByBen = handIn(name(ofBen), "ending", Map.of("helper", "ben"));
        handIn(name(foundByBen), "fine", Map.of("helper", "ben", "wait", 0));
        handIn(name(foundByAnna), "fine", Map.of("helper", "anna", "wait", 0));

        assertThat(ofAnna).contains("Write the opening.");
        assertThat(ofBen).contains("Write the ending.", CRAFT);
        assertThat(foundByAnna).contains("The opening runs.");
        assertThat(foundByBen).contains("The ending runs.");
        assertThat(opening.join()).isInstanceOf(Asked.Replied.class);
        assertThat(ending.join()).isInstanceOf(Asked.Replied.class);
    }

    @Test
    void countsAReplyOnce() {
        ask("Write the opening.");
        String request = name(next(Map.of()));

        handIn(request, "one", Map.of("wait", 0));
        handIn(request, "another", Map.of("wait", 0));

        assertThat(desk().reply(request).orElseThrow().text()).isEqualTo("one");
        JsonObject status = mcp.call("writing_status", Map.of("id", id));
        assertThat(status.getInteger("handedIn")).isEqualTo(1);
        assertThat(status.getJsonArray("open")).isEmpty();
        assertThat(status.getJsonObject("tokens").getInteger("read")).isBetween(40, 60);
    }

    @Test
    void saysWhatIsWrongWithACall() {
        ask("Write the opening.");
        String request = name(next(Map.of()));

        assertThat(mcp.error("hand_in_writing", call(request, " ", Map.of())))
                .contains("still waits for it");
        assertThat(mcp.error("hand_in_writing", call("0123456789abcdef", "x", Map.of())))
                .contains("no request 0123456789abcdef", "next_writing");
        assertThat(mcp.error("hand_in_writing", call("../../asked", "x", Map.of())))
                .contains("no request");
        assertThat(mcp.error("next_writing", Map.of("id", id, "wait", 51))).contains("0 to 50");
        assertThat(mcp.error("next_writing", Map.of("id", "none"))).contains("list_lessons");
        String other = mcp.call("submit_lesson", Map.of("topic", "RoPE")).getString("id");
        assertThat(mcp.error("next_writing", Map.of("id", other))).contains("author assistant");
        assertThat(name(next(Map.of()))).isEqualTo(request);
    }

    @Test
    void hasALessonGoOnThatWasPutToRest() {
        LessonTask.Write task = stages.writing();
        ask("Write the opening.");
        rest(task);

        assertThat(next(Map.of())).contains("Write the opening.");
        assertThat(TaskQueue.tasks(Stage.WRITE, id)).isEmpty();
        String request = name(next(Map.of()));
        handIn(request, "cells", Map.of("wait", 0));
        handIn(request, "cells", Map.of("wait", 0));

        awaitState("writing");
        assertThat(TaskQueue.tasks(Stage.WRITE, id))
                .singleElement()
                .satisfies(
                        again -> {
                            assertThat(again.revision()).isEqualTo(task.revision() + 1);
                            assertThat(again.run()).isEqualTo(task.run());
                        });
    }

    /// Somebody handed in while the stage was put to rest, and the gateway that took it was killed.
    @Test
    void hasALessonGoOnWhoseReplyNobodyFollowedUp() {
        LessonTask.Write task = stages.writing();
        ask("Write the opening.");
        String request = desk().openNames().getFirst();
        rest(task);
        desk().handIn(request, "", "cells");

        mcp.text("next_writing", Map.of("id", id));

        awaitState("writing");
        assertThat(TaskQueue.tasks(Stage.WRITE, id)).hasSize(1);
    }

    @Test
    void leavesQuestionsToTheLearner() {
        String asking =
                mcp.call("submit_lesson", Map.of("topic", "RoPE", "author", "assistant"))
                        .getString("id");
        new PlayedStages(asking, log, store).ingest().plan(1, true);
        await().until(
                        () ->
                                mcp.call("lesson_status", Map.of("id", asking))
                                        .getString("state")
                                        .equals("awaiting-learner"));

        assertThat(mcp.text("next_writing", Map.of("id", asking, "wait", 40)))
                .contains("awaiting-learner", "lesson_plan", "answer_questions");
    }

    private void ask(String words) {
        new AskingStage(desk()).ask(words);
    }

    /// A stage that is told nothing for a while.
    private void rest(LessonTask.Write task) {
        assertThat(desk().rests(Duration.ZERO)).isTrue();
        stages.publish(
                new LessonEvent.AssistantAwaited(
                        new EventIds(task).of(LessonEvent.AssistantAwaited.class),
                        new LessonId(id),
                        Instant.now(),
                        Stage.WRITE,
                        1,
                        new WayBack.Again(task)));
        awaitState("awaiting-assistant");
    }

    private CompletableFuture<Asked> conversation(String words, String found) {
        return new AskingStage(desk()).conversation(words, found);
    }

    private WritingDesk desk() {
        return desks.of(new LessonId(id));
    }

    private String next(Map<String, Object> more) {
        Map<String, Object> call = new HashMap<>(Map.of("id", id, "wait", 20));
        call.putAll(more);
        return mcp.text("next_writing", call);
    }

    private String handIn(String request, String reply, Map<String, Object> more) {
        return mcp.text("hand_in_writing", call(request, reply, more));
    }

    private Map<String, Object> call(String request, String reply, Map<String, Object> more) {
        Map<String, Object> call =
                new HashMap<>(Map.of("id", id, "request", request, "reply", reply));
        call.putAll(more);
        return call;
    }

    private static String name(String answer) {
        Matcher match = REQUEST.matcher(answer);
        assertThat(match.find()).as(answer).isTrue();
        return match.group(1);
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> mcp.call("lesson_status", Map.of("id", id)).getString("state"),
                        state::equals);
    }
}

package org.notebooklearning.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.patience.Patience;

@Timeout(60)
class OpenedModelTest {
    private static final Patience SHORT =
            new Patience(2, Duration.ofMillis(1), Duration.ofMillis(2));
    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksTheModelThatTheRequestNames() throws InterruptedException {
        server.then(Answer.reply("Yes."));
        ModelSettings settings = settings();

        try (OpenedModel model = OpenedModel.open(settings, SHORT, UnaryOperator.identity())) {
            model.ask(request(settings.model(ModelStage.READ)), ReplyProgress.NONE);
        }

        assertThat(server.calls().getFirst().body().path("model").asText()).isEqualTo("reader");
    }

    @Test
    void namesTheModelThatWasAskedWhereItIsMissing() throws InterruptedException {
        server.then(Answer.status(404, "no such model", Map.of()));

        try (OpenedModel model = OpenedModel.open(settings(), SHORT, UnaryOperator.identity())) {
            assertThat(model.ask(request("reader"), ReplyProgress.NONE))
                    .isInstanceOfSatisfying(
                            Asked.Rejected.class,
                            rejected -> assertThat(rejected.reason()).contains("openai:reader"));
        }
    }

    @Test
    void asksAgainAndThenLeavesTheProviderAlone() throws InterruptedException {
        for (int call = 0; call < 4; call++) {
            server.then(Answer.status(503, "busy", Map.of()));
        }
        try (OpenedModel model = OpenedModel.open(settings(), SHORT, UnaryOperator.identity())) {
            model.ask(request("writer"), ReplyProgress.NONE);
            assertThat(server.calls()).hasSize(2);
            assertThat(model.paused()).isEmpty();

            model.ask(request("writer"), ReplyProgress.NONE);
            assertThat(model.paused().orElseThrow().reason()).contains("503");

            assertThat(model.ask(request("writer"), ReplyProgress.NONE))
                    .isInstanceOf(Asked.Away.class);
            assertThat(server.calls()).hasSize(4);
        }
    }

    @Test
    void givesUpCallsThatWaitWhenItIsClosed() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.then(Answer.silentAfter("The beginning", never));
        OpenedModel model =
                OpenedModel.open(
                        settings(),
                        new Patience(1, Duration.ZERO, Duration.ZERO),
                        UnaryOperator.identity());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Asked> waiting =
                    threads.submit(() -> model.ask(request("writer"), ReplyProgress.NONE));
            Awaitility.await().until(() -> server.calls().size() == 1);
            model.close();

            assertThat(waiting.get()).isInstanceOf(Asked.Away.class);
        } finally {
            never.countDown();
        }
    }

    private ModelSettings settings() {
        return ModelSettings.read(
                        Map.of(
                                "LESSON_MODEL",
                                "openai:writer",
                                "LESSON_MODEL_READ",
                                "reader",
                                "LESSON_MODEL_URL",
                                server.address().toString()))
                .orElseThrow();
    }

    private static ModelRequest request(String model) {
        return new ModelRequest("test", model, "", List.of(Turn.asking("Is it?")), null, 50);
    }
}

package org.notebooklearning.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

@Timeout(60)
class ProviderModelTest {
    private static final String KEY = "secret-key-of-the-test";
    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void repliesPieceByPieceWithWhatItCost() throws InterruptedException {
        server.then(Answer.reply("Rows times columns."));
        StringBuilder pieces = new StringBuilder();

        Asked asked = openAi().ask(request(null), piece -> pieces.append(piece).append('|'));

        assertThat(asked)
                .isEqualTo(
                        new Asked.Replied(
                                new ModelReply(
                                        "Rows times columns.",
                                        "scripted-1",
                                        new Tokens(11, 19),
                                        ModelReply.End.COMPLETE),
                                false));
        assertThat(pieces).hasToString("Rows times| columns.|");
    }

    @Test
    void saysWhatIsAskedWithItsPicturesAndTheFormOfTheReply() throws InterruptedException {
        server.then(Answer.reply("{}"));
        String schema = "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}}}";
        ModelRequest request =
                new ModelRequest(
                        "plan/outline",
                        "scripted",
                        "You teach.",
                        List.of(
                                Turn.asking("First"),
                                Turn.replied("Second"),
                                new Turn(
                                        Turn.Speaker.USER,
                                        List.of(
                                                new Part.Text("Third"),
                                                new Part.Picture("iVBORw0KGgo=")))),
                        schema,
                        77);

        openAi().ask(request, ReplyProgress.NONE);

        ScriptedModelServer.Call call = server.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/chat/completions");
        assertThat(call.headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(call.body().path("model").asText()).isEqualTo("scripted");
        assertThat(call.body().path("stream").asBoolean()).isTrue();
        assertThat(call.body().path("messages").findValuesAsText("role"))
                .containsExactly("system", "user", "assistant", "user");
        assertThat(call.body().at("/messages/3/content/1/image_url/url").asText())
                .isEqualTo("data:image/png;base64,iVBORw0KGgo=");
        assertThat(call.body().at("/response_format/json_schema/schema/properties/title/type"))
                .hasToString("\"string\"");
        assertThat(call.body().toString()).contains("77").doesNotContain("plan/outline");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 529})
    void comesAgainWhereTheProviderIsBusy(int status) throws InterruptedException {
        server.then(Answer.status(status, "{\"error\":\"busy\"}", Map.of("Retry-After", "7")));

        assertThat(openAi().ask(request(null), ReplyProgress.NONE))
                .isInstanceOfSatisfying(
                        Asked.Away.class,
                        away -> {
                            assertThat(away.reason())
                                    .isEqualTo(
                                            "openai:scripted answered "
                                                    + status
                                                    + ": {\"error\":\"busy\"}");
                            assertThat(away.after()).contains(Duration.ofSeconds(7));
                            assertThat(away.remedy()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413})
    void saysWhatToChangeWhereTheProviderRefuses(int status) throws InterruptedException {
        server.then(Answer.status(status, "no", Map.of()));

        assertThat(openAi().ask(request(null), ReplyProgress.NONE))
                .isInstanceOfSatisfying(
                        Asked.Rejected.class,
                        rejected -> {
                            assertThat(rejected.reason()).contains(" " + status);
                            assertThat(rejected.remedy()).isNotBlank();
                            assertThat(rejected.toString()).doesNotContain(KEY);
                        });
    }

    @Test
    void tellsAReplyThatWasCutOffFromOneThatIsWhole() throws InterruptedException {
        server.then(Answer.reply("too lo", "length")).then(Answer.reply("x", "content_filter"));

        assertThat(end(openAi().ask(request(null), ReplyProgress.NONE)))
                .isEqualTo(ModelReply.End.CUT_OFF);
        assertThat(end(openAi().ask(request(null), ReplyProgress.NONE)))
                .isEqualTo(ModelReply.End.WITHHELD);
    }

    @Test
    void takesNoHalfReplyForAWholeOne() throws InterruptedException {
        server.then(Answer.brokenOff("The first half of a sentence"));

        assertThat(openAi().ask(request(null), ReplyProgress.NONE))
                .isInstanceOf(Asked.Away.class)
                .asString()
                .contains("broke its reply off");
    }

    @Test
    void givesAReplyUpThatIsNotOfTheInterface() throws InterruptedException {
        server.then(Answer.events("data: {\"choices\": [{\"delta\"\n\n"));

        assertThat(openAi().ask(request(null), ReplyProgress.NONE))
                .isNotInstanceOf(Asked.Replied.class);
    }

    @Test
    void waitsNoLongerForSilenceThanItMay() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        server.then(Answer.silentAfter("The beginning", released));
        ProviderModel model =
                ProviderModel.of(
                        settings(server.address())
                                .within(Duration.ofMillis(400), Duration.ofSeconds(30)));

        assertThat(model.ask(request(null), ReplyProgress.NONE))
                .isInstanceOf(Asked.Away.class)
                .asString()
                .contains("it said nothing for");
        released.countDown();
    }

    @Test
    void isAwayWhereNobodyListens() throws InterruptedException {
        server.close();

        assertThat(openAi().ask(request(null), ReplyProgress.NONE))
                .isInstanceOf(Asked.Away.class)
                .asString()
                .contains("can not be reached: nothing answers there", "LESSON_MODEL_URL");
    }

    @Test
    void isAwayWhereNoMachineHasItsName() throws InterruptedException {
        ProviderModel model =
                ProviderModel.of(settings(URI.create("http://no-such-machine.invalid/v1")));

        assertThat(model.ask(request(null), ReplyProgress.NONE))
                .isInstanceOf(Asked.Away.class)
                .asString()
                .contains("no machine is known by this name");
    }

    @Test
    void speaksTheInterfaceOfAnthropic() throws InterruptedException {
        server.then(
                Answer.events(
                        """
                        event: message_start
                        data: {"type":"message_start","message":{"id":"m","model":"claude","role":"assistant","content":[],"usage":{"input_tokens":5,"output_tokens":1}}}

                        event: content_block_start
                        data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

                        event: content_block_delta
                        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}

                        event: content_block_stop
                        data: {"type":"content_block_stop","index":0}

                        event: message_delta
                        data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":3}}

                        event: message_stop
                        data: {"type":"message_stop"}

                        """));

        Asked asked = model("anthropic:claude").ask(request(null), ReplyProgress.NONE);

        assertThat(text(asked)).isEqualTo("Hello");
        assertThat(server.calls().getFirst().path()).isEqualTo("/v1/messages");
        assertThat(server.calls().getFirst().headers()).containsEntry("x-api-key", KEY);
    }

    @Test
    void speaksTheInterfaceOfGemini() throws InterruptedException {
        server.then(
                Answer.events(
                        """
                        data: {"candidates":[{"content":{"role":"model","parts":[{"text":"Hello"}]},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":3,"totalTokenCount":8},"modelVersion":"gemini"}

                        """));

        Asked asked = model("gemini:gemini").ask(request(null), ReplyProgress.NONE);

        assertThat(text(asked)).isEqualTo("Hello");
        assertThat(server.calls().getFirst().path())
                .startsWith("/v1/models/")
                .contains(":streamGenerateContent");
        assertThat(server.calls().getFirst().headers()).containsEntry("x-goog-api-key", KEY);
    }

    @Test
    void speaksTheInterfaceOfOllama() throws InterruptedException {
        server.then(
                Answer.content(
                        "application/x-ndjson",
                        """
                        {"model":"qwen3","message":{"role":"assistant","content":"Hel"},"done":false}
                        {"model":"qwen3","message":{"role":"assistant","content":"lo"},"done":false}
                        {"model":"qwen3","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":3}
                        """));

        Asked asked = model("ollama:qwen3").ask(request(null), ReplyProgress.NONE);

        assertThat(text(asked)).isEqualTo("Hello");
        assertThat(server.calls().getFirst().path()).endsWith("/api/chat");
    }

    @Test
    void neverTellsItsKey() {
        assertThat(settings(server.address()).toString())
                .contains("openai:scripted")
                .doesNotContain(KEY);
    }

    private ProviderModel openAi() {
        return ProviderModel.of(settings(server.address()));
    }

    private ProviderModel model(String name) {
        return ProviderModel.of(ProviderSettings.of(ModelName.parse(name), server.address(), KEY));
    }

    private static ProviderSettings settings(URI address) {
        return ProviderSettings.of(ModelName.parse("openai:scripted"), address, KEY);
    }

    private static ModelRequest request(String schema) {
        return new ModelRequest(
                "test", "scripted", "Be brief.", List.of(Turn.asking("What is it?")), schema, 500);
    }

    private static ModelReply.End end(Asked asked) {
        return ((Asked.Replied) asked).reply().end();
    }

    private static String text(Asked asked) {
        assertThat(asked).isInstanceOf(Asked.Replied.class);
        return ((Asked.Replied) asked).reply().text();
    }
}

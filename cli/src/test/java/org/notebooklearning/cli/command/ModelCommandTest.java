package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import picocli.CommandLine;

@Timeout(60)
class ModelCommandTest {
    private static final String KEY = "secret-key-of-the-test";
    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysHowToStartWhereNoModelIsSet() {
        Said said = run(Map.of("OPENAI_API_KEY", KEY));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains(
                        "LESSON_MODEL is not set",
                        "export ANTHROPIC_API_KEY",
                        "ollama pull",
                        "./lesson model")
                .doesNotContain(KEY);
    }

    @Test
    void showsWhatIsConfiguredAndThatItAnswers() {
        server.then(Answer.reply("ready"));

        Said said =
                run(scripted(Map.of("LESSON_MODEL_PRICES", "3/15 EUR", "LESSON_MODEL_CAP", "5")));

        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains(
                        "openai:scripted at " + server.address(),
                        "plan scripted, write scripted, read scripted",
                        "found in LESSON_MODEL_KEY",
                        "3 for a million tokens sent, 15 for a million replied (EUR)",
                        "5 EUR for one lesson",
                        "4 calls at once for one lesson, 120,000 characters",
                        "3 min of silence, 15 min for a reply",
                        "127.0.0.1 is this machine")
                .containsPattern(
                        "scripted answered in \\d+\\.\\d s: 11 tokens sent, 5 replied, 0.000108 EUR")
                .doesNotContain(KEY);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void callsEachModelOnce() {
        server.then(Answer.reply("ready"))
                .then(Answer.status(404, "no such model: reader", Map.of()));

        Said said = run(scripted(Map.of("LESSON_MODEL_READ", "reader")));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains("scripted answered in", "openai:reader answered 404", "LESSON_MODEL_URL");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void saysWhatToDoAboutAWrongKey() {
        server.then(Answer.status(401, "invalid key", Map.of()));

        Said said = run(scripted(Map.of()));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text())
                .contains(
                        "answered 401: invalid key", "LESSON_MODEL_KEY or OPENAI_API_KEY holds it")
                .doesNotContain(KEY);
    }

    @Test
    void saysWhatToDoAboutAUsedUpQuota() {
        server.then(Answer.status(429, "quota exceeded", Map.of()));

        assertThat(run(scripted(Map.of())).text())
                .contains("answered 429: quota exceeded", "your quota and its limits");
    }

    @Test
    void saysWhatToDoAboutAnAddressThatDoesNotAnswer() {
        server.close();

        Said said = run(scripted(Map.of("LESSON_MODEL", "ollama:qwen3")));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("nothing answers there", "ollama serve starts Ollama");
    }

    @Test
    void saysWhatLeavesTheMachineAndCallsNobodyWhereItIsNotToCall() {
        Said said = run(Map.of("LESSON_MODEL", "openai:gpt-5", "OPENAI_API_KEY", KEY), "--no-call");

        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains(
                        "leaves     for api.openai.com",
                        "the text of the source",
                        "figures as pictures",
                        "found in OPENAI_API_KEY",
                        "LESSON_MODEL_PRICES",
                        "LESSON_MODEL_CAP")
                .doesNotContain(KEY, "call  ");
    }

    @Test
    void namesTheVariableThatCanNotBe() {
        Said said = run(scripted(Map.of("LESSON_MODEL_PARALLEL", "many")));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("lesson: LESSON_MODEL_PARALLEL is a whole number");
    }

    private Map<String, String> scripted(Map<String, String> more) {
        Map<String, String> all = new HashMap<>();
        all.put("LESSON_MODEL", "openai:scripted");
        all.put("LESSON_MODEL_URL", server.address().toString());
        all.put("LESSON_MODEL_KEY", KEY);
        all.putAll(more);
        return all;
    }

    private static Said run(Map<String, String> environment, String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(new ModelCommand(environment));
        command.setOut(new PrintWriter(said));
        command.setErr(new PrintWriter(said, true));
        return new Said(command.execute(arguments), said.toString());
    }

    private record Said(int code, String text) {}
}

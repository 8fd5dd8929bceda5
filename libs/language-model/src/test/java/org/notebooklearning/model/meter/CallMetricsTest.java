package org.notebooklearning.model.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.patience.Waiting;

class CallMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir Path folder;

    @Test
    void countsCallsByOutcomeTokensMoneyAndWhatTheLedgerSaved() throws InterruptedException {
        try (ScriptedModelServer server =
                        ScriptedModelServer.start()
                                .then(Answer.status(429, "slow down", Map.of("Retry-After", "0")))
                                .then(Answer.reply("four"))
                                .then(Answer.reply("cut", "length"))
                                .then(Answer.status(401, "who are you", Map.of()));
                InstalledModel model = open(server, Map.of())) {
            ask(model, "one");
            ask(model, "one");
            ask(model, "two");
            ask(model, "three");

            assertThat(calls("rate-limit")).isEqualTo(1);
            assertThat(calls("replied")).isEqualTo(1);
            assertThat(calls("cut-off")).isEqualTo(1);
            assertThat(calls("refused")).isEqualTo(1);
            assertThat(count("lesson.model.ledger.replies")).isEqualTo(1);
            assertThat(count("lesson.model.tokens", "direction", "sent")).isEqualTo(22);
            assertThat(count("lesson.model.tokens", "direction", "replied")).isEqualTo(7);
            assertThat(count("lesson.model.cost", "currency", "EUR"))
                    .isCloseTo((22 * 3 + 7 * 15) / 1e6, within(1e-12));
            assertThat(registry.get("lesson.model.calls.in.flight").gauge().value()).isZero();
            assertThat(registry.get("lesson.model.waiting").gauge().value()).isZero();
        }
    }

    @Test
    void tellsRepliesThatBreakOffFromThoseThatTakeTooLong() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        try (ScriptedModelServer server =
                        ScriptedModelServer.start()
                                .then(Answer.brokenOff("half"))
                                .then(Answer.silentAfter("half", released))
                                .then(Answer.reply("whole"));
                InstalledModel model = open(server, Map.of("LESSON_MODEL_SILENCE", "1s"))) {
            assertThat(ask(model, "one")).isInstanceOf(Asked.Replied.class);
            released.countDown();

            assertThat(calls("malformed")).isEqualTo(1);
            assertThat(calls("time-out")).isEqualTo(1);
            assertThat(calls("replied")).isEqualTo(1);
        }
    }

    private InstalledModel open(ScriptedModelServer server, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("LESSON_MODEL", "openai:scripted-1");
        variables.put("LESSON_MODEL_URL", server.address().toString());
        variables.put("LESSON_MODEL_PRICES", "3/15 EUR");
        return InstalledModel.open(variables, folder, "write", registry).orElseThrow();
    }

    private static Asked ask(InstalledModel model, String what) throws InterruptedException {
        ModelRequest request =
                new ModelRequest("beat@1", "scripted-1", "", List.of(Turn.asking(what)), null, 10);
        return model.meter(new LessonId("one"), null, Waiting.NONE)
                .ask(request, ReplyProgress.NONE);
    }

    private long calls(String outcome) {
        return registry.get("lesson.model.call")
                .tag("stage", "write")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }
}

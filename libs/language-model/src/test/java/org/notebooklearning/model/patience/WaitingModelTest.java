package org.notebooklearning.model.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

class WaitingModelTest {
    private static final ModelRequest REQUEST =
            new ModelRequest("test", "m", "", List.of(Turn.asking("?")), null, 10);
    private static final Asked DONE =
            new Asked.Replied(
                    new ModelReply("!", "m", Tokens.NONE, ModelReply.End.COMPLETE), false);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void waitsAndSaysWhy() throws InterruptedException {
        assertThat(ask(away(Duration.ofSeconds(60)), away(null), DONE)).isEqualTo(DONE);

        assertThat(pauses).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(30));
        assertThat(told)
                .containsExactly(
                        "Waiting for the language model (busy); asked again in 60 s | busy",
                        "Asking the language model again | null",
                        "Waiting for the language model (busy); asked again in 30 s | busy",
                        "Asking the language model again | null");
    }

    @Test
    void asksAtLeastEveryFiveMinutes() throws InterruptedException {
        ask(away(Duration.ofHours(2)), DONE);

        assertThat(pauses).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void givesUpAfterAsLongAsALessonCanWait() throws InterruptedException {
        Asked.Away away = away(Duration.ofMinutes(4));

        assertThat(ask(away, away, away, DONE)).isEqualTo(away);
        assertThat(pauses).hasSize(2);
    }

    private Asked ask(Asked... script) throws InterruptedException {
        Deque<Asked> left = new ArrayDeque<>(List.of(script));
        return new WaitingModel(
                        (_, _) -> left.remove(),
                        Duration.ofMinutes(10),
                        (doing, awaits) -> told.add(doing + " | " + awaits),
                        pauses::add)
                .ask(REQUEST, ReplyProgress.NONE);
    }

    private static Asked.Away away(@org.jspecify.annotations.Nullable Duration after) {
        return new Asked.Away("busy", Optional.ofNullable(after));
    }
}

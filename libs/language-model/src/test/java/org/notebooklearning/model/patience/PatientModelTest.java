package org.notebooklearning.model.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

class PatientModelTest {
    private static final ModelRequest REQUEST =
            new ModelRequest("test", "m", "", List.of(Turn.asking("?")), null, 10);
    private static final Asked DONE =
            new Asked.Replied(
                    new ModelReply("!", "m", Tokens.NONE, ModelReply.End.COMPLETE), false);
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void asksAgainAfterLongerAndLongerWhiles() throws InterruptedException {
        Asked asked = patient(away(), away(), away(), DONE).ask(REQUEST, ReplyProgress.NONE);

        assertThat(asked).isEqualTo(DONE);
        assertThat(pauses).hasSize(3);
        for (int call = 0; call < pauses.size(); call++) {
            Duration least = Duration.ofSeconds(1L << call);
            assertThat(pauses.get(call)).isBetween(least, least.multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void waitsAsLongAsTheProviderWants() throws InterruptedException {
        patient(away(Duration.ofSeconds(20)), DONE).ask(REQUEST, ReplyProgress.NONE);

        assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void leavesAProviderAloneThatWantsLongerThanItMayWait() throws InterruptedException {
        Asked away = away(Duration.ofHours(1));

        assertThat(patient(away, DONE).ask(REQUEST, ReplyProgress.NONE)).isEqualTo(away);
        assertThat(pauses).isEmpty();
    }

    @Test
    void givesUpAfterSoManyCalls() throws InterruptedException {
        assertThat(
                        patient(away(), away(), away(), away(), away(), DONE)
                                .ask(REQUEST, ReplyProgress.NONE))
                .isEqualTo(away());
        assertThat(pauses).hasSize(4);
    }

    @Test
    void asksNotAgainWhatWillNeverBeAnswered() throws InterruptedException {
        Asked rejected = new Asked.Rejected("no", "yes");

        assertThat(patient(rejected, DONE).ask(REQUEST, ReplyProgress.NONE)).isEqualTo(rejected);
        assertThat(pauses).isEmpty();
    }

    private PatientModel patient(Asked... script) {
        ArrayDeque<Asked> left = new ArrayDeque<>(List.of(script));
        LanguageModel model = (request, progress) -> left.remove();
        return new PatientModel(model, Patience.USUAL, new Random(1), pauses::add);
    }

    private static Asked away() {
        return new Asked.Away("busy", Optional.empty());
    }

    private static Asked away(Duration after) {
        return new Asked.Away("busy", Optional.of(after));
    }
}

package org.notebooklearning.model.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

class BreakerTest {
    private static final ModelRequest REQUEST =
            new ModelRequest("test", "m", "", List.of(Turn.asking("?")), null, 10);
    private static final Asked DONE =
            new Asked.Replied(
                    new ModelReply("!", "m", Tokens.NONE, ModelReply.End.COMPLETE), false);
    private final SettableClock clock = new SettableClock();
    private Asked now = new Asked.Away("busy", Optional.empty(), "Wait.");
    private int calls;
    private final Breaker breaker =
            new Breaker(
                    (request, progress) -> {
                        calls++;
                        return now;
                    },
                    3,
                    Duration.ofSeconds(30),
                    clock);

    @Test
    void leavesTheModelAloneThatWasAwayThreeTimes() throws InterruptedException {
        ask(3);
        assertThat(breaker.paused())
                .contains(new Asked.Away("busy", Optional.of(Duration.ofSeconds(30)), "Wait."));

        assertThat(breaker.ask(REQUEST, ReplyProgress.NONE)).isInstanceOf(Asked.Away.class);
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void letsOneRequestFindOutWhetherItIsBack() throws InterruptedException {
        ask(3);
        clock.pass(Duration.ofSeconds(31));
        ask(2);
        assertThat(calls).isEqualTo(4);

        clock.pass(Duration.ofSeconds(31));
        now = DONE;
        assertThat(breaker.ask(REQUEST, ReplyProgress.NONE)).isEqualTo(DONE);
        assertThat(breaker.paused()).isEmpty();
        ask(2);
        assertThat(calls).isEqualTo(7);
    }

    @Test
    void countsFailuresInARowAlone() throws InterruptedException {
        ask(2);
        now = DONE;
        ask(1);
        now = new Asked.Away("busy", Optional.empty());
        ask(2);

        assertThat(breaker.paused()).isEmpty();
    }

    @Test
    void restsAsLongAsTheProviderWants() throws InterruptedException {
        now = new Asked.Away("busy", Optional.of(Duration.ofMinutes(5)));
        ask(3);

        assertThat(breaker.paused().orElseThrow().after()).contains(Duration.ofMinutes(5));
    }

    private void ask(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            breaker.ask(REQUEST, ReplyProgress.NONE);
        }
    }

    private static final class SettableClock extends Clock {
        private Instant instant = Instant.parse("2026-11-30T12:00:00Z");

        void pass(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

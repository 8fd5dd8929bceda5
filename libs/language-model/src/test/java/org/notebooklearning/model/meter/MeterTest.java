package org.notebooklearning.model.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

class MeterTest {
    private static final Prices PRICES = new Prices(3, 15, "EUR");
    private int asked;

    @Test
    void countsWhatALessonTakes() throws InterruptedException {
        Meter meter = meter(Tokens.NONE, null, PRICES);

        ask(meter);
        ask(meter);

        assertThat(meter.tokens()).isEqualTo(new Tokens(2_000, 400));
        assertThat(meter.spent().calls()).isEqualTo(2);
        assertThat(meter.spent().cost()).isEqualTo("0.01 EUR");
        assertThat(meter.prompts()).containsExactly("beat@1a2b3c4d");
    }

    @Test
    void asksNoMoreWhereTheLessonHasCostAsMuchAsItMay() throws InterruptedException {
        Meter meter = meter(new Tokens(1_000, 0), new Cap.TokenCount(2_100), null);

        assertThat(ask(meter)).isInstanceOf(Asked.Replied.class);
        assertThat(ask(meter))
                .isInstanceOfSatisfying(
                        Asked.Rejected.class,
                        rejected -> {
                            assertThat(rejected.reason()).contains("2,100 tokens");
                            assertThat(rejected.remedy()).contains("LESSON_MODEL_CAP", "retry");
                        });
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void tellsNoCostWithoutPrices() {
        assertThat(Meter.money(new Tokens(1_000_000, 0), null)).isEmpty();
        assertThat(Meter.money(new Tokens(1_000_000, 100_000), PRICES)).isEqualTo("4.50 EUR");
    }

    private Meter meter(Tokens before, @Nullable Cap cap, @Nullable Prices prices) {
        return new Meter(
                (_, _) -> {
                    asked++;
                    return new Asked.Replied(
                            new ModelReply(
                                    "!", "m", new Tokens(1_000, 200), ModelReply.End.COMPLETE),
                            asked > 1);
                },
                before,
                cap,
                prices);
    }

    private static Asked ask(Meter meter) throws InterruptedException {
        return meter.ask(
                new ModelRequest("beat@1a2b3c4d", "m", "", List.of(Turn.asking("?")), null, 10),
                ReplyProgress.NONE);
    }
}

package org.notebooklearning.model.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.report.ModelUse;
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
    private int stopped;

    @TempDir Path folder;

    @Test
    void countsWhatALessonTakes() throws InterruptedException {
        Meter meter = meter("write", null, PRICES);

        ask(meter, "one");
        ask(meter, "two");

        assertThat(meter.tokens()).isEqualTo(new Tokens(2_000, 400));
        assertThat(meter.spent().calls()).isEqualTo(2);
        assertThat(meter.spent().cost()).isEqualTo("0.01 EUR");
        assertThat(meter.prompts()).containsExactly("beat@1a2b3c4d");
    }

    /// A worker that was killed and one that goes on ask the same again.
    @Test
    void countsTheSameRequestOnceWhoeverAsksIt() throws InterruptedException {
        ask(meter("write", null, PRICES), "one");
        Meter after = meter("write", null, PRICES);

        ask(after, "one");
        ask(after, "two");

        assertThat(after.tokens()).isEqualTo(new Tokens(2_000, 400));
    }

    @Test
    void tellsWhatTheLessonTookInAllStagesButReportsThoseOfItsOwn() throws InterruptedException {
        ask(meter("plan", null, PRICES), "outline");
        Meter writing = meter("write", null, PRICES);

        ask(writing, "beat");

        assertThat(writing.spent().calls()).isEqualTo(1);
        assertThat(writing.uses())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("seconds")
                .isEqualTo(new ModelUse("m", 2, 2_000, 400, 0, 0.012, "EUR"));
    }

    @Test
    void asksNoMoreWhereTheLessonHasCostAsMuchAsItMay() throws InterruptedException {
        ask(meter("plan", null, null), "outline");
        Meter meter = meter("write", new Cap.TokenCount(2_300), null);

        assertThat(ask(meter, "one")).isInstanceOf(Asked.Replied.class);
        assertThat(meter.stop(null)).isEmpty();
        assertThat(ask(meter, "two"))
                .isInstanceOfSatisfying(
                        Asked.Rejected.class,
                        rejected -> {
                            assertThat(rejected.fault()).isEqualTo(Asked.Fault.CAP);
                            assertThat(rejected.reason()).contains("2,300 tokens");
                        });
        ask(meter, "three");
        assertThat(asked).isEqualTo(2);
        assertThat(stopped).isEqualTo(1);
    }

    @Test
    void saysWhatIsProbablyStillToComeAndSuggestsARoundSum() throws InterruptedException {
        Meter meter = meter("write", new Cap.Money(0.005, PRICES), PRICES);
        ask(meter, "one");
        ask(meter, "two");

        CapStop stop = meter.stop(WritingEstimate.of(2, 10)).orElseThrow();

        assertThat(stop.cap()).isEqualTo(new SpendingCap(0.005, "EUR"));
        assertThat(stop.spent()).isEqualTo(0.006);
        assertThat(stop.rest()).isNotNull();
        assertThat(stop.rest().fewest()).isEqualTo(0.2955);
        assertThat(stop.rest().most()).isEqualTo(1.164);
        assertThat(stop.suggested()).isEqualTo(new SpendingCap(1.2, "EUR"));
    }

    @Test
    void suggestsAsMuchAgainWhereNobodyKnowsWhatIsToCome() throws InterruptedException {
        Meter meter = meter("plan", new Cap.TokenCount(1_000), null);
        ask(meter, "one");
        ask(meter, "two");

        assertThat(meter.stop(null))
                .hasValueSatisfying(
                        stop -> {
                            assertThat(stop.rest()).isNull();
                            assertThat(stop.suggested()).isEqualTo(SpendingCap.tokens(2_400));
                        });
    }

    @Test
    void tellsNoCostWithoutPrices() {
        assertThat(Meter.money(new Tokens(1_000_000, 0), null)).isEmpty();
        assertThat(Meter.money(new Tokens(1_000_000, 100_000), PRICES)).isEqualTo("4.50 EUR");
    }

    private Meter meter(String stage, @Nullable Cap cap, @Nullable Prices prices) {
        return new Meter(
                (_, _) -> {
                    asked++;
                    return new Asked.Replied(
                            new ModelReply(
                                    "!", "m", new Tokens(1_000, 200), ModelReply.End.COMPLETE),
                            asked > 1);
                },
                LessonAccount.open(folder),
                stage,
                cap,
                prices,
                () -> stopped++);
    }

    private static Asked ask(Meter meter, String what) throws InterruptedException {
        return meter.ask(
                new ModelRequest("beat@1a2b3c4d", "m", "", List.of(Turn.asking(what)), null, 10),
                ReplyProgress.NONE);
    }
}

package org.notebooklearning.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.log.UnavailableException;

@Timeout(60)
class BrokerWatchTest {
    private static final Map<Stage, QueueState> QUEUES =
            Map.of(Stage.PLAN, new QueueState(3, 2, 1));

    private static final String REFUSED = "Kafka does not let the user ingest in";

    private final AtomicLong progress = new AtomicLong(100);
    private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private volatile @Nullable Instant readerHeard;
    private volatile Supplier<Map<Stage, QueueState>> broker = () -> QUEUES;
    private final BrokerWatch watch = watch(Duration.ofSeconds(30));

    @Test
    void tellsWhatTheBrokerTells() {
        BrokerWatch.Seen seen = watch.look();

        assertThat(seen.broker().state()).isEqualTo(BrokerState.Word.ANSWERING);
        assertThat(seen.broker().toldAt()).isEqualTo(now);
        assertThat(seen.queues()).isEqualTo(QUEUES);
    }

    @Test
    void callsOneAnswerThatDoesNotComeNoOutage() {
        watch.look();
        broker = BrokerWatchTest::isAway;
        now = now.plusSeconds(6);

        BrokerWatch.Seen seen = watch.look();

        assertThat(seen.broker().state()).isEqualTo(BrokerState.Word.ANSWERING);
        assertThat(seen.broker().toldSeconds()).isEqualTo(6.0);
        assertThat(seen.queues()).isEqualTo(QUEUES);
    }

    @Test
    void callsAFirstAnswerThatDoesNotComeNoOutage() {
        broker = BrokerWatchTest::isAway;

        BrokerWatch.Seen seen = watch.look();

        assertThat(seen.broker().state()).isEqualTo(BrokerState.Word.SLOW);
        assertThat(seen.broker().toldAt()).isNull();
        assertThat(seen.queues()).isEmpty();
    }

    @Test
    void tellsOfARefusalAtOnceAndOnlyWhileItLasts() {
        watch.look();
        broker = BrokerWatchTest::refuses;

        BrokerWatch.Seen refused = after(6);
        broker = () -> QUEUES;

        assertThat(refused.refusal()).isEqualTo(REFUSED);
        assertThat(refused.queues()).isEmpty();
        assertThat(after(6).refusal()).isNull();
        assertThat(watch.look().queues()).isEqualTo(QUEUES);
    }

    @Test
    void callsItAnOutageOnceTriesFailedAndNothingElseWasHeard() {
        watch.look();
        broker = BrokerWatchTest::isAway;

        assertThat(lookAfter(10).state()).isEqualTo(BrokerState.Word.ANSWERING);
        assertThat(lookAfter(9).state()).isEqualTo(BrokerState.Word.SLOW);
        BrokerWatch.Seen seen = after(1);

        assertThat(seen.broker().state()).isEqualTo(BrokerState.Word.AWAY);
        assertThat(seen.broker().silentSeconds()).isEqualTo(20.0);
        assertThat(seen.queues()).isEmpty();
    }

    @Test
    void callsTwoTriesNoOutageHoweverLongTheyTake() {
        watch.look();
        broker = BrokerWatchTest::isAway;

        assertThat(lookAfter(300).state()).isEqualTo(BrokerState.Word.SLOW);
        assertThat(lookAfter(300).state()).isEqualTo(BrokerState.Word.SLOW);
        assertThat(lookAfter(1).state()).isEqualTo(BrokerState.Word.AWAY);
    }

    @Test
    void callsItNoOutageWhileTheLogIsAnswered() {
        watch.look();
        broker = BrokerWatchTest::isAway;
        for (int look = 0; look < 20; look++) {
            readerHeard = now.plusSeconds(8);

            BrokerState state = lookAfter(10);

            assertThat(state.state()).isNotEqualTo(BrokerState.Word.AWAY);
            assertThat(state.silentSeconds()).isEqualTo(2.0);
            assertThat(state.toldSeconds()).isEqualTo(10.0 * (look + 1));
        }
    }

    @Test
    void callsItNoOutageWhileEventsComeInAtWhicheverGateway() {
        watch.look();
        broker = BrokerWatchTest::isAway;
        for (int look = 0; look < 20; look++) {
            progress.incrementAndGet();
            assertThat(lookAfter(10).state()).isNotEqualTo(BrokerState.Word.AWAY);
        }
        assertThat(lookAfter(19).state()).isEqualTo(BrokerState.Word.SLOW);
        assertThat(lookAfter(1).state()).isEqualTo(BrokerState.Word.AWAY);
    }

    @Test
    void takesAReadModelThatIsMadeAgainForNoSign() {
        watch.look();
        broker = BrokerWatchTest::isAway;
        lookAfter(10);
        progress.set(0);
        lookAfter(5);

        assertThat(lookAfter(5).state()).isEqualTo(BrokerState.Word.AWAY);
    }

    @Test
    void endsTheOutageWithTheFirstSign() {
        broker = BrokerWatchTest::isAway;
        watch.look();
        lookAfter(10);
        assertThat(lookAfter(10).state()).isEqualTo(BrokerState.Word.AWAY);

        readerHeard = now;
        assertThat(lookAfter(1).state()).isEqualTo(BrokerState.Word.SLOW);
        broker = () -> QUEUES;

        assertThat(lookAfter(1).state()).isEqualTo(BrokerState.Word.ANSWERING);
    }

    @Test
    void waitsShortlyForASlowBrokerAndTakesItsAnswerLater() {
        BrokerWatch impatient = watch(Duration.ofMillis(20));
        CountDownLatch answers = new CountDownLatch(1);
        broker =
                () -> {
                    awaitUninterrupted(answers);
                    return QUEUES;
                };
        assertThat(impatient.look().broker().state()).isEqualTo(BrokerState.Word.SLOW);
        assertThat(impatient.look().queues()).isEmpty();

        answers.countDown();

        await().until(() -> impatient.look().queues().equals(QUEUES));
        assertThat(impatient.look().broker().state()).isEqualTo(BrokerState.Word.ANSWERING);
    }

    @Test
    void takesABugForNoOutage() {
        broker =
                () -> {
                    throw new IllegalStateException("a bug");
                };

        assertThatThrownBy(watch::look).hasRootCauseMessage("a bug");
    }

    private BrokerState lookAfter(int seconds) {
        return after(seconds).broker();
    }

    private BrokerWatch.Seen after(int seconds) {
        now = now.plusSeconds(seconds);
        return watch.look();
    }

    private BrokerWatch watch(Duration patience) {
        InstantSource source = () -> now;
        return new BrokerWatch(
                () -> broker.get(),
                failure -> Optional.ofNullable(failure.getMessage()).filter(REFUSED::equals),
                new Reader(),
                progress::get,
                patience,
                source.withZone(ZoneOffset.UTC));
    }

    private final class Reader implements LogReader {
        @Override
        public Optional<Duration> brokerSilence() {
            return Optional.ofNullable(readerHeard).map(at -> Duration.between(at, now));
        }

        @Override
        public OptionalLong lag() {
            return OptionalLong.empty();
        }
    }

    private static Map<Stage, QueueState> refuses() {
        throw new UnavailableException(REFUSED);
    }

    private static Map<Stage, QueueState> isAway() {
        throw new UnavailableException("The broker does not answer");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

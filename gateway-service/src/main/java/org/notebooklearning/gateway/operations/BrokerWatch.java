package org.notebooklearning.gateway.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.LessonFigures;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the broker about queues and workers while somebody looks at them. Whoever looks waits a
/// short time for the answer and is then given the last one, with its age: what else there is to
/// see does not wait for a slow broker.
@Singleton
final class BrokerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private final Supplier<Map<Stage, QueueState>> queues;
    private final Function<RuntimeException, Optional<String>> refusals;
    private final LogReader reader;
    private final LongSupplier progress;
    private final Duration patience;
    private final Clock clock;
    private final BrokerSigns signs = new BrokerSigns();
    private volatile Map<Stage, QueueState> told = Map.of();
    private volatile @Nullable String refusal;
    private @Nullable CompletableFuture<Void> asking;
    private long progressed = -1;

    @Inject
    BrokerWatch(Broker broker, LogReader reader, LessonFigures figures, Clock clock) {
        this(broker::queues, broker::refusal, reader, figures::progress, PATIENCE, clock);
    }

    /// @param queues asks the broker, and may take its time
    /// @param refusals what a failure means where the broker refuses to answer, in a sentence
    /// @param progress how far the log is read, by whichever gateway
    /// @param patience how long whoever looks waits for an answer
    BrokerWatch(
            Supplier<Map<Stage, QueueState>> queues,
            Function<RuntimeException, Optional<String>> refusals,
            LogReader reader,
            LongSupplier progress,
            Duration patience,
            Clock clock) {
        this.queues = queues;
        this.refusals = refusals;
        this.reader = reader;
        this.progress = progress;
        this.patience = patience;
        this.clock = clock;
    }

    /// What is known now. To be called by one at a time.
    Seen look() {
        ask();
        Instant now = clock.instant();
        reader.brokerSilence().ifPresent(silence -> signs.heard(now.minus(silence)));
        long reached = progress.getAsLong();
        if (progressed >= 0 && reached > progressed) {
            signs.heard(now);
        }
        progressed = reached;
        BrokerState state = signs.state(now);
        boolean knows = state.state() != BrokerState.Word.AWAY && refusal == null;
        return new Seen(state, knows ? told : Map.of(), refusal);
    }

    /// Asks, or goes on waiting for what was asked before.
    private void ask() {
        CompletableFuture<Void> answer = asking;
        if (answer == null) {
            signs.asked(clock.instant());
            answer = CompletableFuture.runAsync(this::askQueues, Thread::startVirtualThread);
            asking = answer;
        }
        try {
            answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The broker is still being asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Asking the broker failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking = answer.isDone() ? null : answer;
        }
    }

    private void askQueues() {
        try {
            told = queues.get();
            refusal = null;
            signs.told(clock.instant());
        } catch (UnavailableException e) {
            LOG.debug("No word of the queues", e);
            refusal = refusals.apply(e).orElse(null);
            signs.failed();
        }
    }

    /// The broker, and what it told last of each stage's queue; nothing of that in an outage.
    ///
    /// @param refusal why it does not answer this gateway, where it is there and refuses to
    record Seen(BrokerState broker, Map<Stage, QueueState> queues, @Nullable String refusal) {}
}

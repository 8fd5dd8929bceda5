package org.notebooklearning.model.patience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;

/// Leaves a model alone that was away several times in a row: for a while every request is told so
/// at once. After it one request is let through; its reply lets all others through again.
public final class Breaker implements LanguageModel {
    private final LanguageModel model;
    private final int most;
    private final Duration rest;
    private final Clock clock;
    private int failures;
    private @Nullable Instant until;
    private Asked.Away last = new Asked.Away("", Optional.empty());

    /// @param most how often in a row it may be away
    /// @param rest how long it is left alone then, or as long as the provider wants
    public Breaker(LanguageModel model, int most, Duration rest, Clock clock) {
        this.model = model;
        this.most = most;
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        Optional<Asked.Away> resting = resting();
        if (resting.isPresent()) {
            return resting.get();
        }
        Asked asked = model.ask(request, progress);
        told(asked);
        return asked;
    }

    /// Why the model is left alone and for how long; empty where it is asked.
    public synchronized Optional<Asked.Away> paused() {
        Instant now = clock.instant();
        return until == null || !now.isBefore(until)
                ? Optional.empty()
                : Optional.of(
                        new Asked.Away(
                                last.reason(),
                                Optional.of(Duration.between(now, until)),
                                last.remedy()));
    }

    /// The same, where this request is not the one that finds out whether the model is back.
    private synchronized Optional<Asked.Away> resting() {
        Optional<Asked.Away> paused = paused();
        if (paused.isEmpty() && until != null) {
            // Others wait as long again for what this one finds out.
            until = clock.instant().plus(rest);
        }
        return paused;
    }

    private synchronized void told(Asked asked) {
        if (!(asked instanceof Asked.Away away)) {
            failures = 0;
            until = null;
            return;
        }
        failures++;
        Duration wanted = away.after().orElse(Duration.ZERO);
        if (failures >= most) {
            last = away;
            until = clock.instant().plus(wanted.compareTo(rest) > 0 ? wanted : rest);
        }
    }
}

package org.notebooklearning.gateway.operations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.notebooklearning.gateway.readmodel.SpendingFigures;

/// What lessons cost, found out at most once in a while however many ask.
@Singleton
public final class SpendingWatch {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final SpendingFigures figures;
    private final Clock clock;
    private final MemoizedAnswer<SpendingSummary> summary;

    SpendingWatch(SpendingFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
        this.summary = new MemoizedAnswer<>(FRESH, this::findOut);
    }

    /// What lessons cost, as of the last five seconds.
    public SpendingSummary summary() {
        return summary.get();
    }

    private SpendingSummary findOut() {
        Instant now = clock.instant();
        return new SpendingSummary(
                now,
                figures.inAll(),
                figures.byDay(
                        now.atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .minusDays(SpendingFigures.DAYS - 1L)),
                figures.byModel(),
                figures.dearest(),
                figures.waiting(),
                figures.atTheirCap());
    }
}

package org.notebooklearning.gateway.operations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.readmodel.LessonCounts;
import org.notebooklearning.gateway.readmodel.LessonFigures;
import org.notebooklearning.gateway.readmodel.LessonPace;
import org.notebooklearning.gateway.readmodel.StageLoad;

/// How the whole gets on: the read model's figures, and what the broker told last about queues and
/// workers.
@Singleton
public final class Operations {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration COUNTS_FRESH = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofHours(24);
    private final BrokerWatch broker;
    private final LessonFigures figures;
    private final LessonPace pace;
    private final Clock clock;
    private final MemoizedAnswer<LessonCounts> counts;
    private final MemoizedAnswer<Summary> summary;

    Operations(BrokerWatch broker, LessonFigures figures, LessonPace pace, Clock clock) {
        this.broker = broker;
        this.figures = figures;
        this.pace = pace;
        this.clock = clock;
        this.counts = new MemoizedAnswer<>(COUNTS_FRESH, figures::counts);
        this.summary = new MemoizedAnswer<>(FRESH, this::findOut);
    }

    /// How many lessons there are, as of the last second.
    public LessonCounts counts() {
        return counts.get();
    }

    /// How the whole gets on, as of the last two seconds.
    public Summary summary() {
        return summary.get();
    }

    private Summary findOut() {
        BrokerWatch.Seen seen = broker.look();
        Instant now = clock.instant();
        Instant yesterday = now.minus(DAY);
        Map<Stage, StageLoad> loads = figures.loads();
        List<StageState> stages =
                Arrays.stream(Stage.values())
                        .map(
                                stage ->
                                        StageState.of(
                                                stage,
                                                loads.getOrDefault(stage, StageLoad.NONE),
                                                seen.queues().get(stage),
                                                now))
                        .toList();
        return new Summary(
                now,
                seen.broker(),
                fault(seen),
                counts.get(),
                stages,
                pace.throughput(now),
                new Summary.Times(pace.toFirstCells(yesterday), pace.toStored(yesterday)),
                figures.failures());
    }

    private static @Nullable String fault(BrokerWatch.Seen seen) {
        if (seen.refusal() != null) {
            return seen.refusal();
        }
        BrokerState broker = seen.broker();
        return broker.state() == BrokerState.Word.AWAY
                ? "Nothing was heard of the broker for "
                        + Math.round(broker.silentSeconds())
                        + " seconds"
                : null;
    }
}

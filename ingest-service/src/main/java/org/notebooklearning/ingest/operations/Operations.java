package org.notebooklearning.ingest.operations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.ingest.readmodel.LessonCounts;
import org.notebooklearning.ingest.readmodel.LessonFigures;
import org.notebooklearning.ingest.readmodel.LessonPace;
import org.notebooklearning.ingest.readmodel.StageLoad;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the whole gets on: the read model's figures, and what the broker adds about queues and
/// workers while it answers.
@Singleton
public final class Operations {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration COUNTS_FRESH = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofHours(24);
    private final Broker broker;
    private final LessonFigures figures;
    private final LessonPace pace;
    private final Clock clock;
    private final Remembered<LessonCounts> counts;
    private final Remembered<Summary> summary;

    Operations(Broker broker, LessonFigures figures, LessonPace pace, Clock clock) {
        this.broker = broker;
        this.figures = figures;
        this.pace = pace;
        this.clock = clock;
        this.counts = new Remembered<>(COUNTS_FRESH, figures::counts);
        this.summary = new Remembered<>(FRESH, this::findOut);
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
        Queues queues = queues();
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
                                                queues.states().get(stage),
                                                now))
                        .toList();
        return new Summary(
                now,
                queues.fault(),
                counts.get(),
                stages,
                pace.throughput(now),
                new Summary.Times(pace.toFirstCells(yesterday), pace.toStored(yesterday)),
                figures.failures());
    }

    private Queues queues() {
        try {
            return new Queues(broker.queues(), null);
        } catch (UnavailableException e) {
            LOG.debug("No word of the queues", e);
            return new Queues(Map.of(), String.valueOf(e.getMessage()));
        }
    }

    private record Queues(Map<Stage, QueueState> states, @Nullable String fault) {}
}

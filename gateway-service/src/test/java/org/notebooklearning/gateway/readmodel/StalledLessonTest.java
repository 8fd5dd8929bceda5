package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.engines.Engines;
import org.notebooklearning.gateway.lessons.Claims;
import org.notebooklearning.gateway.lessons.RetryLesson;
import org.notebooklearning.gateway.lessons.StalledLesson;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;
import org.notebooklearning.pipeline.work.Cancellation;

/// What becomes of a lesson that has stalled, on a read model that follows what is published.
class StalledLessonTest {
    // As clocks tell it, and finer than the database keeps it.
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00.123456789Z");
    private static final LessonId LESSON = new LessonId("stuck");
    private static final String REASON = "Nothing was heard of the reader for 10 minutes";
    private final ReadModelBench bench = new ReadModelBench(Engines.newDatabase());
    private final List<LessonTask> queued = new ArrayList<>();
    private final InMemoryArtifactStore store = new InMemoryArtifactStore();
    private final LessonEvents events = new LessonEvents(LESSON.value(), TEN);
    private final StalledLesson stalled = watching(TEN.plusSeconds(600));

    @Test
    void isPutBackOnceAndFailsTheSecondTime() {
        bench.project(events.requested("A"), events.started(Stage.INGEST, 1));

        stalled.getGoing(task(), REASON);
        assertThat(queued).singleElement().extracting(LessonTask::run).isEqualTo(1);
        assertThat(store.isMarked(Cancellation.mark(LESSON, 0))).isTrue();
        assertThat(view().stalled().stalled()).isEqualTo(REASON);
        assertThat(view().state()).isEqualTo(LessonState.INGESTING);

        stalled.getGoing(task(), REASON);
        assertThat(queued).hasSize(1);
        assertThat(store.isMarked(Cancellation.mark(LESSON, 1))).isTrue();
        assertThat(view().state()).isEqualTo(LessonState.FAILED);
        LessonEvent.LessonFailed failure = view().milestones().failure();
        assertThat(failure.code()).isEqualTo("stalled");
        assertThat(failure.reason()).contains(REASON, "put back");
        assertThat(failure.remedy()).contains("a reader runs", "retry");
    }

    @Test
    void goesOnWhereItFailedWhenItsLearnerRetriesIt() {
        isPutBackOnceAndFailsTheSecondTime();

        retrying(TEN.plusSeconds(900)).retry(LESSON, null);

        assertThat(queued)
                .extracting(LessonTask::stage, LessonTask::run)
                .last()
                .hasToString("(INGEST, 2)");
        assertThat(view().stalled()).isNull();
    }

    @Test
    void isLeftAloneWhereSomethingWasHeardSince() {
        bench.project(events.requested("A"), events.started(Stage.INGEST, 1));
        LessonQueue.OpenTask seen = task();
        bench.project(events.retrying(Stage.INGEST, 2));

        stalled.getGoing(seen, REASON);

        assertThat(queued).isEmpty();
        assertThat(view().stalled()).isNull();
    }

    @Test
    void isPutBackOnceByTwoGatewaysThatSeeItAtTheSameTime() {
        bench.project(events.requested("A"), events.started(Stage.INGEST, 1));

        LessonQueue.OpenTask seen = task();
        stalled.getGoing(seen, REASON);
        watching(TEN.plusSeconds(600)).getGoing(seen, REASON);

        assertThat(queued).hasSize(1);
        assertThat(view().state()).isEqualTo(LessonState.INGESTING);
    }

    private StalledLesson watching(Instant now) {
        return new StalledLesson(
                bench.lessons, retrying(now), log(), store, Clock.fixed(now, ZoneOffset.UTC));
    }

    private RetryLesson retrying(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new RetryLesson(bench.lessons, log(), new Claims(bench.database, clock), clock);
    }

    private LessonLog log() {
        return (told, next) -> {
            queued.addAll(next);
            published.addAll(told);
        };
    }

    private final List<LessonEvent> published = new ArrayList<>();

    private LessonQueue.OpenTask task() {
        view();
        return bench.queue.tasks().getFirst();
    }

    /// As it stands after what was published is projected.
    private LessonView view() {
        if (!published.isEmpty()) {
            bench.project(published.toArray(LessonEvent[]::new));
            published.clear();
        }
        return bench.lessons.find(LESSON).orElseThrow();
    }
}

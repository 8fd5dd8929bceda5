package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.Engines;

class LessonFiguresTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private final ReadModelBench bench = new ReadModelBench(Engines.newDatabase());

    @Test
    void tellsWhatWaitsForWhichStage() {
        LessonEvents asked = new LessonEvents("asked", TEN);
        bench.project(asked.requested("A"));
        LessonEvents written = new LessonEvents("written", TEN.plusSeconds(5));
        bench.project(
                written.requested("B"),
                written.started(Stage.WRITE, 10),
                written.finished(Stage.WRITE, 20));
        LessonEvents judged = new LessonEvents("judged", TEN);
        bench.project(
                judged.requested("C"),
                judged.started(Stage.VALIDATE, 10),
                judged.finished(Stage.VALIDATE, 30));

        assertThat(bench.figures.loads())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                Stage.INGEST, new StageLoad(1, TEN, 0, 0),
                                Stage.PLAN, StageLoad.NONE,
                                Stage.WRITE, new StageLoad(1, TEN.plusSeconds(30), 0, 0),
                                Stage.VALIDATE, new StageLoad(1, TEN.plusSeconds(25), 0, 0)));
    }

    @Test
    void tellsWhatIsUnderWayAndWhatIsTriedAgain() {
        LessonEvents one = new LessonEvents("one", TEN);
        bench.project(one.requested("A"), one.started(Stage.INGEST, 1));
        LessonEvents two = new LessonEvents("two", TEN);
        bench.project(
                two.requested("B"), two.started(Stage.INGEST, 1), two.retrying(Stage.INGEST, 2));
        LessonEvents ended = new LessonEvents("ended", TEN);
        bench.project(
                ended.requested("C"),
                ended.started(Stage.INGEST, 1),
                ended.retrying(Stage.INGEST, 2),
                ended.failed(Stage.INGEST, "unavailable", 3));

        assertThat(bench.figures.loads().get(Stage.INGEST)).isEqualTo(new StageLoad(0, null, 2, 1));
        LessonCounts counts = bench.figures.counts();
        assertThat(counts.total()).isEqualTo(3);
        assertThat(counts.retrying()).isEqualTo(1);
        assertThat(counts.states())
                .containsEntry(LessonState.INGESTING, 2L)
                .containsEntry(LessonState.FAILED, 1L)
                .containsEntry(LessonState.STORED, 0L);
    }

    @Test
    void waitsForTheStageThatIsTriedAgain() {
        LessonEvents lesson = new LessonEvents("again", TEN);
        bench.project(
                lesson.requested("A"),
                lesson.started(Stage.WRITE, 1),
                lesson.finished(Stage.WRITE, 2),
                lesson.failed(Stage.VALIDATE, "unavailable", 3),
                lesson.retried(Stage.WRITE, 60));

        assertThat(bench.figures.loads().get(Stage.WRITE))
                .isEqualTo(new StageLoad(1, TEN.plusSeconds(60), 0, 0));
        assertThat(bench.figures.failures()).isEmpty();
    }

    @Test
    void groupsFailuresByTheirCode() {
        for (int i = 1; i <= 3; i++) {
            LessonEvents lesson = new LessonEvents("locked-" + i, TEN.plusSeconds(i));
            bench.project(
                    lesson.requested("Paper " + i),
                    lesson.failed(Stage.INGEST, i == 2 ? "unavailable" : "pdf-encrypted", 5));
        }

        assertThat(bench.figures.failures())
                .extracting(FailureGroup::code, FailureGroup::count, group -> group.last().lesson())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pdf-encrypted", 2L, "locked-3"),
                        org.assertj.core.groups.Tuple.tuple("unavailable", 1L, "locked-2"));
    }

    @Test
    void measuresThroughputAndDurations() {
        for (int i = 1; i <= 20; i++) {
            LessonEvents lesson = new LessonEvents("lesson-" + i, TEN.plusSeconds(i));
            bench.project(
                    lesson.requested("A"),
                    lesson.cells(1, i),
                    lesson.cells(2, 200),
                    lesson.stored(10 * i));
        }
        LessonEvents old = new LessonEvents("old", TEN.minus(Duration.ofHours(30)));
        bench.project(old.requested("A"), old.cells(1, 5000), old.stored(6000));
        Instant now = TEN.plus(Duration.ofMinutes(30));

        Throughput throughput = bench.pace.throughput(now);
        assertThat(throughput.storedLastHour()).isEqualTo(20);
        assertThat(throughput.storedPerHour()).isEqualTo(0.8);
        assertThat(throughput.hours()).hasSize(24);
        assertThat(throughput.hours().getLast()).isEqualTo(new Throughput.Hour(TEN, 20, 0));
        Instant yesterday = now.minus(Duration.ofHours(24));
        assertThat(bench.pace.toFirstCells(yesterday)).isEqualTo(new Durations(20, 10.5, 19.05));
        assertThat(bench.pace.toStored(yesterday)).isEqualTo(new Durations(20, 105.0, 190.5));
        assertThat(bench.pace.toStored(now)).isEqualTo(new Durations(0, null, null));
    }
}

package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.Engines;

class LessonQueueTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private final ReadModelBench bench = new ReadModelBench(Engines.newDatabase());

    @Test
    void tellsHowManyAreAheadAndWhetherWorkersAreBusy() {
        LessonEvents busy = new LessonEvents("busy", TEN);
        bench.project(busy.requested("A"), busy.started(Stage.INGEST, 1));
        for (int number = 1; number <= 3; number++) {
            bench.project(
                    new LessonEvents("waits-" + number, TEN.plusSeconds(number)).requested("B"));
        }

        assertThat(place("waits-1").text()).isEqualTo("waiting for a free reader: it is next");
        assertThat(place("waits-2").text())
                .isEqualTo("waiting for a free reader: 1 lesson is ahead");
        assertThat(place("waits-3").text())
                .isEqualTo("waiting for a free reader: 2 lessons are ahead");
        assertThat(bench.queue.places(List.of(new LessonId("busy")))).isEmpty();
    }

    @Test
    void saysWhereNobodyWorksOnTheStage() {
        LessonEvents first = new LessonEvents("first", TEN);
        bench.project(
                first.requested("A"),
                first.started(Stage.WRITE, 1),
                first.finished(Stage.WRITE, 9));

        assertThat(place("first").text()).isEqualTo("waiting for a validator");
    }

    @Test
    void tellsTheTasksThatWaitAndThoseThatWorkersHave() {
        bench.project(new LessonEvents("waits", TEN).requested("A"));
        LessonEvents works = new LessonEvents("works", TEN);
        bench.project(works.requested("B"), works.started(Stage.INGEST, 7));
        LessonEvents ended = new LessonEvents("ended", TEN);
        bench.project(ended.requested("C"), ended.failed(Stage.INGEST, "unavailable", 3));

        assertThat(bench.queue.tasks())
                .containsExactlyInAnyOrder(
                        new LessonQueue.OpenTask(
                                new LessonId("waits"), Stage.INGEST, true, TEN, TEN, 1),
                        new LessonQueue.OpenTask(
                                new LessonId("works"),
                                Stage.INGEST,
                                false,
                                TEN,
                                TEN.plusSeconds(7),
                                2));
    }

    @Test
    void standsAsStalledFromBeingPutBackUntilTheStageIsDone() {
        LessonEvents lesson = new LessonEvents("stalled", TEN);
        bench.project(
                lesson.requested("A"),
                lesson.started(Stage.WRITE, 1),
                lesson.putBack(Stage.WRITE, 1, 60));

        LessonView view = view("stalled");
        assertThat(view.stalled().stalled()).isEqualTo("No writer came");
        assertThat(view.run()).isEqualTo(1);
        assertThat(view.queuedSince()).contains(TEN.plusSeconds(60));
        StageRun run = view.timeline().runs().getFirst();
        assertThat(run.status()).isEqualTo(StageRun.Status.STALLED);
        assertThat(run.putBack()).extracting(StageRun.PutBack::reason).contains("No writer came");

        bench.project(lesson.started(Stage.WRITE, 61), lesson.finished(Stage.WRITE, 70));
        assertThat(view("stalled").stalled()).isNull();
    }

    @Test
    void isNotPutBackOnceItCameToItsEndMeanwhile() {
        LessonEvents lesson = new LessonEvents("done", TEN);
        bench.project(
                lesson.requested("A"),
                lesson.started(Stage.VALIDATE, 1),
                lesson.stored(59),
                lesson.putBack(Stage.VALIDATE, 1, 60));

        assertThat(view("done").state()).isEqualTo(LessonState.STORED);
        // Its next run is another one all the same: that number is taken.
        assertThat(view("done").run()).isEqualTo(1);
        assertThat(view("done").stalled()).isNull();
    }

    private QueuePlace place(String lesson) {
        return bench.queue.place(view(lesson)).orElseThrow();
    }

    private LessonView view(String lesson) {
        return bench.lessons.find(new LessonId(lesson)).orElseThrow();
    }
}

package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.gateway.engines.Engines;

class SpendingFiguresTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final long DAY = 86_400;
    private final ReadModelBench bench = new ReadModelBench(Engines.newDatabase());
    private final SpendingFigures spending = new SpendingFigures(bench.database);

    @Test
    void countsWhatIsNewOnTheDayThatItIsTold() {
        bench.project(new LessonEvents("one", NOON).requested("A"));
        bench.project(used("one", 0, use("gpt-5", 2, 0.5)));
        bench.project(used("one", DAY, use("gpt-5", 5, 1.25), use("mini", 1, null)));

        assertThat(spending.byDay(LocalDate.parse("2026-11-01")))
                .extracting(
                        SpendingFigures.Spent::of,
                        SpendingFigures.Spent::calls,
                        SpendingFigures.Spent::cost)
                .containsExactlyInAnyOrder(
                        tuple("2026-11-24", 3L, 0.75),
                        tuple("2026-11-24", 1L, null),
                        tuple("2026-11-23", 2L, 0.5));
        assertThat(spending.byDay(LocalDate.parse("2026-11-24"))).hasSize(2);
        assertThat(spending.byModel())
                .first()
                .isEqualTo(new SpendingFigures.Spent("gpt-5", 5, 5_000, 500, 10, 1.25, "EUR"));
    }

    @Test
    void countsNothingTwiceWhateverIsToldAgain() {
        bench.project(new LessonEvents("one", NOON).requested("A"));
        LessonEvent event = used("one", 0, use("gpt-5", 2, 0.5));
        bench.project(event, event);
        bench.project(event);

        assertThat(spending.inAll())
                .singleElement()
                .satisfies(all -> assertThat(all.calls()).isEqualTo(2));
        bench.projection.empty();
        assertThat(spending.inAll()).isEmpty();
    }

    @Test
    void countsWhatACancelledLessonHadCost() {
        bench.project(
                new LessonEvents("one", NOON).requested("A"),
                new LessonEvent.LessonCancelled("c", new LessonId("one"), NOON, 0),
                used("one", 5, use("gpt-5", 2, 0.5)));

        assertThat(spending.dearest())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.topic()).isEqualTo("A");
                            assertThat(one.spent().cost()).isEqualTo(0.5);
                        });
    }

    @Test
    void namesTheDearestLessonsThoseThatWaitAndThoseAtTheirCap() {
        for (int number = 1; number <= 12; number++) {
            String id = "lesson-" + number;
            bench.project(
                    new LessonEvents(id, NOON).requested("Topic " + number),
                    used(id, 1, use("gpt-5", number, number * 0.1)));
        }
        LessonEvents waits = new LessonEvents("waits", NOON);
        bench.project(
                waits.requested("W"),
                waits.started(Stage.WRITE, 1),
                awaiting("waits", "429: slow"));
        LessonEvents capped = new LessonEvents("capped", NOON);
        bench.project(
                capped.requested("C"),
                capped.started(Stage.WRITE, 1),
                capped.finished(Stage.WRITE, 2),
                reached("capped"));

        assertThat(spending.dearest()).hasSize(10);
        assertThat(spending.dearest().getFirst().topic()).isEqualTo("Topic 12");
        assertThat(spending.waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.why()).isEqualTo("429: slow"));
        assertThat(spending.atTheirCap())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.spent()).isEqualTo("5.02 EUR");
                            assertThat(one.cap()).isEqualTo("5 EUR");
                        });
        bench.project(awaiting("waits", null));
        assertThat(spending.waiting()).isEmpty();
    }

    private static LessonEvent used(String lesson, long second, ModelUse... uses) {
        int calls = List.of(uses).stream().mapToInt(ModelUse::calls).sum();
        return new LessonEvent.ModelUsed(
                lesson + "#used#" + calls,
                new LessonId(lesson),
                NOON.plusSeconds(second),
                Stage.WRITE,
                List.of(uses));
    }

    private static ModelUse use(String model, int calls, @Nullable Double cost) {
        return new ModelUse(
                model,
                calls,
                calls * 1_000L,
                calls * 100L,
                calls * 2.0,
                cost,
                cost == null ? "" : "EUR");
    }

    private static LessonEvent awaiting(String lesson, @Nullable String why) {
        return new LessonEvent.StageProgressed(
                lesson + "#awaits#" + why,
                new LessonId(lesson),
                NOON,
                Stage.WRITE,
                "Asking",
                0,
                0,
                "",
                why);
    }

    private static LessonEvent reached(String lesson) {
        return new LessonEvent.CapReached(
                lesson + "#cap",
                new LessonId(lesson),
                NOON,
                Stage.WRITE,
                new SpendingCap(5, "EUR"),
                5.02,
                null,
                new SpendingCap(11, "EUR"),
                new WayBack.Unknown());
    }
}

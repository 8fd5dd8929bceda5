package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.Engines;

class LessonListTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static ReadModelBench bench;

    @BeforeAll
    static void fill() {
        bench = new ReadModelBench(Engines.newDatabase());
        LessonEvents first = lesson("rmsnorm-aaaa", 0);
        bench.project(
                first.requested("RMSNorm against 100% LayerNorm"),
                first.started(Stage.INGEST, 1),
                first.failed(Stage.INGEST, "pdf-encrypted", 2));
        LessonEvents second = lesson("attention-bbbb", 60);
        bench.project(
                second.requested("Attention\u0000 is\tall_you need"),
                second.started(Stage.INGEST, 1),
                second.retrying(Stage.INGEST, 2));
        LessonEvents third = lesson("dropout-cccc", 120);
        bench.project(third.requested("Dropout"), third.stored(9));
        LessonEvents fourth = lesson("dropout-dddd", 120);
        bench.project(fourth.requested("Dropout again"), fourth.stored(9));
    }

    @ParameterizedTest
    @CsvSource({
        "norm, rmsnorm-aaaa",
        "RMS, rmsnorm-aaaa",
        "layernorm against, rmsnorm-aaaa",
        "100%, rmsnorm-aaaa",
        "all_you, attention-bbbb",
        "attention-bb, attention-bbbb",
        "ag, rmsnorm-aaaa dropout-dddd",
        "a, rmsnorm-aaaa attention-bbbb dropout-dddd",
        "'no', ''",
        "allxyou, ''",
        "%, ''",
        "dropout norm, ''",
    })
    void findsWordsInTopicAndId(String search, String expected) {
        LessonFilter filter = new LessonFilter(Set.of(), false, search, null, null, null);

        assertThat(String.join(" ", ids(filter, LessonOrder.OLDEST))).isEqualTo(expected);
    }

    @Test
    void takesSearchesThatNoDatabaseCouldHold() {
        LessonFilter filter =
                new LessonFilter(
                        Set.of(), false, "drop\u0000 \ud800out \\", "a\u0000b", null, null);

        assertThat(ids(filter, LessonOrder.NEWEST)).isEmpty();
    }

    @Test
    void filtersByOneStateAndBySeveral() {
        assertThat(ids(inStates(LessonState.FAILED), LessonOrder.NEWEST))
                .containsExactly("rmsnorm-aaaa");
        assertThat(ids(inStates(LessonState.STORED, LessonState.FAILED), LessonOrder.NEWEST))
                .containsExactly("dropout-dddd", "dropout-cccc", "rmsnorm-aaaa");
        assertThat(ids(inStates(LessonState.STORED, LessonState.INGESTING), LessonOrder.OLDEST))
                .containsExactly("attention-bbbb", "dropout-cccc", "dropout-dddd");
    }

    @Test
    void filtersByRetryingFailureAndAge() {
        assertThat(ids(new LessonFilter(Set.of(), true, "", null, null, null), LessonOrder.NEWEST))
                .containsExactly("attention-bbbb");
        assertThat(
                        ids(
                                new LessonFilter(Set.of(), false, "", "pdf-encrypted", null, null),
                                LessonOrder.NEWEST))
                .containsExactly("rmsnorm-aaaa");
        assertThat(
                        ids(
                                new LessonFilter(
                                        Set.of(),
                                        false,
                                        "",
                                        null,
                                        TEN.plusSeconds(60),
                                        TEN.plusSeconds(120)),
                                LessonOrder.NEWEST))
                .containsExactly("attention-bbbb");
    }

    @ParameterizedTest
    @EnumSource(LessonOrder.class)
    void leadsThroughAllPagesWithoutGapOrRepeat(LessonOrder order) {
        for (LessonFilter filter : List.of(LessonFilter.ALL, inStates(LessonState.values()))) {
            List<String> found = new ArrayList<>();
            ListPlace after = null;
            do {
                after = next(filter, order, after, found);
            } while (after != null);

            assertThat(found).isEqualTo(ids(filter, order)).hasSize(4);
        }
        assertThat(ids(LessonFilter.ALL, LessonOrder.NEWEST))
                .isEqualTo(ids(LessonFilter.ALL, LessonOrder.OLDEST).reversed());
    }

    @ParameterizedTest
    @EnumSource(LessonOrder.class)
    void leadsBackThroughAllPages(LessonOrder order) {
        for (LessonFilter filter : List.of(LessonFilter.ALL, inStates(LessonState.values()))) {
            List<LessonList.Entry> all = bench.list.page(filter, order, null, 100);
            for (int i = 1; i < all.size(); i++) {
                LessonList.Page page = bench.list.pageBefore(filter, order, all.get(i).place(), 1);

                assertThat(page.entries()).containsExactly(all.get(i - 1));
                assertThat(page.hasPrevious()).isEqualTo(i > 1);
                assertThat(page.hasNext()).isTrue();
            }
        }
    }

    @Test
    void showsTheFirstPageWholeWhereFewerAreLeft() {
        List<LessonList.Entry> all =
                bench.list.page(LessonFilter.ALL, LessonOrder.NEWEST, null, 100);

        LessonList.Page page =
                bench.list.pageBefore(LessonFilter.ALL, LessonOrder.NEWEST, all.get(1).place(), 3);

        assertThat(page.entries()).isEqualTo(all.subList(0, 3));
        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void keepsPlaceThroughItsToken() {
        for (LessonList.Entry entry :
                bench.list.page(LessonFilter.ALL, LessonOrder.NEWEST, null, 10)) {
            assertThat(ListPlace.of(entry.place().token())).isEqualTo(entry.place());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "rmsnorm-aaaa", "!", "AAAAAAAAAAA", "f_________9hYQ", "gAAAAAAAAABhYQ"})
    void refusesTokensThatAreNoPlace(String token) {
        assertThatThrownBy(() -> ListPlace.of(token)).isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable ListPlace next(
            LessonFilter filter, LessonOrder order, @Nullable ListPlace after, List<String> found) {
        List<LessonList.Entry> page = bench.list.page(filter, order, after, 1);
        page.forEach(entry -> found.add(entry.view().id().value()));
        return page.isEmpty() ? null : page.getLast().place();
    }

    private static LessonEvents lesson(String id, long second) {
        return new LessonEvents(id, TEN.plusSeconds(second));
    }

    private static LessonFilter inStates(LessonState... states) {
        return new LessonFilter(Set.of(states), false, "", null, null, null);
    }

    private static List<String> ids(LessonFilter filter, LessonOrder order) {
        return bench.list.page(filter, order, null, 100).stream()
                .map(entry -> entry.view().id().value())
                .toList();
    }
}

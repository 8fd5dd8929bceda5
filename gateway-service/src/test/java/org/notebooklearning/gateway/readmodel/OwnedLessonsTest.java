package org.notebooklearning.gateway.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.engines.Engines;

class OwnedLessonsTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private ReadModelBench bench;

    @BeforeEach
    void fill() {
        bench = new ReadModelBench(Engines.newDatabase());
        LessonEvents alices = new LessonEvents("alices-aaaa", TEN);
        bench.project(
                alices.requested("RMSNorm", "alice"),
                alices.started(Stage.INGEST, 1),
                alices.retrying(Stage.INGEST, 2));
        LessonEvents second = new LessonEvents("alices-bbbb", TEN.plusSeconds(60));
        bench.project(second.requested("RoPE", "alice"), second.stored(9));
        bench.project(new LessonEvents("bobs-cccc", TEN).requested("RMSNorm", "bob"));
        bench.project(new LessonEvents("nobodys-dddd", TEN).requested("RMSNorm"));
    }

    @Test
    void showsAnOwnerTheirOwnAlone() {
        bench.onlyOwner = "alice";

        assertThat(bench.lessons.find(new LessonId("alices-aaaa")))
                .hasValueSatisfying(view -> assertThat(view.owner()).isEqualTo("alice"));
        assertThat(bench.lessons.find(new LessonId("bobs-cccc"))).isEmpty();
        assertThat(bench.lessons.find(new LessonId("nobodys-dddd"))).isEmpty();
        assertThat(
                        bench.lessons.find(
                                List.of(new LessonId("alices-aaaa"), new LessonId("bobs-cccc"))))
                .containsOnlyKeys(new LessonId("alices-aaaa"));
        assertThat(ids(LessonFilter.ALL)).containsExactly("alices-bbbb", "alices-aaaa");
        assertThat(ids(LessonFilter.ALL.ownedBy("bob"))).isEmpty();
        assertThat(ids(new LessonFilter(Set.of(LessonState.STORED), false, "", null, null, null)))
                .containsExactly("alices-bbbb");
    }

    @Test
    void showsAnOperatorAllAndThoseOfOneOwner() {
        assertThat(ids(LessonFilter.ALL)).hasSize(4);
        assertThat(ids(LessonFilter.ALL.ownedBy("bob"))).containsExactly("bobs-cccc");
        assertThat(ids(LessonFilter.ALL.ownedBy("carol"))).isEmpty();
        assertThat(bench.lessons.find(new LessonId("nobodys-dddd"))).isPresent();
    }

    @Test
    void countsWhatAnOwnerHas() {
        LessonCounts counts = bench.figures.counts("alice");

        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.retrying()).isEqualTo(1);
        assertThat(counts.states())
                .containsEntry(LessonState.STORED, 1L)
                .containsEntry(LessonState.INGESTING, 1L)
                .containsEntry(LessonState.FAILED, 0L);
        assertThat(bench.figures.counts("carol").total()).isZero();
        assertThat(bench.figures.counts().total()).isEqualTo(4);
    }

    @Test
    void keepsAllThatStoodInTheReadModelBeforeThereWereOwners() throws SQLException {
        String url = Engines.newDatabase();
        Flyway.configure().dataSource(url, null, null).target("2").load().migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into lesson (id, state, requested_at, seq, view, search, retrying)"
                            + " values ('old', 'stored', now(), 7, '{}', ' old', false)");
            statement.execute("insert into projection_offset values (0, 7)");
        }

        ReadModelBench upgraded = new ReadModelBench(url);

        assertThat(upgraded.rows("select id, owner from lesson")).containsExactly("old | null");
        assertThat(upgraded.rows("select next_offset from projection_offset")).containsExactly("7");
    }

    private List<@Nullable String> ids(LessonFilter filter) {
        return bench.list.page(filter, LessonOrder.NEWEST, null, 20).stream()
                .map(entry -> entry.view().id().value())
                .toList();
    }
}

package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;

/// All lessons in figures. Each is one statement over a small index, whatever the number of
/// lessons, but for the counts by state, which read an index from end to end.
@Singleton
public final class LessonFigures {
    private static final int MOST_FAILURES = 50;
    private final Database database;

    public LessonFigures(Database database) {
        this.database = database;
    }

    /// How many lessons there are.
    public LessonCounts counts() {
        return database.transaction(
                connection -> {
                    Map<LessonState, Long> states = new EnumMap<>(LessonState.class);
                    long total = 0;
                    long retrying = 0;
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "select state, count(*) from lesson group by state");
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            states.put(state(row.getString(1)), row.getLong(2));
                            total += row.getLong(2);
                        }
                    }
                    for (StageLoad load : loads(connection).values()) {
                        retrying += load.retrying();
                    }
                    return new LessonCounts(total, states, retrying);
                });
    }

    /// How many lessons `owner` has.
    public LessonCounts counts(String owner) {
        return database.transaction(
                connection -> {
                    Map<LessonState, Long> states = new EnumMap<>(LessonState.class);
                    long total = 0;
                    long retrying = 0;
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select state, count(*), count(*) filter (where retrying)"
                                            + " from lesson where owner = ? group by state")) {
                        select.setString(1, owner);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                states.put(state(row.getString(1)), row.getLong(2));
                                total += row.getLong(2);
                                retrying += row.getLong(3);
                            }
                        }
                    }
                    return new LessonCounts(total, states, retrying);
                });
    }

    /// How far the log is read, by whichever gateway: this grows with every event that comes in.
    public long progress() {
        return database.transaction(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "select coalesce(sum(next_offset), 0)"
                                                    + " from projection_offset");
                            ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    /// What each stage has before it.
    public Map<Stage, StageLoad> loads() {
        return database.transaction(LessonFigures::loads);
    }

    /// The failures that stand, the most frequent first, at most 50 codes.
    public List<FailureGroup> failures() {
        String sql =
                """
                select counted.number, last.view
                from (select failure, count(*) as number from lesson where failure is not null
                    group by failure order by number desc, failure limit ?) counted
                cross join lateral (select view from lesson where failure = counted.failure
                    order by failed_at desc limit 1) last
                order by counted.number desc, counted.failure
                """;
        return database.transaction(
                connection -> {
                    List<FailureGroup> groups = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setInt(1, MOST_FAILURES);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                LessonView last = Json.read(row.getString(2), LessonView.class);
                                groups.add(group(row.getLong(1), last));
                            }
                        }
                    }
                    return groups;
                });
    }

    private static Map<Stage, StageLoad> loads(Connection connection) throws SQLException {
        Map<Stage, StageLoad> loads = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            loads.put(stage, StageLoad.NONE);
        }
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select waits_for, count(*), min(waits_since) from lesson"
                                        + " where waits_for is not null group by waits_for");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                loads.put(
                        Stage.named(row.getString(1)),
                        new StageLoad(row.getLong(2), time(row, 3), 0, 0));
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select works_on, count(*), count(*) filter (where retrying)"
                                        + " from lesson where works_on is not null"
                                        + " group by works_on");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long underWay = row.getLong(2);
                long retrying = row.getLong(3);
                loads.computeIfPresent(
                        Stage.named(row.getString(1)),
                        (stage, load) -> load.withWork(underWay, retrying));
            }
        }
        return loads;
    }

    private static FailureGroup group(long count, LessonView last) {
        var failure = last.milestones().failure();
        if (failure == null) {
            throw new IllegalStateException("Lesson " + last.id() + " has a row with a failure");
        }
        return new FailureGroup(
                failure.code(),
                count,
                new FailureGroup.Example(
                        last.id().value(),
                        last.request().topic(),
                        failure.stage(),
                        failure.reason(),
                        failure.remedy(),
                        failure.at()));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LessonState state(String word) {
        for (LessonState state : LessonState.values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalStateException("No state " + word);
    }
}

package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many lessons come to their end, and how long they take. Each figure reads only the index
/// entries of its time.
@Singleton
public final class LessonPace {
    private static final int HOURS = 24;
    private final Database database;

    public LessonPace(Database database) {
        this.database = database;
    }

    /// What ended in the 24 hours before `now`.
    public Throughput throughput(Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
        return database.transaction(
                connection -> {
                    Map<Instant, Long> stored = perHour(connection, "stored_at", first);
                    Map<Instant, Long> failed = perHour(connection, "failed_at", first);
                    List<Throughput.Hour> hours = new ArrayList<>();
                    for (int i = 0; i < HOURS; i++) {
                        Instant hour = first.plus(i, ChronoUnit.HOURS);
                        hours.add(
                                new Throughput.Hour(
                                        hour,
                                        stored.getOrDefault(hour, 0L),
                                        failed.getOrDefault(hour, 0L)));
                    }
                    long lastDay = storedSince(connection, now.minus(HOURS, ChronoUnit.HOURS));
                    return new Throughput(
                            storedSince(connection, now.minus(1, ChronoUnit.HOURS)),
                            lastDay,
                            Math.round(lastDay * 10.0 / HOURS) / 10.0,
                            hours);
                });
    }

    /// From the request to the first cells, of the lessons stored since `since`.
    public Durations toFirstCells(Instant since) {
        return durations("first_cells_at", since);
    }

    /// From the request to the stored lesson, of the lessons stored since `since`.
    public Durations toStored(Instant since) {
        return durations("stored_at", since);
    }

    private Durations durations(String end, Instant since) {
        String sql =
                """
                select count(%1$s),
                    percentile_cont(0.5) within group (
                        order by extract(epoch from %1$s - requested_at)::float8),
                    percentile_cont(0.95) within group (
                        order by extract(epoch from %1$s - requested_at)::float8)
                from lesson where stored_at >= ?
                """
                        .formatted(end);
        return database.transaction(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setObject(1, since.atOffset(ZoneOffset.UTC));
                        try (ResultSet row = select.executeQuery()) {
                            row.next();
                            return new Durations(row.getLong(1), seconds(row, 2), seconds(row, 3));
                        }
                    }
                });
    }

    private static @Nullable Double seconds(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Math.round(value * 1000) / 1000.0;
    }

    private static long storedSince(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from lesson where stored_at >= ?")) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Map<Instant, Long> perHour(Connection connection, String column, Instant since)
            throws SQLException {
        Map<Instant, Long> hours = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select date_trunc('hour', %1$s, 'UTC'), count(*) from lesson where %1$s >= ? group by 1"
                                .formatted(column))) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hours.put(time(row, 1), row.getLong(2));
                }
            }
        }
        return hours;
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

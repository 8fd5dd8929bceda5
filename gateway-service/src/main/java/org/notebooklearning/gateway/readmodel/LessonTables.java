package org.notebooklearning.gateway.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.report.ModelUse;

/// The statements that the projection writes with, all on the connection of its transaction.
final class LessonTables {
    private final Connection connection;

    LessonTables(Connection connection) {
        this.connection = connection;
    }

    /// Empties everything that is derived from the log.
    void empty() throws SQLException {
        // Locked in this order, which is the one in which events are folded in: the two wait for
        // each
        // other instead of blocking each other.
        execute("truncate projection_offset, lesson, lesson_event, model_use");
    }

    /// Where to go on in `partition`, 0 at first. Until the end of the transaction no other
    /// gateway projects this partition.
    long lockOffset(int partition) throws SQLException {
        try (PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into projection_offset (partition, next_offset)"
                                        + " values (?, 0) on conflict do nothing");
                PreparedStatement select =
                        connection.prepareStatement(
                                "select next_offset from projection_offset"
                                        + " where partition = ? for update")) {
            insert.setInt(1, partition);
            insert.executeUpdate();
            select.setInt(1, partition);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void moveOffset(int partition, long next) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update projection_offset set next_offset = ? where partition = ?")) {
            update.setLong(1, next);
            update.setInt(2, partition);
            update.executeUpdate();
        }
    }

    Set<String> knownIds(Collection<String> ids) throws SQLException {
        Set<String> known = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select event_id from lesson_event where event_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    Map<LessonId, LessonView> views(Collection<LessonId> lessons) throws SQLException {
        Map<LessonId, LessonView> views = new HashMap<>();
        Object[] ids = lessons.stream().map(LessonId::value).toArray();
        try (PreparedStatement select =
                connection.prepareStatement("select view from lesson where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LessonView view = Json.read(row.getString(1), LessonView.class);
                    views.put(view.id(), view);
                }
            }
        }
        return views;
    }

    void addEvents(List<Numbered> events) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into lesson_event (lesson, seq, event_id, type, at, json)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            for (Numbered numbered : events) {
                var event = numbered.event().event();
                insert.setString(1, event.lesson().value());
                insert.setLong(2, numbered.sequence());
                insert.setString(3, event.id());
                insert.setString(4, event.getClass().getSimpleName());
                insert.setObject(5, event.at().atOffset(ZoneOffset.UTC));
                insert.setString(6, numbered.event().json());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void saveViews(Collection<LessonView> views) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(LessonRow.UPSERT)) {
            for (LessonView view : views) {
                LessonRow.of(view).bind(upsert);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /// Adds what lessons took of models.
    void addUses(List<Used> uses) throws SQLException {
        String sql =
                """
                insert into model_use (lesson, day, model, priced, currency, calls, input_tokens,
                    output_tokens, seconds, cost)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (day, lesson, model, priced, currency) do update
                set calls = model_use.calls + excluded.calls,
                    input_tokens = model_use.input_tokens + excluded.input_tokens,
                    output_tokens = model_use.output_tokens + excluded.output_tokens,
                    seconds = model_use.seconds + excluded.seconds,
                    cost = model_use.cost + excluded.cost
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Used used : uses) {
                ModelUse use = used.use();
                Double cost = use.cost();
                upsert.setString(1, used.lesson().value());
                upsert.setObject(2, used.day());
                upsert.setString(3, SearchText.cleaned(use.model()));
                upsert.setBoolean(4, cost != null);
                upsert.setString(5, SearchText.cleaned(use.currency()));
                upsert.setLong(6, use.calls());
                upsert.setLong(7, use.inputTokens());
                upsert.setLong(8, use.outputTokens());
                upsert.setDouble(9, use.seconds());
                upsert.setDouble(10, cost == null ? 0 : cost);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /// An event with its number in its lesson.
    record Numbered(long sequence, LoggedEvent event) {}

    /// What a lesson took of a model on one day (UTC), besides what was known before.
    record Used(LessonId lesson, LocalDate day, ModelUse use) {}
}

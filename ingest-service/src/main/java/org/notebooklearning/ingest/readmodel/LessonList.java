package org.notebooklearning.ingest.readmodel;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// The lessons as a list that can be filtered and searched, page by page.
@Singleton
public final class LessonList {
    private final Database database;

    public LessonList(Database database) {
        this.database = database;
    }

    /// At most `limit` lessons that `filter` lets in, behind the place `after` where that is not
    /// null.
    public List<Entry> page(
            LessonFilter filter, LessonOrder order, @Nullable ListPlace after, int limit) {
        ListQuery query = new ListQuery(filter, order, after, limit);
        return database.transaction(
                connection -> {
                    try (PreparedStatement select = query.prepare(connection, "")) {
                        return entries(select);
                    }
                });
    }

    private static List<Entry> entries(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                LessonView view = Json.read(row.getString(1), LessonView.class);
                OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                entries.add(new Entry(view, new ListPlace(at.toInstant(), view.id())));
            }
        }
        return entries;
    }

    /// A lesson with its place.
    public record Entry(LessonView view, ListPlace place) {}
}

package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// The lessons as a list that can be filtered and searched, page by page.
@Singleton
public final class LessonList {
    private final Database database;
    private final Viewer viewer;

    public LessonList(Database database, Viewer viewer) {
        this.database = database;
        this.viewer = viewer;
    }

    /// At most `limit` lessons that `filter` lets in, behind the place `after` where that is not
    /// null. Of these the viewer's own alone, where there are others that are not for it to see.
    public List<Entry> page(
            LessonFilter filter, LessonOrder order, @Nullable ListPlace after, int limit) {
        Optional<String> only = viewer.onlyOwner();
        if (filter.owner() != null && !viewer.sees(filter.owner())) {
            return List.of();
        }
        LessonFilter seen = only.map(filter::ownedBy).orElse(filter);
        ListQuery query = new ListQuery(seen, order, after, limit);
        return database.transaction(
                connection -> {
                    try (PreparedStatement select = query.prepare(connection, "")) {
                        return entries(select);
                    }
                });
    }

    /// The page of at most `limit` lessons behind the place `after`, or the first one for null.
    public Page pageAfter(
            LessonFilter filter, LessonOrder order, @Nullable ListPlace after, int limit) {
        // One more than asked for tells whether there is another page.
        List<Entry> found = page(filter, order, after, limit + 1);
        return new Page(found.stream().limit(limit).toList(), after != null, found.size() > limit);
    }

    /// The page of the last `limit` lessons in front of the place `before`, as fast as any other.
    /// Where fewer are left it is the first page, whole.
    public Page pageBefore(LessonFilter filter, LessonOrder order, ListPlace before, int limit) {
        List<Entry> found = page(filter, order.reversed(), before, limit + 1);
        if (found.size() < limit) {
            return pageAfter(filter, order, null, limit);
        }
        return new Page(
                found.stream().limit(limit).toList().reversed(), found.size() > limit, true);
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

    /// Some lessons next to each other.
    ///
    /// @param hasPrevious whether there may be lessons in front of them
    /// @param hasNext whether there may be lessons behind them
    public record Page(List<Entry> entries, boolean hasPrevious, boolean hasNext) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// A lesson with its place.
    public record Entry(LessonView view, ListPlace place) {}
}

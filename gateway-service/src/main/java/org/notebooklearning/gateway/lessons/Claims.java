package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.readmodel.Database;

/// Binds names to contents, once. Whoever comes first publishes; until that is done, others with
/// the same name wait, so that the same thing is never published twice side by side. A publisher
/// that dies on the way leaves the name bound, and its repetition publishes the same again under
/// the same ids.
@Singleton
public final class Claims {
    private final Database database;
    private final Clock clock;

    public Claims(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Binds `name` to `contentHash` and runs `publish` if that was not done before.
    public Claim make(String name, String contentHash, LessonId lesson, Runnable publish) {
        // First in a transaction of its own: the name must stay bound when publishing fails.
        database.transaction(connection -> bind(connection, name, contentHash, lesson));
        return database.transaction(
                connection -> {
                    Bound bound = lock(connection, name);
                    if (!bound.contentHash().equals(contentHash)) {
                        return new Claim.Conflict(bound.lesson());
                    }
                    if (!bound.published()) {
                        publish.run();
                        markPublished(connection, name);
                    }
                    return new Claim.Granted(bound.lesson(), bound.published());
                });
    }

    private boolean bind(Connection connection, String name, String contentHash, LessonId lesson)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into claim (name, content_hash, lesson, claimed_at, published)"
                                + " values (?, ?, ?, ?, false) on conflict do nothing")) {
            insert.setString(1, name);
            insert.setString(2, contentHash);
            insert.setString(3, lesson.value());
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static Bound lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select content_hash, lesson, published from claim"
                                + " where name = ? for update")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Bound(
                        row.getString(1), new LessonId(row.getString(2)), row.getBoolean(3));
            }
        }
    }

    private static void markPublished(Connection connection, String name) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update claim set published = true where name = ?")) {
            update.setString(1, name);
            update.executeUpdate();
        }
    }

    private record Bound(String contentHash, LessonId lesson, boolean published) {}
}

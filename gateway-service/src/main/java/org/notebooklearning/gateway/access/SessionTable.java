package org.notebooklearning.gateway.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The statements about who is signed in, on the connection of a transaction.
final class SessionTable {
    /// How many sessions one owner has at most: with one more, the oldest ends.
    static final int MOST_OF_ONE = 100;

    private final Connection connection;

    SessionTable(Connection connection) {
        this.connection = connection;
    }

    void add(String hash, String owner, Instant now, Instant end) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into session (cookie_sha256, owner, opened_at, ends_at)"
                                + " values (?, ?, ?, ?)")) {
            insert.setString(1, hash);
            insert.setString(2, owner);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setObject(4, end.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    boolean has(String hash, Instant now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select 1 from session where cookie_sha256 = ? and ends_at > ?")) {
            select.setString(1, hash);
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    boolean remove(String hash) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from session where cookie_sha256 = ?")) {
            delete.setString(1, hash);
            return delete.executeUpdate() == 1;
        }
    }

    /// The hashes of those that were removed.
    List<String> removeAll(String owner) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from session where owner = ? returning cookie_sha256")) {
            delete.setString(1, owner);
            try (ResultSet row = delete.executeQuery()) {
                List<String> removed = new ArrayList<>();
                while (row.next()) {
                    removed.add(row.getString(1));
                }
                return removed;
            }
        }
    }

    int removeOldestOf(String owner) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from session where cookie_sha256 in"
                                + " (select cookie_sha256 from session where owner = ?"
                                + " order by opened_at desc, cookie_sha256 offset ?)")) {
            delete.setString(1, owner);
            delete.setInt(2, MOST_OF_ONE);
            return delete.executeUpdate();
        }
    }

    int removeEnded(Instant now) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from session where ends_at <= ?")) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}

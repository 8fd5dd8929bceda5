package org.notebooklearning.ingest.readmodel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import javax.sql.DataSource;
import org.notebooklearning.pipeline.log.UnavailableException;

/// The door to PostgreSQL. A database that can not be reached is an [UnavailableException]; any
/// other fault is a bug.
@Singleton
public final class Database {
    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /// What `work` returns, done in one transaction that is taken back when it throws.
    public <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.with(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    takeBack(connection);
                }
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static void takeBack(Connection connection) throws SQLException {
        // On a connection that was lost the server has taken it back already.
        if (!connection.isClosed()) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }

    private static RuntimeException translated(SQLException e) {
        String state = e.getSQLState();
        boolean away =
                state == null
                        || state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || e instanceof SQLTransientException;
        return away
                ? new UnavailableException("The database can not be reached now", e)
                : new IllegalStateException("The database refused a statement", e);
    }

    /// Statements on one connection.
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}

package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.sql.DataSource;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to PostgreSQL. A database that can not be reached is an [UnavailableException]; any
/// other fault is a bug.
@Singleton
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int MOST_TRIES = 5;
    /// SQLSTATE of transactions that the server ended for the good of others, and that go through
    /// when they are done again: `serialization_failure` and `deadlock_detected`.
    private static final Set<String> TO_DO_AGAIN = Set.of("40001", "40P01");

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /// What `work` returns, done in one transaction that is taken back when it throws. It is done
    /// again when it and another transaction waited for each other, so it changes nothing but the
    /// database.
    public <T> T transaction(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return tried(work);
            } catch (SQLException e) {
                if (tries == MOST_TRIES || !TO_DO_AGAIN.contains(String.valueOf(e.getSQLState()))) {
                    throw translated(e);
                }
                LOG.debug("Done again, as another transaction was in the way", e);
            }
        }
    }

    private <T> T tried(Work<T> work) throws SQLException {
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

package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.notebooklearning.engines.TestDatabase.execute;
import static org.notebooklearning.engines.TestDatabase.read;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data directory of the versions that trusted everybody on the machine and knew the superuser
/// alone.
class EarlierClusterTest {
    private static final int SOMEBODY_ELSE = 54_321;

    @TempDir private Path folder;
    private TestDatabase database;

    @BeforeEach
    void choose() {
        database = new TestDatabase(folder);
    }

    @Test
    void isTakenOverWithAllThatIsInItAndClosedToOthers() throws Exception {
        EmbeddedPostgres earlier = startEarlier();
        write(earlier);
        earlier.close();
        assertThat(Files.readString(database.data().resolve("pg_hba.conf"))).contains("trust");

        for (int start = 0; start < 2; start++) {
            try (EmbeddedPostgreSQL server = database.start()) {
                assertIsTakenOver(server.access());
            }
        }
    }

    @Test
    void isTakenOverFromAServerThatStillRuns() throws Exception {
        EmbeddedPostgres earlier = startEarlier();
        write(earlier);

        try (EmbeddedPostgreSQL server = database.start()) {
            assertIsTakenOver(server.access());
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            earlier.getJdbcUrl("postgres", "postgres")))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void isMadeAnewWhereItsMakingWasKilledBeforeAnyServerRan() throws Exception {
        Files.createDirectories(database.data().resolve("base"));
        Files.writeString(database.data().resolve("PG_VERSION"), "18\n");
        Files.writeString(database.data().resolve("postgresql.conf"), "# half");
        Files.writeString(database.data().resolve("pg_hba.conf"), "local all all trust\n");

        try (EmbeddedPostgreSQL server = database.start()) {
            assertThat(read(server.access(), "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void isRefusedWhereItBelongsToSomebodyElse() throws IOException {
        assumeTrue(CurrentUser.isRoot(), "only root can give folders away");
        database.start().close();
        new FileTree(database.data()).give(SOMEBODY_ELSE);

        assertThatThrownBy(database::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(database.data().toString(), "sudo chown -R");
    }

    private static void assertIsTakenOver(DatabaseAccess access) throws SQLException, IOException {
        assertThat(read(access, "SELECT word FROM words")).isEqualTo("kept");
        execute(
                access,
                "ALTER TABLE words ADD COLUMN IF NOT EXISTS more text",
                "INSERT INTO words (word) VALUES ('more')",
                "DELETE FROM words WHERE word = 'more'",
                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                "REINDEX TABLE words",
                "ALTER VIEW shouted RENAME TO loud",
                "ALTER VIEW loud RENAME TO shouted",
                "DROP SEQUENCE IF EXISTS counter");
        assertThat(
                        read(
                                access,
                                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                                        + " AND relowner <> current_user::regrole"))
                .isEqualTo("0");
        assertThatThrownBy(() -> read(new DatabaseAccess(access.url(), "postgres", ""), "SELECT 1"))
                .hasMessageContaining("no pg_hba.conf entry");
    }

    private EmbeddedPostgres startEarlier() throws IOException {
        Files.createDirectories(database.home());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(database.data())
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(
                                Path.of("target", "earlier-binaries").toAbsolutePath().toFile())
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
        Map.of("locale-provider", "builtin", "builtin-locale", "C.UTF-8", "locale", "C")
                .forEach(builder::setLocaleConfig);
        return builder.start();
    }

    private static void write(EmbeddedPostgres server) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            for (String each :
                    new String[] {
                        "CREATE EXTENSION pg_trgm",
                        "CREATE TABLE words (id serial PRIMARY KEY, word text)",
                        "CREATE INDEX ON words USING gin (word gin_trgm_ops)",
                        "CREATE SEQUENCE counter",
                        "CREATE VIEW shouted AS SELECT upper(word) FROM words",
                        "INSERT INTO words (word) VALUES ('kept')"
                    }) {
                statement.execute(each);
            }
        }
    }
}

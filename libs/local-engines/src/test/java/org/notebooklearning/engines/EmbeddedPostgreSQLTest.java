package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSQLTest {

    @Test
    void keepsRowsOverRestartOnTheSamePort(@TempDir Path folder) throws SQLException {
        int port;
        try (EmbeddedPostgreSQL server = EmbeddedPostgreSQL.start(folder)) {
            port = server.port();
            write(server.jdbcUrl(), "kept");
        }
        try (EmbeddedPostgreSQL server = EmbeddedPostgreSQL.start(folder, port)) {
            assertThat(read(server.jdbcUrl(), "SELECT word FROM words")).isEqualTo("kept");
            assertThat(read(server.jdbcUrl(), "SHOW server_version")).startsWith("18.");
            assertThat(read(server.jdbcUrl(), "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void startsAgainAfterItsProcessWasKilled(@TempDir Path folder) throws Exception {
        try (EngineProcess process = EngineProcess.start(EmbeddedPostgreSQL.class, folder)) {
            write(process.address(), "written before the kill");
            process.kill();
        }
        assertThat(folder.resolve("data/postmaster.pid")).exists();

        try (EmbeddedPostgreSQL server = EmbeddedPostgreSQL.start(folder)) {
            assertThat(read(server.jdbcUrl(), "SELECT word FROM words"))
                    .isEqualTo("written before the kill");
        }
    }

    @Test
    void startsDespiteThePidOfSomeOtherProcess(@TempDir Path folder) throws Exception {
        EmbeddedPostgreSQL.start(folder).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedPostgreSQL server = EmbeddedPostgreSQL.start(folder)) {
            assertThat(read(server.jdbcUrl(), "SELECT 'up'")).isEqualTo("up");
        }
    }

    @Test
    void refusesFolderThatIsInUse(@TempDir Path folder) throws SQLException {
        try (EmbeddedPostgreSQL server = EmbeddedPostgreSQL.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgreSQL.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
            assertThat(read(server.jdbcUrl(), "SELECT 'still up'")).isEqualTo("still up");
        }
    }

    private static void write(String url, String word) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE words (word text)");
            statement.execute("INSERT INTO words VALUES ('" + word + "')");
        }
    }

    private static String read(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}

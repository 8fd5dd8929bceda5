package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.notebooklearning.engines.TestDatabase.execute;
import static org.notebooklearning.engines.TestDatabase.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who can do what with the database and its server.
class PostgreSQLAccessTest {
    @TempDir private static Path folder;
    private static TestDatabase database;
    private static EmbeddedPostgreSQL server;

    @BeforeAll
    static void start() {
        database = new TestDatabase(folder);
        server = database.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listensOnNoNetworkAndOnASocketThatOthersCanNotReach() throws Exception {
        Path socket = database.home().resolve("socket/.s.PGSQL.5432");

        assertThat(read(server.access(), "SHOW listen_addresses")).isEmpty();
        assertThat(permissions(socket)).isEqualTo("rwx------");
        assertThat(permissions(socket.getParent())).isEqualTo("rwx------");
        assertThat(permissions(database.home())).isEqualTo("rwx------");
        assertThat(permissions(database.data())).isEqualTo("rwx------");
    }

    @Test
    void letsInOneUserWithThePasswordAndNobodyElse() throws IOException {
        DatabaseAccess access = server.access();
        for (String user : List.of("postgres", System.getProperty("user.name"), "somebody")) {
            assertThatThrownBy(() -> read(as(user, access.password()), "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no pg_hba.conf entry");
        }
        for (String password : List.of("", "postgres", "guessed")) {
            assertThatThrownBy(() -> read(as(access.user(), password), "SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(
                        () ->
                                read(
                                        new DatabaseAccess(
                                                access.url().replace("/postgres?", "/template1?"),
                                                access.user(),
                                                access.password()),
                                        "SELECT 1"))
                .hasMessageContaining("no pg_hba.conf entry");
        assertThat(Files.readString(database.data().resolve("pg_hba.conf")))
                .contains("scram-sha-256")
                .doesNotContain("trust", "host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO PROGRAM 'id'",
                "COPY (SELECT 1) TO '/tmp/written-by-the-server'",
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT lo_import('/etc/passwd')",
                "CREATE ROLE another SUPERUSER",
                "ALTER ROLE ingest SUPERUSER",
                "SET ROLE postgres",
                "CREATE DATABASE another",
                "ALTER SYSTEM SET archive_command = 'id'",
                "LOAD '/tmp/library.so'",
                "CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/library.so', 'f'",
                "CREATE EXTENSION adminpack",
                "SELECT rolpassword FROM pg_authid"
            })
    void userHasNoRightsOverTheServer(String statement) {
        assertThatThrownBy(() -> execute(server.access(), statement))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void userOwnsTheDatabaseAndMayDoAllThatTheServicesNeed() throws SQLException {
        execute(
                server.access(),
                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                "CREATE TABLE notes (id serial PRIMARY KEY, word text)",
                "CREATE INDEX ON notes USING gin (word gin_trgm_ops)",
                "CREATE SCHEMA another",
                "TRUNCATE notes");
        assertThat(
                        read(
                                server.access(),
                                "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication"
                                        + " OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void passwordStandsOnNoCommandLineInNoEnvironmentAndInNoFileOfTheServer() throws IOException {
        String password = server.access().password();

        assertThat(database.processes()).isNotEmpty();
        for (ProcessHandle process : database.processes()) {
            Path told = Path.of("/proc", Long.toString(process.pid()));
            for (String name : List.of("cmdline", "environ")) {
                assertThat(
                                new String(
                                        Files.readAllBytes(told.resolve(name)),
                                        StandardCharsets.ISO_8859_1))
                        .doesNotContain(password);
            }
        }
        for (Path file : new FileTree(database.home()).all()) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(password);
            }
        }
        assertThat(server.access().toString()).doesNotContain(password);
    }

    @Test
    void serverOfRootRunsAsAUserWithoutAnyRights() throws IOException {
        assumeTrue(
                ServerUser.fitting() == ServerUser.OF_ITS_OWN,
                "an ordinary user's server runs as that user");
        for (ProcessHandle process : database.processes()) {
            assertThat(Files.readString(Path.of("/proc/" + process.pid() + "/status")))
                    .containsPattern("Uid:\t61100\t61100\t61100\t61100\n")
                    .containsPattern("Gid:\t61100\t61100\t61100\t61100\n")
                    .containsPattern("Groups:\t *\n")
                    .containsPattern("CapEff:\t0+\n")
                    .containsPattern("CapBnd:\t0+\n")
                    .containsPattern("NoNewPrivs:\t1\n");
        }
    }

    private static DatabaseAccess as(String user, String password) {
        return new DatabaseAccess(server.access().url(), user, password);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

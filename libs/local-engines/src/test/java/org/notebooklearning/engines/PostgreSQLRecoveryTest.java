package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.notebooklearning.engines.TestDatabase.execute;
import static org.notebooklearning.engines.TestDatabase.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What killed and failed starts leave, the next start heals.
class PostgreSQLRecoveryTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// One that ran before, for all tests that need no first start: it is quicker.
    private static TestDatabase database;

    @TempDir private Path empty;

    @BeforeAll
    static void makeDatabase(@TempDir Path folder) {
        database = new TestDatabase(folder);
        database.start().close();
    }

    /// The paths are what a start makes one after the other.
    @ParameterizedTest
    @CsvSource({
        "data.part, false",
        "data.part/PG_VERSION, true",
        "data.part/global/pg_control, false",
        "data/postmaster.pid, false",
        "data/postmaster.pid, true",
    })
    void startsAfterAFirstStartThatWasKilledWhen(String made, boolean withAllItStarted)
            throws Exception {
        TestDatabase fresh = new TestDatabase(empty);
        try (EngineProcess process = EngineProcess.launch(EmbeddedPostgreSQL.class, empty)) {
            awaitFile(fresh.home().resolve(made));
            if (withAllItStarted) {
                process.killWithAllItStarted();
            } else {
                process.kill();
            }
            assertStarts(fresh);
        }
    }

    @Test
    void startsAfterAStartThatWasKilledWhileItUnpackedThePrograms() throws Exception {
        Path binaries = empty.resolve("binaries");
        try (EngineProcess process = EngineProcess.launch(PostgreSQLBinaries.class, binaries)) {
            await().atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> holdsDraftWithPrograms(binaries));
            process.kill();
        }
        assertThat(holdsDraftWithPrograms(binaries)).isTrue();

        assertStarts(new TestDatabase(database.folder(), binaries));
        assertThat(holdsDraftWithPrograms(binaries)).isFalse();
    }

    @Test
    void startsAfterAStartThatFoundNoSpace() throws Exception {
        // A limit on the size of files fails as a full disk does. It is less than a log's 16 MiB.
        String limit = "ulimit -f 8000";
        try (EngineProcess process = EngineProcess.launch(EmbeddedPostgreSQL.class, empty, limit)) {
            assertThat(process.awaitEnd()).isFalse();
        }
        assertStarts(new TestDatabase(empty));
    }

    @Test
    void keepsWhatWasWrittenBeforeItsProcessWasKilled() throws Exception {
        try (EngineProcess process =
                EngineProcess.launch(EmbeddedPostgreSQL.class, database.folder())) {
            DatabaseAccess access =
                    new DatabaseAccess(
                            process.awaitAddress(),
                            PostgreSQLCluster.USER,
                            database.secrets().named("postgresql.ingest"));
            execute(
                    access,
                    "CREATE TABLE words (word text)",
                    "INSERT INTO words VALUES ('written before the kill')");
            process.kill();
        }
        assertThat(database.processes()).isNotEmpty();
        try (EmbeddedPostgreSQL server = database.start()) {
            assertThat(read(server.access(), "SELECT word FROM words"))
                    .isEqualTo("written before the kill");
        }
        assertThat(database.processes()).isEmpty();
    }

    @Test
    void startsWhileChildrenOfAKilledServerStillEnd() throws Exception {
        try (EngineProcess process =
                EngineProcess.launch(EmbeddedPostgreSQL.class, database.folder())) {
            process.awaitAddress();
            List<ProcessHandle> servers = database.processes();
            process.kill();
            servers.stream()
                    .filter(each -> each.children().findAny().isPresent())
                    .forEach(ProcessHandle::destroyForcibly);
            assertStarts(database);
        }
    }

    @Test
    void startsDespiteThePidOfSomeOtherProcessInItsFiles() throws Exception {
        String pid = ProcessHandle.current().pid() + "\n";
        Files.writeString(database.data().resolve("postmaster.pid"), pid);
        Path socket = database.home().resolve("socket");
        Files.writeString(socket.resolve(".s.PGSQL.5432.lock"), pid);
        Files.writeString(socket.resolve(".s.PGSQL.5432"), "");

        assertStarts(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "damaged", "half", "open to others"})
    void startsThoughTheFileOfPasswordsWas(String state) throws Exception {
        Path file = database.folder().resolve("secrets/secrets.properties");
        switch (state) {
            case "lost" -> Files.delete(file);
            case "damaged" -> Files.writeString(file, "postgresql.ingest=\\u12");
            case "half" -> Files.writeString(file, "postgresql.ingest=abc");
            case "open to others" ->
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString("rw-r--r--"));
            default -> throw new IllegalArgumentException(state);
        }
        assertStarts(database);
    }

    @Test
    void closesAgainWhatTheRulesOfAccessWereChangedTo() throws Exception {
        Path rules = database.data().resolve("pg_hba.conf");
        Files.writeString(rules, "local all all trust\n");
        Files.writeString(rules.resolveSibling("pg_hba.conf.part"), "local");

        assertStarts(database);
        assertThat(Files.readString(rules)).doesNotContain("trust");
    }

    @Test
    void leavesNoLockAndNoProcessWhenItFails() throws Exception {
        Path control = database.data().resolve("global/pg_control");
        byte[] whole = Files.readAllBytes(control);
        Files.write(control, new byte[whole.length]);

        assertThatThrownBy(database::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("postgresql.log");

        assertThat(database.processes()).isEmpty();
        Files.write(control, whole);
        assertStarts(database);
    }

    private static void assertStarts(TestDatabase database) throws Exception {
        try (EmbeddedPostgreSQL server = database.start()) {
            assertThat(read(server.access(), "SELECT 'up'")).isEqualTo("up");
        }
    }

    private static void awaitFile(Path file) {
        await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Files.exists(file));
    }

    private static boolean holdsDraftWithPrograms(Path binaries) throws IOException {
        if (!Files.isDirectory(binaries)) {
            return false;
        }
        try (var found = Files.newDirectoryStream(binaries, "*.part")) {
            for (Path draft : found) {
                if (Files.exists(draft.resolve("bin/initdb"))) {
                    return true;
                }
            }
        }
        return false;
    }
}

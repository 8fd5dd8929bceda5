package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notebooklearning.engines.TestDatabase.execute;
import static org.notebooklearning.engines.TestDatabase.read;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSQLTest {
    @TempDir private Path folder;
    private TestDatabase database;

    @BeforeEach
    void choose() {
        database = new TestDatabase(folder);
    }

    @Test
    void keepsRowsOverRestart() throws SQLException {
        try (EmbeddedPostgreSQL server = database.start()) {
            execute(
                    server.access(),
                    "CREATE TABLE words (word text)",
                    "INSERT INTO words VALUES ('kept')");
        }
        try (EmbeddedPostgreSQL server = database.start()) {
            assertThat(read(server.access(), "SELECT word FROM words")).isEqualTo("kept");
            assertThat(read(server.access(), "SHOW server_version")).startsWith("18.");
            assertThat(read(server.access(), "SHOW fsync")).isEqualTo("on");
        }
    }

    @Test
    void refusesFolderThatIsInUse() throws SQLException {
        try (EmbeddedPostgreSQL server = database.start()) {
            assertThatThrownBy(database::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
            assertThat(read(server.access(), "SELECT 'still up'")).isEqualTo("still up");
        }
    }

    @Test
    void isReachedUnderAPathThatIsTooLongForASocketAndHasOddCharacters() throws SQLException {
        Path deep = folder;
        for (int level = 0; level < 6; level++) {
            deep = deep.resolve("a folder, with \"odd\" é & characters $(x) " + level);
        }
        TestDatabase far = new TestDatabase(deep);
        for (int start = 0; start < 2; start++) {
            try (EmbeddedPostgreSQL server = far.start()) {
                assertThat(read(server.access(), "SELECT 'up'")).isEqualTo("up");
            }
        }
    }
}

package org.notebooklearning.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFilesTest {
    private static final String NAME = "rmsnorm.ipynb";
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal =
            new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), null);
    @TempDir private Path folder;
    private Path mine;

    @BeforeEach
    void writeNotebook() throws IOException {
        mine = Files.writeString(folder.resolve("mine.ipynb"), "mine");
    }

    @Test
    void putsTheLessonIntoTheNotebookThatWasGiven() throws IOException {
        Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), mine);
        LessonFiles files = new LessonFiles(link, "mine", false, terminal);

        files.requireFree();
        files.write(NAME, both());

        assertThat(mine).hasContent("mine and the lesson");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keepsWhatWasSavedMeanwhile() throws IOException {
        LessonFiles files = new LessonFiles(mine, "mine", false, terminal);
        Files.writeString(mine, "mine, later");
        Files.writeString(folder.resolve("mine-with-lesson.ipynb"), "another");

        files.write(NAME, both());

        assertThat(mine).hasContent("mine, later");
        assertThat(folder.resolve("mine-with-lesson.ipynb")).hasContent("another");
        assertThat(folder.resolve("mine-with-lesson-2.ipynb")).hasContent("mine and the lesson");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("was saved again");
    }

    @Test
    void tellsHowToKeepANotebookThatIsThere() {
        LessonFiles files = new LessonFiles(mine, null, false, terminal);

        assertThatThrownBy(files::requireFree)
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("mine.ipynb is there already", "--add", "--force");
    }

    private static Map<String, byte[]> both() {
        return Map.of(NAME, "mine and the lesson".getBytes(StandardCharsets.UTF_8));
    }
}

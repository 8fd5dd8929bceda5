package org.notebooklearning.cli.command;

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
        LessonFiles files = new LessonFiles(link, "mine", false, false, terminal);

        files.requireFree();
        files.write(NAME, both());

        assertThat(mine).hasContent("mine and the lesson");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void writesSolutionsOnlyWhereTheyAreWantedAndUnderTheNotebooksName() throws IOException {
        Path lesson = folder.resolve("lesson.ipynb");
        Map<String, byte[]> files =
                Map.of(
                        NAME,
                        "the lesson".getBytes(StandardCharsets.UTF_8),
                        "solutions.ipynb",
                        "the answers".getBytes(StandardCharsets.UTF_8));

        assertThat(new LessonFiles(lesson, null, false, false, terminal).wants("solutions.ipynb"))
                .isFalse();
        LessonFiles wanted = new LessonFiles(lesson, null, true, false, terminal);
        assertThat(wanted.wants("solutions.ipynb")).isTrue();
        wanted.requireFree();
        wanted.write(NAME, files);

        assertThat(folder.resolve("lesson-solutions.ipynb")).hasContent("the answers");
        assertThat(folder.resolve("solutions.ipynb")).doesNotExist();
        Files.delete(lesson);
        assertThatThrownBy(wanted::requireFree)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("lesson-solutions.ipynb is there already");
    }

    @Test
    void keepsWhatWasSavedMeanwhile() throws IOException {
        LessonFiles files = new LessonFiles(mine, "mine", false, false, terminal);
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
        LessonFiles files = new LessonFiles(mine, null, false, false, terminal);

        assertThatThrownBy(files::requireFree)
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("mine.ipynb is there already", "--add", "--force");
    }

    @Test
    void refusesANotebookThatIsALinkToNothing() throws IOException {
        Path outside = folder.resolve("outside.ipynb");
        Path link = Files.createSymbolicLink(folder.resolve("new.ipynb"), outside);
        LessonFiles files = new LessonFiles(link, null, false, false, terminal);

        assertThatThrownBy(files::requireFree)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("new.ipynb is there already");

        new LessonFiles(link, null, false, true, terminal).write(NAME, both());

        assertThat(outside).doesNotExist();
        assertThat(link).isRegularFile().hasContent("mine and the lesson");
    }

    @Test
    void writesWhatLiesBesideTheNotebookThroughNoLink() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.py"), "SECRET = 1");
        Path draft = Files.createSymbolicLink(folder.resolve("new.ipynb.part"), outside);
        Path utils = Files.createSymbolicLink(folder.resolve("utils.py"), outside);
        Map<String, byte[]> lesson =
                Map.of(
                        NAME,
                        "lesson".getBytes(StandardCharsets.UTF_8),
                        "utils.py",
                        "LUCKY = 7".getBytes(StandardCharsets.UTF_8));
        Path notebook = folder.resolve("new.ipynb");

        new LessonFiles(notebook, null, false, true, terminal).write(NAME, lesson);

        assertThat(outside).hasContent("SECRET = 1");
        assertThat(draft).isSymbolicLink();
        assertThat(utils).isSymbolicLink();
        assertThat(folder.resolve("lesson_utils.py")).hasContent("LUCKY = 7");
        assertThat(notebook).hasContent("lesson");
    }

    @Test
    void showsWhatChangesAndWritesNothingForAPreview() throws IOException {
        LessonFiles files =
                new LessonFiles(mine, "mine", false, false, terminal).showing(true, false);

        files.write(NAME, withChanges());

        assertThat(mine).hasContent("mine");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("- Your cell 1 imports 1 more.", "+import math", "+a new line");
    }

    @Test
    void tellsTheLearnersLinesThatChangeAndKeepsWhatWasThere() throws IOException {
        LessonFiles files =
                new LessonFiles(mine, "mine", false, false, terminal).showing(false, true);

        files.write(NAME, withChanges());

        assertThat(mine).hasContent("mine and the lesson");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("+import math", "+ 1 new cells")
                .doesNotContain("a new line");
        assertThat(folder.resolve("changes.md")).doesNotExist();
        UndoCommand.undo(mine, false);
        assertThat(mine).hasContent("mine");
    }

    private static Map<String, byte[]> withChanges() {
        String changes =
                "# What changes\n\n- Your cell 1 imports 1 more.\n\n~~~~diff\n@@ cell 1 (code) @@\n"
                        + "+import math\n@@ new cell 2 (code) @@\n+a new line\n~~~~\n";
        return Map.of(
                NAME,
                "mine and the lesson".getBytes(StandardCharsets.UTF_8),
                "changes.md",
                changes.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> both() {
        return Map.of(NAME, "mine and the lesson".getBytes(StandardCharsets.UTF_8));
    }
}

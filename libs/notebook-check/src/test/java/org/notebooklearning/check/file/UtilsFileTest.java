package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UtilsFileTest {
    @TempDir Path folder;
    private Path notebook;
    private Path utils;
    private Path secret;

    @BeforeEach
    void layOut() throws IOException {
        Path lesson = Files.createDirectory(folder.resolve("lesson"));
        notebook = Files.writeString(lesson.resolve("a.ipynb"), "{}");
        utils = lesson.resolve("utils.py");
        secret = Files.writeString(folder.resolve("secret"), "SECRET = 1");
    }

    @Test
    void fileBesideTheNotebookIsRead() throws IOException {
        Files.writeString(utils, "LUCKY = 7");

        assertThat(UtilsFile.beside(notebook)).isEqualTo(new UtilsFile("LUCKY = 7", ""));
    }

    @Test
    void linkThatStaysInTheFolderIsFollowed() throws IOException {
        Files.writeString(notebook.resolveSibling("common.py"), "LUCKY = 7");
        Files.createSymbolicLink(utils, Path.of("common.py"));

        assertThat(UtilsFile.beside(notebook).text()).isEqualTo("LUCKY = 7");
    }

    @Test
    void linkThatLeadsOutOfTheFolderIsLeftOutAndThatIsSaid() throws IOException {
        Files.createSymbolicLink(utils, secret);

        UtilsFile found = UtilsFile.beside(notebook);

        assertThat(found.text()).isNull();
        assertThat(found.leftOut()).contains(utils.toString(), "a link that leads out");
    }

    @Test
    void linkByWayOfAFolderThatLeadsOutIsLeftOutToo() throws IOException {
        Path inner = Files.createSymbolicLink(notebook.resolveSibling("inner"), folder);
        Files.createSymbolicLink(utils, inner.resolve("secret"));

        assertThat(UtilsFile.beside(notebook).text()).isNull();
    }

    @Test
    void folderThatIsReachedByALinkIsTheNotebooksFolderAllTheSame() throws IOException {
        Files.writeString(utils, "LUCKY = 7");
        Path other = Files.createSymbolicLink(folder.resolve("other"), Path.of("lesson"));

        assertThat(UtilsFile.beside(other.resolve("a.ipynb")).text()).isEqualTo("LUCKY = 7");
    }

    @Test
    void linkToNothingIsNoFile() throws IOException {
        Files.createSymbolicLink(utils, Path.of("nowhere.py"));

        assertThat(UtilsFile.beside(notebook)).isEqualTo(new UtilsFile(null, ""));
    }

    @Test
    void hugeOneIsLeftOutAndThatIsSaid() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(utils.toFile(), "rw")) {
            sparse.setLength(11 << 20);
        }

        assertThat(UtilsFile.beside(notebook).leftOut()).contains("larger than 10 MiB");
    }
}

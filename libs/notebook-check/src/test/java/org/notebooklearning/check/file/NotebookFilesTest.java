package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookFilesTest {
    @TempDir private Path folder;

    @Test
    void findsNotebooksUnderFoldersOnceAndInOrder() throws IOException {
        Path b = make("b.ipynb");
        Path a = make("sub/a.ipynb");
        make("sub/notes.txt");

        assertThat(NotebookFiles.under(List.of(a, folder))).containsExactly(a, b);
    }

    @Test
    void leavesCheckpointsAndHiddenFoldersAlone() throws IOException {
        make(".ipynb_checkpoints/a-checkpoint.ipynb");
        make(".git/a.ipynb");

        assertThat(NotebookFiles.under(List.of(folder))).isEmpty();
    }

    @Test
    void leavesLinksThatLeadNowhereAlone() throws IOException {
        Files.createSymbolicLink(folder.resolve("self.ipynb"), Path.of("self.ipynb"));
        Files.createSymbolicLink(folder.resolve("gone.ipynb"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("up"), Path.of(".."));
        Files.createDirectory(folder.resolve("folder.ipynb"));
        Path real = make("real.ipynb");

        assertThat(NotebookFiles.under(List.of(folder))).containsExactly(real);
    }

    @Test
    void followsLinksToNotebooksOnlyInsideTheFolder() throws IOException {
        Path secret = make("elsewhere/secret.ipynb");
        Path real = make("inside/real.ipynb");
        Path inside = Files.createSymbolicLink(folder.resolve("inside/in.ipynb"), real);
        Path out = Files.createSymbolicLink(folder.resolve("inside/out.ipynb"), secret);

        assertThat(NotebookFiles.under(List.of(folder.resolve("inside"))))
                .containsExactly(inside, real);
        assertThat(NotebookFiles.under(List.of(out))).as("named by a person").containsExactly(out);
    }

    @Test
    void takesNamedFilesWhateverTheyAreCalled() throws IOException {
        Path odd = make("lesson.json");

        assertThat(NotebookFiles.under(List.of(odd))).containsExactly(odd);
    }

    @Test
    void refusesPathsThatAreNotThere() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> NotebookFiles.under(List.of(folder.resolve("no.ipynb"))))
                .withMessageContaining("no.ipynb");
    }

    private Path make(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }
}

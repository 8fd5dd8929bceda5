package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;

class LessonPreviewTest {
    @TempDir private Path work;
    private Path folder;
    private Path out;
    private LessonPreview preview;

    @BeforeEach
    void begin() throws IOException {
        folder = ConceptSkeleton.make(Files.createDirectories(work.resolve("library")), "walks");
        out = work.resolve("out");
        preview = new LessonPreview(folder, Level.BEGINNER, out, null, _ -> {});
    }

    @Test
    void writesNotebookPageAndWhatTheNotebookImports() throws Exception {
        String failure = preview.update(() -> {});

        assertThat(failure).isEmpty();
        assertThat(preview.page()).isEqualTo(out.resolve("walks-beginner.html"));
        assertThat(preview.page())
                .content()
                .contains("<h1>Walks</h1>", "see-saw:", "Content-Security-Policy")
                .containsOnlyOnce("<script");
        assertThat(NotebookFormat.read(Files.readString(preview.notebook())).cells()).hasSize(32);
        assertThat(out.resolve("utils.py")).content().contains("def set_seed");
    }

    @Test
    void outputsStayUpToTheFirstCellWhoseCodeChanged() throws Exception {
        preview.update(() -> {});
        run();
        change("beats/see-saw.py", "Guess a number", "Guess now a number");
        change("beats/balance.py", "walks - mean\n", "mean - walks\n");

        preview.update(() -> {});

        List<Cell> code = NotebookFormat.read(Files.readString(preview.notebook())).codeCells();
        List<Boolean> kept = code.stream().map(cell -> !cell.outputs().isEmpty()).toList();
        assertThat(kept).startsWith(true, true, true, true, true, true, false, false);
        assertThat(preview.page()).content().contains("Guess now", "output of 1");
    }

    @Test
    void whatIsWrongWithTheFilesIsOnThePage() throws Exception {
        change("beats/ending.py", "# kind: ending", "# kind: end");

        String failure = preview.update(() -> {});

        assertThat(failure).contains("walks/beats/ending.py:1", "unknown kind end");
        assertThat(preview.page()).content().contains("unknown kind end");
    }

    /// Puts an output into each code cell, as a run does.
    private void run() throws Exception {
        Notebook notebook = NotebookFormat.read(Files.readString(preview.notebook()));
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            cells.add(cell.isCode() ? withOutput(cell, cells.size()) : cell);
        }
        Files.writeString(
                preview.notebook(),
                NotebookFormat.write(
                        new Notebook(
                                cells,
                                notebook.metadata(),
                                notebook.format(),
                                notebook.formatMinor())));
    }

    private static Cell withOutput(Cell cell, int number) {
        return new Cell(
                cell.type(),
                cell.id(),
                cell.source(),
                cell.metadata(),
                number,
                List.of(
                        Map.of(
                                "output_type",
                                "stream",
                                "name",
                                "stdout",
                                "text",
                                "output of " + number)),
                null);
    }

    private void change(String file, String before, String now) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replace(before, now));
    }
}

package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.plan.BeatKind;

class ExportCommandTest {
    private final StringWriter errors = new StringWriter();
    @TempDir private Path folder;
    private Path notebook;

    @BeforeEach
    void write() throws IOException {
        notebook = folder.resolve("my-lesson.ipynb");
        Files.writeString(folder.resolve("utils.py"), "def set_seed(seed):\n    pass\n");
        write(
                "import math\nimport utils\n\nutils.set_seed(42)",
                "# | export\ndef tau():\n    return 2 * math.pi");
    }

    @Test
    void writesTheLibraryBesideTheNotebook() {
        assertThat(export()).isZero();

        assertThat(folder.resolve("my_lesson.py"))
                .hasContent(
                        """
                        \"""What my-lesson.ipynb exports.\"""

                        import math


                        def tau():
                            return 2 * math.pi
                        """);
        assertThat(export()).isEqualTo(1);
        assertThat(errors.toString()).contains("is there already");
    }

    @Test
    void tellsHowToExportWhereNothingIs() throws IOException {
        write("x = 1");

        assertThat(export()).isEqualTo(1);
        assertThat(errors.toString()).contains("exports nothing", "# | export");
    }

    @Test
    void writesTheWholeNotebookInOtherForms() throws IOException {
        assertThat(export("--percent")).isZero();
        assertThat(export("--html")).isZero();
        assertThat(export("--single-file")).isZero();
        assertThat(export("--zip")).isZero();

        assertThat(folder.resolve("my-lesson-cells.py")).content().startsWith("# %%\nimport math");
        assertThat(folder.resolve("my-lesson.html")).content().contains("<html");
        assertThat(folder.resolve("my-lesson-single.ipynb"))
                .content()
                .contains("def set_seed", "\"set_seed(42)\"")
                .doesNotContain("import utils");
        try (ZipFile zip = new ZipFile(folder.resolve("my-lesson.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString).toList())
                    .containsExactly(
                            "my-lesson/my-lesson-cells.py",
                            "my-lesson/my-lesson.html",
                            "my-lesson/my-lesson.ipynb",
                            "my-lesson/my_lesson.py",
                            "my-lesson/utils.py");
        }
    }

    @Test
    void putsWorkedSolutionsIntoThePageWhereTheyLieBesideTheNotebook() throws IOException {
        write(notebook, practice("test_tau = ..."));
        assertThat(export("--html")).isZero();
        assertThat(page()).doesNotContain("<details");

        write(folder.resolve("my-lesson-solutions.ipynb"), practice("test_tau = 2 * math.pi"));
        assertThat(export("--html", "--force")).isZero();
        assertThat(page()).contains("<details", "Show a solution", "test_tau = ");
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("my-lesson.html"));
    }

    private static Cell practice(String source) {
        CellTag tag = new CellTag("turns", BeatKind.PRACTICE, CellRole.PRACTICE, "tau");
        return Cell.code("tau", source, tag.asMetadata());
    }

    private void write(String... sources) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(Cell.code("cell-" + cells.size(), source, Map.of()));
        }
        write(notebook, cells.toArray(Cell[]::new));
    }

    private static void write(Path file, Cell... cells) throws IOException {
        Files.writeString(file, NotebookFormat.write(Notebook.python(List.of(cells))));
    }

    private int export(String... options) {
        List<String> words = new ArrayList<>(List.of("export", notebook.toString()));
        words.addAll(List.of(options));
        return LessonCommand.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute(words.toArray(String[]::new));
    }
}

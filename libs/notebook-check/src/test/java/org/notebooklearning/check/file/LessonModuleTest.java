package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;

class LessonModuleTest {
    private static final byte[] OURS = "def set_seed(seed): ...".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private Path notebook;

    @BeforeEach
    void name() {
        notebook = folder.resolve("mine.ipynb");
    }

    @Test
    void isCalledUtilsWhereNothingElseIs() throws IOException {
        assertThat(LessonModule.name(notebook, null, OURS)).isEqualTo("utils");
    }

    @Test
    void isUsedAgainWhereItIsThereAlready() throws IOException {
        Files.write(folder.resolve("utils.py"), OURS);

        assertThat(LessonModule.name(notebook, uses("import utils"), OURS)).isEqualTo("utils");
    }

    @Test
    void leavesTheLearnersModule() throws IOException {
        Files.writeString(folder.resolve("utils.py"), "def greet(): ...");

        assertThat(LessonModule.name(notebook, null, OURS)).isEqualTo("lesson_utils");
    }

    @Test
    void leavesTheLearnersPackage() throws IOException {
        Files.createDirectory(folder.resolve("utils"));

        assertThat(LessonModule.name(notebook, null, OURS)).isEqualTo("lesson_utils");
    }

    @Test
    void leavesALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("utils.py"), Path.of("nowhere.py"));

        assertThat(LessonModule.name(notebook, null, OURS)).isEqualTo("lesson_utils");
    }

    @Test
    void seesModulesThatTheNotebookHasFromElsewhere() throws IOException {
        assertThat(LessonModule.name(notebook, uses("from tea import utils"), OURS))
                .isEqualTo("lesson_utils");
        assertThat(LessonModule.name(notebook, uses("utils = 3"), OURS)).isEqualTo("lesson_utils");
    }

    @Test
    void findsANameThatIsFree() throws IOException {
        Files.writeString(folder.resolve("utils.py"), "x = 1");
        Files.writeString(folder.resolve("lesson_utils.py"), "x = 1");

        assertThat(LessonModule.name(notebook, null, OURS)).isEqualTo("lesson_utils_2");
    }

    @Test
    void isCalledTheSameEverywhereInTheLesson() {
        Notebook lesson =
                new Notebook(
                        List.of(
                                Cell.code("mine", "import utils", Map.of()),
                                Cell.code(
                                        "a",
                                        "import torch.utils.data\nimport utils\nutils.set_seed(42)",
                                        Map.of()),
                                Cell.markdown("b", "See `utils.set_seed` in utils.py.", Map.of())),
                        Map.of("notebook_learning", Map.of("cells_given", 1)),
                        4,
                        5);
        byte[] file = NotebookFormat.write(lesson).getBytes(StandardCharsets.UTF_8);

        Map<String, byte[]> renamed =
                LessonModule.renamed(
                        Map.of("a.ipynb", file, "utils.py", OURS, "report.md", OURS),
                        "lesson_utils");

        assertThat(renamed).containsOnlyKeys("a.ipynb", "lesson_utils.py", "report.md");
        assertThat(new String(renamed.get("a.ipynb"), StandardCharsets.UTF_8))
                .contains("\"import utils\"", "import torch.utils.data", "import lesson_utils")
                .contains("lesson_utils.set_seed(42)")
                .contains("See `lesson_utils.set_seed` in lesson_utils.py.");
    }

    private static String uses(String source) {
        return NotebookFormat.write(Notebook.python(List.of(Cell.code("a", source, Map.of()))));
    }
}

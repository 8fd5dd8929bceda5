package org.notebooklearning.merge.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.check.format.NotebookStructure;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.inputs.TestInputs;

class GivenNotebookTest {
    private static final LessonRecord RECORD = new LessonRecord(Map.of("concept", "energy"));
    private static final String STATE = "application/vnd.jupyter.widget-state+json";

    @Test
    void keepsTheMetadataOfBoth() {
        Notebook both =
                both(
                        notebook(Map.of("mine", 1), cell("a", "x = 1"), cell("b", "x")),
                        notebook(Map.of("kept", 2), cell("c", "y = 2")));

        assertThat(both.cells()).extracting(Cell::source).containsExactly("x = 1", "x", "y = 2");
        assertThat(both.cells()).extracting(Cell::id).containsExactly("a", "b", "c");
        assertThat(both.metadata()).containsEntry("mine", 1).containsEntry("kept", 2);
    }

    @Test
    void givesEveryCellAValidIdOfItsOwn() {
        Notebook given =
                notebook(
                        Map.of(),
                        cell("a", "1"),
                        cell("given-1", "2"),
                        cell(null, "3"),
                        cell("no id!", "4"),
                        cell("given-1", "5"));

        assertThat(GivenNotebook.of(given).notebook().cells())
                .extracting(Cell::id)
                .containsExactly("a", "given-1", "given-2", "given-3", "given-4");
    }

    @Test
    void leavesTheGivenFileAsItIsButForIds() {
        String file =
                """
                {"cells": [
                  {"source": "x = 1.50", "outputs": [], "cell_type": "code", "extra": [1e2],
                   "metadata": {}, "execution_count": 3},
                  {"source": ["old"], "outputs": [{"precious": 1}], "cell_type": "markdown",
                   "metadata": {}}
                 ], "unknown": {"b": 1, "a": 2},
                 "metadata": {"kernelspec": {"name": "course", "display_name": "Course"}},
                 "nbformat": 4, "nbformat_minor": 2}""";
        NotebookUpgrade.Upgraded read = (NotebookUpgrade.Upgraded) NotebookUpgrade.read(file);
        Map<String, Object> lesson = Map.of("kernelspec", Map.of("name", "python3"));

        String written =
                written(
                        GivenNotebook.of(read, file.getBytes(StandardCharsets.UTF_8)),
                        notebook(lesson, cell("c", "y = 2")));

        assertThat(written)
                .startsWith(
                        "{\"cells\": [\n  {\"source\": \"x = 1.50\", \"outputs\": [], \"cell_type\"")
                .contains("\"extra\": [1e2]", "\"outputs\": [{\"precious\": 1}]", "\"y = 2\"")
                .contains("\"unknown\": {\"b\": 1, \"a\": 2}", "\"name\": \"course\"")
                .endsWith("\"nbformat\": 4, \"nbformat_minor\": 5}");
        NotebookUpgrade.Upgraded again = (NotebookUpgrade.Upgraded) NotebookUpgrade.read(written);
        assertThat(again.notebook().cells()).extracting(Cell::id).doesNotContainNull();
        assertThat(again.from().isCurrent()).isTrue();
    }

    @Test
    void keepsWhatWidgetsOfBothShowed() {
        Notebook both =
                both(
                        notebook(Map.of("widgets", state("old")), cell("a", "")),
                        notebook(Map.of("widgets", state("new")), cell("b", "")));

        assertThat(both.metadata().get("widgets"))
                .isEqualTo(
                        Map.of(
                                STATE,
                                Map.of(
                                        "version_major",
                                        2,
                                        "state",
                                        Map.of(
                                                "old",
                                                Map.of("is", "old"),
                                                "new",
                                                Map.of("is", "new")))));
    }

    @Test
    void changesACellWithoutAnIdInItsOwnText() {
        String file =
                """
                {"cells": [{"cell_type": "code", "mine": [1e2], "source": "x", "outputs": [],
                 "metadata": {}, "execution_count": null}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""";
        NotebookUpgrade.Upgraded read = (NotebookUpgrade.Upgraded) NotebookUpgrade.read(file);
        GivenNotebook given = GivenNotebook.of(read, file.getBytes(StandardCharsets.UTF_8));
        Cell changed = given.notebook().cells().getFirst().withSource("import math\nx");

        assertThat(given.written(List.of(changed), notebook(Map.of()), RECORD))
                .contains("\"mine\": [1e2]", "\"source\": \"import math\\nx\"");
    }

    @ParameterizedTest
    @MethodSource("realNotebooks")
    void isAValidNotebookWithAnyRealOneAbove(Path file) throws IOException {
        if (!(NotebookUpgrade.read(file) instanceof NotebookUpgrade.Upgraded given)) {
            throw new AssertionError(file + " can be read");
        }
        Notebook lesson =
                Notebook.python(List.of(cell("lesson-1", "x = 1"), cell("lesson-2", "x")));

        Notebook both = both(given.notebook(), lesson);

        assertThat(NotebookStructure.problems(NotebookFormat.tree(both))).isEmpty();
        assertThat(both.cells()).endsWith(lesson.cells().toArray(Cell[]::new));
        assertThat(both.cells().subList(0, given.notebook().cells().size()))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(given.notebook().cells());
    }

    private static Notebook both(Notebook mine, Notebook lesson) {
        GivenNotebook given = GivenNotebook.of(mine);
        return given.with(cells(given, lesson), lesson, RECORD);
    }

    private static String written(GivenNotebook given, Notebook lesson) {
        return given.written(cells(given, lesson), lesson, RECORD);
    }

    private static List<Cell> cells(GivenNotebook given, Notebook lesson) {
        List<Cell> cells = new ArrayList<>(given.notebook().cells());
        cells.addAll(lesson.cells());
        return cells;
    }

    private static List<Path> realNotebooks() {
        return TestInputs.notebooks().stream()
                .filter(file -> !file.toString().contains("nbformat-tests"))
                .toList();
    }

    private static Map<String, Object> state(String id) {
        return Map.of(STATE, Map.of("version_major", 2, "state", Map.of(id, Map.of("is", id))));
    }

    private static Cell cell(@Nullable String id, String source) {
        return new Cell(Cell.Type.CODE, id, source, Map.of(), null, List.of(), null);
    }

    private static Notebook notebook(Map<String, Object> metadata, Cell... cells) {
        return new Notebook(List.of(cells), metadata, 4, 5);
    }
}

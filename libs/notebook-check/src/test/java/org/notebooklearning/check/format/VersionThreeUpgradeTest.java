package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.format.Upgrading.upgraded;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.check.format.NotebookUpgrade.Upgraded;
import org.notebooklearning.contracts.notebook.Cell;

@DisplayName("Notebooks of version 3")
class VersionThreeUpgradeTest {
    /// A notebook of version 3 with these cells.
    private static String three(String cells) {
        return "{'metadata': {'name': 'n', 'signature': 's', 'kept': 1}, 'nbformat': 3,"
                        .replace('\'', '"')
                + " 'nbformat_minor': 0, 'worksheets': [{'metadata': {}, 'cells': ["
                        .replace('\'', '"')
                + cells.replace('\'', '"')
                + "]}]}";
    }

    @Test
    void worksheetsBecomeOneListOfCells() {
        String cell = "{'cell_type': 'markdown', 'metadata': {}, 'source': '%s'}";
        String two = cell.formatted("a") + "]}, {'cells': [" + cell.formatted("b");

        Upgraded file = upgraded(three(two));

        assertThat(file.from()).hasToString("3.0");
        assertThat(file.notebook().cells()).extracting(Cell::source).containsExactly("a", "b");
        assertThat(file.notebook().metadata()).containsOnlyKeys("kept");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void inputAndPromptNumberBecomeSourceAndExecutionCount() {
        Cell cell =
                upgraded(
                                three(
                                        "{'cell_type': 'code', 'collapsed': true, 'language':"
                                                + " 'python', 'input': ['a = 1\\n', 'a'],"
                                                + " 'prompt_number': 7, 'outputs': []}"))
                        .notebook()
                        .cells()
                        .getFirst();

        assertThat(cell.source()).isEqualTo("a = 1\na");
        assertThat(cell.executionCount()).isEqualTo(7);
        assertThat(cell.metadata()).isEqualTo(Map.of("collapsed", true));
    }

    @Test
    void linesWithoutEndsAreJoinedByLineEnds() {
        Cell cell =
                upgraded(three("{'cell_type': 'code', 'input': ['a', 'b'], 'outputs': []}"))
                        .notebook()
                        .cells()
                        .getFirst();

        assertThat(cell.source()).isEqualTo("a\nb");
    }

    @Test
    void emptyFirstLinesAreKept() {
        Cell cell =
                upgraded(three("{'cell_type': 'markdown', 'source': ['', '', 'a']}"))
                        .notebook()
                        .cells()
                        .getFirst();

        assertThat(cell.source()).isEqualTo("\n\na");
    }

    @Test
    void jsonWithMoreBehindItIsText() {
        String output = "{'output_type': 'display_data', 'json': '1 2'}";
        String cell = "{'cell_type': 'code', 'input': '', 'outputs': [" + output + "]}";

        assertThat(upgraded(three(cell)).notebook().cells().getFirst().outputs().getFirst())
                .containsEntry("data", Map.of("application/json", "1 2"));
    }

    @Test
    void headingsOfOddLinesBecomeOneLine() {
        Cell cell =
                upgraded(
                                three(
                                        "{'cell_type': 'heading', 'source': 'a\u000bb\\r\\nc\\n\\n'}"
                                                .replace("\u000b", "\\u000b")))
                        .notebook()
                        .cells()
                        .getFirst();

        assertThat(cell.source()).isEqualTo("# a b c ");
    }

    @ParameterizedTest
    @CsvSource({"1, # Two lines", "3, ### Two lines", "-1, # Two lines", "99, ###### Two lines"})
    void headingsBecomeMarkdownOfOneLine(int level, String markdown) {
        Cell cell =
                upgraded(
                                three(
                                        "{'cell_type': 'heading', 'level': "
                                                + level
                                                + ", 'source': ['Two\\n', 'lines']}"))
                        .notebook()
                        .cells()
                        .getFirst();

        assertThat(cell.type()).isEqualTo(Cell.Type.MARKDOWN);
        assertThat(cell.source()).isEqualTo(markdown);
    }

    @Test
    void outputsAreKeyedByMediaType() {
        String outputs =
                "{'output_type': 'pyout', 'prompt_number': 2, 'text': ['x'], 'png': 'aGk=',"
                        + " 'metadata': {'png': {'width': 3}}},"
                        + "{'output_type': 'display_data', 'json': '{\\\"a\\\": 1}'},"
                        + "{'output_type': 'stream', 'stream': 'stderr', 'text': 't'},"
                        + "{'output_type': 'pyerr', 'ename': 'E', 'evalue': 'v',"
                        + " 'traceback': ['t']}";
        String cell = "{'cell_type': 'code', 'input': '', 'outputs': [" + outputs + "]}";

        List<Map<String, Object>> upgraded =
                upgraded(three(cell)).notebook().cells().getFirst().outputs();

        assertThat(upgraded.get(0))
                .containsEntry("output_type", "execute_result")
                .containsEntry("execution_count", 2)
                .containsEntry("data", Map.of("text/plain", "x", "image/png", "aGk="))
                .containsEntry("metadata", Map.of("image/png", Map.of("width", 3)));
        assertThat(upgraded.get(1))
                .containsEntry("data", Map.of("application/json", Map.of("a", 1)));
        assertThat(upgraded.get(2))
                .containsOnly(
                        Map.entry("output_type", "stream"),
                        Map.entry("name", "stderr"),
                        Map.entry("text", "t"));
        assertThat(upgraded.get(3)).containsEntry("output_type", "error");
    }
}

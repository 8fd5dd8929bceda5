package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.check.format.FileProblem.Kind;
import org.notebooklearning.check.format.NotebookUpgrade.Refused;
import org.notebooklearning.check.format.NotebookUpgrade.Upgraded;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.NotebookFormat;

@DisplayName("Notebooks of any version")
class NotebookUpgradeTest {
    private static final Path NOTEBOOKS =
            Path.of(System.getProperty("project.root")).resolve("../shared/data/notebooks");

    /// A notebook of version 3 with these cells.
    private static String three(String cells) {
        return "{'metadata': {'name': 'n', 'signature': 's', 'kept': 1}, 'nbformat': 3,"
                        .replace('\'', '"')
                + " 'nbformat_minor': 0, 'worksheets': [{'metadata': {}, 'cells': ["
                        .replace('\'', '"')
                + cells.replace('\'', '"')
                + "]}]}";
    }

    private static String four(String minor, String cells) {
        return ("{'metadata': {}, 'nbformat': 4, " + minor + " 'cells': [" + cells + "]}")
                .replace('\'', '"');
    }

    private static Upgraded upgraded(String json) {
        NotebookUpgrade.Result result = NotebookUpgrade.read(json);
        assertThat(result).isInstanceOf(Upgraded.class);
        return (Upgraded) result;
    }

    private static FileProblem refused(NotebookUpgrade.Result result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).problem();
    }

    @Nested
    class VersionThree {
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
        @CsvSource({
            "1, # Two lines",
            "3, ### Two lines",
            "-1, # Two lines",
            "99, ###### Two lines"
        })
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

    @Nested
    class VersionFour {
        private static final String CELL =
                "{'cell_type': 'markdown', 'metadata': {}, 'source': 'same'}";

        @Test
        void cellsGetIdsThatDependOnPlaceAndContentOnly() {
            String json = four("'nbformat_minor': 4,", CELL + "," + CELL);

            List<Cell> once = upgraded(json).notebook().cells();

            assertThat(once).extracting(Cell::id).doesNotHaveDuplicates().doesNotContainNull();
            assertThat(once.getFirst().id()).matches("cell-1-[0-9a-f]{6}");
            assertThat(upgraded(json).notebook().cells()).isEqualTo(once);
        }

        @Test
        void laterMinorVersionsAreReadAndNotWhole() {
            String cell = "{'cell_type': 'raw', 'id': 'a', 'metadata': {}, 'source': '', 'new': 1}";

            Upgraded file = upgraded(four("'nbformat_minor': 9,", cell));

            assertThat(file.from()).hasToString("4.9");
            assertThat(file.notebook().formatMinor()).isEqualTo(5);
            assertThat(file.whole()).isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "7 | a number, not an object",
                    "{'cell_type': 'html', 'source': ''} | cell_type",
                    "{'cell_type': 'code'} | source is missing",
                    "{'cell_type': 'code', 'source': {'a': 1}} | neither text nor a list"
                })
        void aCellThatCanNotBeReadLeavesTheOthersWhereTheyAre(String cell, String why) {
            Upgraded file = upgraded(four("'nbformat_minor': 5,", cell + "," + CELL));

            assertThat(file.notebook().cells())
                    .extracting(Cell::source)
                    .containsExactly("", "same");
            assertThat(file.whole()).isFalse();
            assertThat(file.problems())
                    .singleElement()
                    .satisfies(
                            problem -> {
                                assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE_CELL);
                                assertThat(problem.message()).contains("Cell 1").contains(why);
                            });
        }

        @Test
        void numbersBeyondAllMeasureAreToldSoon() {
            String cell =
                    "{'cell_type': 'code', 'id': 'a', 'metadata': {}, 'source': '', 'outputs': [],"
                            + " 'execution_count': 1e999999999}";

            Upgraded file = upgraded(four("'nbformat_minor': 1e999999999,", cell));

            assertThat(file.whole()).isFalse();
            assertThat(NotebookStructure.problems(file.file())).isNotEmpty();
        }

        @Test
        void partsOfTheWrongTypeAreLeftOut() {
            String cell =
                    "{'cell_type': 'code', 'id': 3, 'metadata': [], 'source': ['a', 'b'],"
                            + " 'outputs': [1, {'output_type': 'stream'}],"
                            + " 'execution_count': '4'}";

            Upgraded file = upgraded(four("", cell));

            assertThat(file.from()).hasToString("4");
            assertThat(file.whole()).isFalse();
            assertThat(file.notebook().cells().getFirst().source()).isEqualTo("ab");
            assertThat(file.notebook().cells().getFirst().outputs()).hasSize(1);
        }

        @Test
        void passesOverACellBeyondAllMeasure() {
            String source = "x".repeat(NotebookUpgrade.LONGEST_SOURCE + 1);
            String cell = "{'cell_type': 'raw', 'metadata': {}, 'source': '" + source + "'}";

            assertThat(upgraded(four("'nbformat_minor': 4,", cell)).problems())
                    .singleElement()
                    .satisfies(
                            problem ->
                                    assertThat(problem.message())
                                            .contains("8 million characters, more than 8"));
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "`` | NOT_JSON | empty",
                    "no json | NOT_JSON | line 1, column",
                    "[] | NOT_AN_OBJECT | a list",
                    "null | NOT_AN_OBJECT | null",
                    "{} | MISSING | nbformat is missing",
                    "{\"nbformat\": \"4\"} | WRONG_TYPE | whole number",
                    "{\"nbformat\": 2} | TOO_OLD | nbformat 2",
                    "{\"nbformat\": 1} | TOO_OLD | nbformat 1",
                    "{\"nbformat\": 5} | TOO_NEW | nbformat 5",
                    "{\"nbformat\": 1e30} | TOO_NEW | newer",
                    "{\"nbformat\": 1e999999999} | TOO_NEW | newer",
                    "{\"nbformat\": 1e99999999999} | NOT_JSON | line 1",
                    "{\"nbformat\": 3} | MISSING | worksheets is missing",
                    "{\"nbformat\": 4} | MISSING | cells is missing",
                    "{\"nbformat\": 4, \"cells\": {}} | WRONG_TYPE | cells must be a list",
                })
        void whatIsNoNotebook(String json, Kind kind, String message) {
            FileProblem problem = refused(NotebookUpgrade.read(json));

            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.message()).contains(message);
            assertThat(problem.fix()).isNotBlank();
        }

        @Test
        void brokenJsonWithItsPlace() {
            FileProblem problem = refused(NotebookUpgrade.read("{\n \"cells\": [\n  oops\n ]\n}"));

            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isBetween(3, 8);
            assertThat(problem.message()).contains("line 3").doesNotContain("\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"cells\": [}",
                    "{\"a\": tru}",
                    "{\"a\": \"b",
                    "{",
                    "[1 2]",
                    "{\"a\" 1}"
                })
        void brokenJsonWithoutWhatTheLibrarySaysOfItself(String json) {
            assertThat(refused(NotebookUpgrade.read(json)).message())
                    .doesNotContain("REDACTED", "Source", "Feature", "JsonParser");
        }

        @Test
        void nestingBeyondAllMeasure() {
            String deep = "[".repeat(200_000);

            assertThat(refused(NotebookUpgrade.read(deep)).kind()).isEqualTo(Kind.TOO_DEEP);
            assertThat(refused(NotebookUpgrade.read("{\"a\":".repeat(200_000))).kind())
                    .isEqualTo(Kind.TOO_DEEP);
        }

        @Test
        void filesBeyondAllMeasure() {
            assertThat(refused(NotebookUpgrade.read(new byte[NotebookUpgrade.LARGEST_FILE + 1])))
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE));
        }

        @Test
        void bytesThatAreNoText() {
            byte[] latin = "{\"a\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(refused(NotebookUpgrade.read(latin)))
                    .satisfies(
                            problem -> {
                                assertThat(problem.kind()).isEqualTo(Kind.NOT_UTF8);
                                assertThat(problem.message()).contains("byte 7");
                            });
        }
    }

    @Test
    void toleratesAByteOrderMarkAndSaysSo() {
        Upgraded file = upgraded("\uFEFF" + four("'nbformat_minor': 5,", ""));

        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("byte order mark"));
    }

    /// The samples are not part of the repository: without them there is nothing to read.
    static List<Path> notebooks() throws IOException {
        assumeTrue(Files.isDirectory(NOTEBOOKS), "no samples beside the project");
        try (Stream<Path> files = Files.walk(NOTEBOOKS)) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
        }
    }

    /// Version 2 is none that is read here, and worksheets are what version 3 consists of.
    private static boolean isRefused(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("test2.ipynb") || name.endsWith("no_worksheets.ipynb");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyNotebookOnDiskIsUpgradedToAValidOneOrRefused(Path path) throws IOException {
        NotebookUpgrade.Result result = NotebookUpgrade.read(Files.readAllBytes(path));

        if (!(result instanceof Upgraded file)) {
            assertThat(isRefused(path)).as("%s", result).isTrue();
            return;
        }
        String written = NotebookFormat.write(file.notebook());
        boolean soundButForIds =
                NotebookStructure.problems(file.file()).stream()
                        .allMatch(problem -> problem.endsWith("].id is missing"));
        if (soundButForIds) {
            JsonNode tree = NotebookFormat.tree(file.notebook());
            assertThat(NotebookStructure.problems(tree)).isEmpty();
            assertThat(file.whole()).isTrue();
        }
        assertThat(NotebookFormat.write(upgraded(written).notebook())).isEqualTo(written);
        assertThat(upgraded(written).from()).isEqualTo(FormatVersion.CURRENT);
    }
}

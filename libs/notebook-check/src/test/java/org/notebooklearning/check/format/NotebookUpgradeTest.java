package org.notebooklearning.check.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.check.format.Upgrading.upgraded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.check.format.FileProblem.Kind;
import org.notebooklearning.check.format.NotebookUpgrade.Upgraded;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.inputs.TestInputs;

@DisplayName("Notebooks of any version")
class NotebookUpgradeTest {

    private static String four(String minor, String cells) {
        return ("{'metadata': {}, 'nbformat': 4, " + minor + " 'cells': [" + cells + "]}")
                .replace('\'', '"');
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

    @Test
    void toleratesAByteOrderMarkAndSaysSo() {
        Upgraded file = upgraded("\uFEFF" + four("'nbformat_minor': 5,", ""));

        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("byte order mark"));
    }

    static List<Path> notebooks() {
        return TestInputs.notebooks();
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

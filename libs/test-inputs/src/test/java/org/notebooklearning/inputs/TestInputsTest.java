package org.notebooklearning.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TestInputsTest {
    private static final long LARGEST = 12_000_000;

    /// A row of the table of origins: the files it is about stand in the first column.
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^|]+)` \\| .+ \\| .+ \\|$");

    private static List<Path> files() {
        return TestInputs.filesBelow(TestInputs.folder(), "");
    }

    @Test
    void everyInputHasAnOriginAndALicence() throws IOException {
        String readme = Files.readString(TestInputs.folder().resolveSibling("README.md"));
        List<Pattern> named =
                ROW.matcher(readme)
                        .results()
                        .flatMap(row -> Pattern.compile("`, `").splitAsStream(row.group(1)))
                        .map(
                                name ->
                                        Pattern.compile(
                                                Pattern.quote(name).replace("*", "\\E[^/]*\\Q")))
                        .toList();

        assertThat(files())
                .extracting(file -> TestInputs.folder().relativize(file).toString())
                .allSatisfy(
                        file ->
                                assertThat(named)
                                        .as(file)
                                        .filteredOn(name -> name.matcher(file).matches())
                                        .hasSize(1));
        assertThat(named)
                .allSatisfy(
                        name ->
                                assertThat(files())
                                        .as(name.pattern())
                                        .anyMatch(
                                                file ->
                                                        name.matcher(
                                                                        TestInputs.folder()
                                                                                .relativize(file)
                                                                                .toString())
                                                                .matches()));
    }

    @Test
    void allInputsTogetherStaySmall() {
        assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum())
                .isLessThan(LARGEST);
    }

    /// A test that reads outside the clone fails for whoever clones the project.
    @Test
    void noTestReadsOutsideTheClone() throws IOException {
        String outside = "../" + "shared";
        TreeSet<String> found = new TreeSet<>();
        for (String ending : List.of(".java", ".py", ".sh", ".xml", ".json")) {
            for (Path file : sources(ending)) {
                if (Files.readString(file).contains(outside)) {
                    found.add(TestInputs.project().relativize(file).toString());
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void saysWhichInputIsMissing() {
        assertThatThrownBy(() -> TestInputs.path("notebooks/none.ipynb"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("none.ipynb");
    }

    private static List<Path> sources(String ending) {
        return TestInputs.filesBelow(TestInputs.project(), ending).stream()
                .filter(
                        file ->
                                TestInputs.project()
                                                .relativize(file)
                                                .toString()
                                                .contains("src/test")
                                        && !file.toString().contains("/target/"))
                .collect(Collectors.toList());
    }
}

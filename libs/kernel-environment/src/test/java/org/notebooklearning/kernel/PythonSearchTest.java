package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonSearchTest {
    private static final String PROBED =
            """
            #!/bin/sh
            echo '{"executable":"%s","implementation":"CPython","major":3,"minor":%d,"makesVenvs":%s,"places":["/p"]}'
            """;

    @TempDir Path folder;

    @Test
    void takesTheNewestPythonThatFits() throws Exception {
        script("python3", PROBED.formatted("/old", 11, true));
        script("python3.12", PROBED.formatted("/new", 12, true));

        assertThat(new PythonSearch("", List.of(folder)).find())
                .isEqualTo(
                        new PythonFound.Fits(
                                new BasePython(Path.of("/new"), "3.12", List.of("/p"))));
    }

    @Test
    void takesTheConfiguredPythonFirst() throws Exception {
        script("python3.13", PROBED.formatted("/found", 13, true));
        Path own = script("my-python", PROBED.formatted("/own", 11, true));

        assertThat(new PythonSearch(own.toString(), List.of(folder)).find())
                .isEqualTo(
                        new PythonFound.Fits(
                                new BasePython(Path.of("/own"), "3.11", List.of("/p"))));
    }

    @Test
    void passesOverStandInsThatLeadNowhere() throws Exception {
        script("python3.13", "#!/bin/sh\necho 'no such version'; exit 127\n");
        script("python3", PROBED.formatted("/real", 11, true));

        assertThat(new PythonSearch("", List.of(folder)).find())
                .isInstanceOfSatisfying(
                        PythonFound.Fits.class,
                        fits -> assertThat(fits.python().executable()).hasToString("/real"));
    }

    @Test
    void saysWhatIsWrongWithEachPythonAndWhatToDo() throws Exception {
        script("python3.12", PROBED.formatted("/bare", 12, false));
        script("python3", PROBED.formatted("/ancient", 9, true));

        assertThat(new PythonSearch("", List.of(folder)).find())
                .isInstanceOfSatisfying(
                        PythonFound.None.class,
                        none ->
                                assertThat(none.message())
                                        .contains(
                                                "lacks venv",
                                                "python3.12-venv",
                                                "is CPython 3.9",
                                                "LESSON_PYTHON")
                                        .doesNotContain("\n"));
    }

    @Test
    void saysSoWhereThereIsNoPythonAtAll() throws Exception {
        assertThat(new PythonSearch("", List.of(folder)).find())
                .isInstanceOfSatisfying(
                        PythonFound.None.class,
                        none -> assertThat(none.message()).contains("there is none"));
    }

    private Path script(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}

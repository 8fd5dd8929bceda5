package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.kernel.PackageLayer;

/// A lesson that has packages of its own imports them, and can not write to them.
class PackageLayerTest {
    private static final Notebook LESSON =
            TestKernel.notebook(
                    "import loafcount\nprint(loafcount.total([1, 2]))",
                    "try:\n    open(loafcount.__file__, 'a')\nexcept OSError:\n    print('closed')");

    @TempDir private Path folder;

    @Test
    void isReadByItsLessonAlone() throws Exception {
        Path module = folder.resolve("site").resolve("loafcount.py");
        Files.createDirectories(module.getParent());
        Files.writeString(module, "def total(days):\n    return sum(days)\n");
        PackageLayer layer = new PackageLayer(module.getParent(), List.of("loafcount==1.2.0"), "");

        RunOutcome.Ran own;
        try (NotebookRunner runner =
                NotebookRunner.of(
                        TestKernel.ready().with(layer), Sandbox.named(Sandbox.BUBBLEWRAP))) {
            own =
                    (RunOutcome.Ran)
                            runner.run(
                                    LESSON,
                                    TestKernel.UTILS,
                                    List.of(),
                                    ExecutionLimits.ofLessons(),
                                    _ -> {});
        }
        RunOutcome.Ran other = TestKernel.run(LESSON, ExecutionLimits.ofLessons());

        assertThat(TestKernel.stdout(own, 0)).isEqualTo("3\n");
        assertThat(TestKernel.stdout(own, 1)).isEqualTo("closed\n");
        assertThat(other.executed().cells().getFirst().outputs().toString())
                .contains("ModuleNotFoundError");
    }
}

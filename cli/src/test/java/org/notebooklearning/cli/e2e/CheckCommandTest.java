package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./lesson check`, from the shell.
class CheckCommandTest {
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        launcher = new Launcher(folder);
        Files.writeString(
                launcher.work().resolve("part.ipynb"),
                """
                {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Part 2"}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");
    }

    @Test
    void failsWhereABlockingRuleFails() throws IOException, InterruptedException {
        Launcher.Run run = launcher.run("check", "--rules", "NL005", ".");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said()).contains("NL005", "part.ipynb:cell 1:1", "Found 1 finding");
    }

    @Test
    void passesWhereNoneDoes() throws IOException, InterruptedException {
        Launcher.Run run = launcher.run("check", "part.ipynb", "--rules", "NL302,NL303");

        assertThat(run.process().exitValue()).isZero();
        assertThat(run.said()).isEqualTo("All checks passed: 1 notebook.\n");
    }

    @Test
    void saysWhatItCanNotDo() throws IOException, InterruptedException {
        Launcher.Run missing = launcher.run("check", "no.ipynb");
        Files.createDirectories(launcher.work().resolve("none"));
        Launcher.Run none = launcher.run("check", "none");
        Launcher.Run unknown = launcher.run("check", "part.ipynb", "--rules", "XY1");

        assertThat(missing.process().exitValue()).isEqualTo(2);
        assertThat(missing.said()).isEqualTo("lesson: there is no no.ipynb\n");
        assertThat(none.process().exitValue()).isEqualTo(2);
        assertThat(none.said()).isEqualTo("lesson: there is no notebook in none\n");
        assertThat(unknown.process().exitValue()).isEqualTo(2);
        assertThat(unknown.said()).contains("no rule is called XY1");
    }

    @Test
    void runsThemWhereThatIsAskedFor() throws IOException, InterruptedException {
        Files.writeString(
                launcher.work().resolve("fails.ipynb"),
                """
                {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "outputs": [],
                            "execution_count": null, "source": "1 / 0"}],
                 "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"},
                              "language_info": {"name": "python"}},
                 "nbformat": 4, "nbformat_minor": 5}""");

        Launcher.Run unrun = launcher.run("check", "fails.ipynb", "--rules", "NL401");
        Launcher.Run run = launcher.run("check", "fails.ipynb", "--rules", "NL401", "--run");

        assertThat(unrun.process().exitValue()).isZero();
        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said()).contains("NL401 ZeroDivisionError: division by zero", "cell 1");
    }
}

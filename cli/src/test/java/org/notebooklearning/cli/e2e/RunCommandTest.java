package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.json.Json;

/// `./lesson run` and `./lesson kernel`, from the shell.
class RunCommandTest {
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        launcher = new Launcher(folder);
        write(
                "good.ipynb",
                "import utils, torch\\nx = torch.ones(2, 3) * utils.THREE\\nprint(x.sum())");
        write("bad.ipynb", "1 / 0");
        Files.writeString(launcher.work().resolve("utils.py"), "THREE = 3\n");
    }

    @Test
    void runsNotebooksAndWritesWhatCameOfThem() throws IOException, InterruptedException {
        Launcher.Run run =
                launcher.run(
                        "run",
                        "good.ipynb",
                        "bad.ipynb",
                        "--repeat",
                        "2",
                        "--out",
                        "done",
                        "--report",
                        "report.json");

        assertThat(run.said())
                .contains("ok   good.ipynb  1 cells in ", "(forked)", "FAIL bad.ipynb")
                .contains("cell 1: ZeroDivisionError: division by zero");
        assertThat(run.process().exitValue()).isEqualTo(1);
        Path done = launcher.work().resolve("done");
        assertThat(Files.readString(done.resolve("good.ipynb"))).contains("tensor(18.)");
        assertThat(Files.readString(done.resolve("bad.ipynb"))).contains("ZeroDivisionError");
        JsonNode report =
                Json.read(Files.readString(launcher.work().resolve("report.json")), JsonNode.class);
        JsonNode good = report.path("notebooks").path(0);
        assertThat(good.path("runs")).hasSize(2);
        assertThat(good.path("differences")).isEmpty();
        JsonNode bound = good.path("runs").path(0).path("cells").path(0).path("bound").path(0);
        assertThat(bound.path("name").asText()).isEqualTo("x");
        assertThat(bound.path("summary").asText()).isEqualTo("float32: 3, 3, 3, 3, 3, 3");
        assertThat(report.path("environment").path("torch").asText()).isNotEmpty();
    }

    @Test
    void overwritesNothingUnaskedAndSaysWhatItCanNotDo() throws IOException, InterruptedException {
        Files.createDirectory(launcher.work().resolve("done"));
        Files.writeString(launcher.work().resolve("done/good.ipynb"), "mine");

        Launcher.Run kept = launcher.run("run", "good.ipynb", "--out", "done");
        Launcher.Run missing = launcher.run("run", "no.ipynb");
        Launcher.Run sandbox = launcher.run("run", "good.ipynb", "--sandbox", "none");

        assertThat(kept.process().exitValue()).isEqualTo(2);
        assertThat(kept.said()).contains("is there already");
        assertThat(Files.readString(launcher.work().resolve("done/good.ipynb"))).isEqualTo("mine");
        assertThat(missing.process().exitValue()).isEqualTo(2);
        assertThat(missing.said()).isEqualTo("lesson: there is no no.ipynb\n");
        assertThat(sandbox.process().exitValue()).isEqualTo(2);
        assertThat(sandbox.said()).contains("unsafe-none");
    }

    @Test
    void followsNoLinkThatNobodyNamed() throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET = 'hidden'");
        Path outside = folder.resolve("outside.ipynb");
        Path work = launcher.work();
        Files.delete(work.resolve("utils.py"));
        Files.createSymbolicLink(work.resolve("utils.py"), secret);
        write("reads.ipynb", "print(open('utils.py').read())");
        Files.createDirectory(work.resolve("done"));
        Path planted = Files.createSymbolicLink(work.resolve("done/reads.ipynb"), outside);
        Path report = Files.createSymbolicLink(work.resolve("report.json"), outside);

        Launcher.Run kept = launcher.run("run", "reads.ipynb", "--out", "done");
        Launcher.Run told = launcher.run("run", "reads.ipynb", "--report", "report.json");
        Launcher.Run forced = launcher.run("run", "reads.ipynb", "--out", "done", "--force");

        assertThat(kept.process().exitValue()).isEqualTo(2);
        assertThat(kept.said()).contains("reads.ipynb is there already");
        assertThat(told.process().exitValue()).isEqualTo(2);
        assertThat(told.said()).contains("report.json is a link");
        assertThat(report).isSymbolicLink();
        assertThat(forced.process().exitValue()).isEqualTo(1);
        assertThat(forced.said())
                .contains("utils.py is a link that leads out of its folder: it is left out")
                .contains("FileNotFoundError");
        assertThat(Files.isSymbolicLink(planted)).isFalse();
        assertThat(Files.readString(planted))
                .contains("FileNotFoundError")
                .doesNotContain("hidden");
        assertThat(outside).doesNotExist();
    }

    @Test
    void showsAndChecksTheEnvironment() throws IOException, InterruptedException {
        Launcher.Run shown = launcher.run("kernel");
        Launcher.Run checked = launcher.run("kernel", "check");

        assertThat(shown.process().exitValue()).isZero();
        assertThat(shown.said()).contains("python     ", "sandbox    bubblewrap", "torch ");
        assertThat(checked.process().exitValue()).isZero();
        assertThat(checked.said()).startsWith("kernel     whole: ");
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(
                launcher.work().resolve(name),
                """
                {"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "outputs": [],
                            "execution_count": null, "source": "%s"}],
                 "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"},
                              "language_info": {"name": "python"}},
                 "nbformat": 4, "nbformat_minor": 5}"""
                        .formatted(source));
    }
}

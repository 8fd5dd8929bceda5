package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.inputs.provider.ScriptedModelServer;
import org.notebooklearning.inputs.provider.ScriptedModelServer.Answer;

/// `./lesson check`, from the shell.
class CheckCommandTest {
    private static final String QUOTED_ANYWHERE = "\n[cell opening-1] markdown\nMira bakes bread";
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

    @Test
    void hasTheConfiguredModelJudgeWhatANotebookMeansAndPaysForItOnce()
            throws IOException, InterruptedException {
        Files.writeString(
                launcher.work().resolve("bread.ipynb"),
                """
                {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {},
                            "source": "# Bread\\n\\nMira bakes bread, and counts loaves."}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");
        try (ScriptedModelServer server = ScriptedModelServer.start()) {
            server.otherwise(body -> Answer.reply(PlayedAuthor.verdicts(asked(body))));
            launcher.with("LESSON_MODEL", "openai:played")
                    .with("LESSON_MODEL_URL", server.address().toString());
            String[] command = {"check", "bread.ipynb", "--rules", "NL209", "--judge"};

            Launcher.Run run = launcher.run(command);
            Launcher.Run again = launcher.run(command);

            assertThat(run.process().exitValue()).isZero();
            assertThat(run.said())
                    .contains("judged     by openai:played in 3 calls")
                    .contains("NL209 [warning] Somebody read it.", "Mira bakes bread");
            assertThat(again.said()).contains("NL209 [warning] Somebody read it.");
            assertThat(server.calls()).hasSize(3);
        }
    }

    @Test
    void saysThatNobodyCanJudgeWithoutAModel() throws IOException, InterruptedException {
        Launcher.Run run = launcher.with("LESSON_MODEL", "").run("check", "part.ipynb", "--judge");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said()).contains("LESSON_MODEL is not set");
    }

    @Test
    void measuresHowWellAModelJudges() throws IOException, InterruptedException {
        Files.writeString(
                launcher.work().resolve("bread.ipynb"),
                """
                {"cells": [
                  {"cell_type": "markdown", "id": "opening-1",
                   "metadata": {"notebook_learning": {"beat": "opening", "kind": "opening"}},
                   "source": "# Bread\\n\\nMira bakes bread, and half a town eats it."},
                  {"cell_type": "markdown", "id": "day-1",
                   "metadata": {"notebook_learning": {"beat": "day", "kind": "intuition"}},
                   "source": "How many loaves are the average?"}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""");
        try (ScriptedModelServer server = ScriptedModelServer.start()) {
            server.otherwise(
                    body -> Answer.reply(PlayedAuthor.verdicts(asked(body) + QUOTED_ANYWHERE)));
            launcher.with("LESSON_MODEL", "openai:played")
                    .with("LESSON_MODEL_URL", server.address().toString());

            Launcher.Run told = launcher.run("calibrate", "bread.ipynb", "--dry-run");
            int before = server.calls().size();
            Launcher.Run run = launcher.run("calibrate", "bread.ipynb");

            assertThat(told.said()).contains("copy       bread-1  NL201: the opening is a table");
            assertThat(before).isZero();
            assertThat(run.process().exitValue()).describedAs(run.said()).isZero();
            assertThat(run.said()).contains("| all | model | ", "- missed NL201 in bread-1");
            assertThat(told.said()).contains("requests   " + server.calls().size());
        }
    }

    private static String asked(JsonNode body) {
        JsonNode content = body.at("/messages/1/content");
        return content.isTextual() ? content.asText() : content.at("/0/text").asText();
    }
}

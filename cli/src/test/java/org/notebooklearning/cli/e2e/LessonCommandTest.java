package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.local.stack.StackState;

/// The first command of the README, from the shell to the files, on the real stack.
class LessonCommandTest {
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String CTRL_C = "\u0003";

    /// A notebook as no program of ours lays it out, whose last cell fails where somebody draws or
    /// seeds between it and the first one.
    private static final String MINE =
            """
            {
                "nbformat": 4,
                "cells": [
                    {"id": "own", "cell_type": "code", "execution_count": null, "outputs": [],
                     "metadata": {"mine": "\\u00e9"},
                     "source": ["import random\\n", "random.seed(1)\\n", "torch = 'mine'"]},
                    {"cell_type": "markdown", "id": "results", "source": "## My results", "metadata": {}},
                    {"id": "draws", "cell_type": "code", "metadata": {}, "outputs": [],
                     "execution_count": null,
                     "source": "assert (torch, random.random()) == ('mine', 0.13436424411240122)"}
                ],
                "metadata": {"kernelspec": {"name": "python3", "display_name": "Mine"}},
                "nbformat_minor": 5
            }
            """;

    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        launcher = new Launcher(folder);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        launcher.run("down");
    }

    @Test
    void makesALessonFromAPaperAndLeavesNoProcessBehind()
            throws IOException, InterruptedException, NotebookFormatException {
        Launcher.Run run =
                launcher.start(
                        "RMSNorm",
                        "--source",
                        Launcher.sample("t5-jmlr2020-onecolumn.pdf").toString(),
                        "--level",
                        "beginner",
                        "--notebook",
                        "rmsnorm.ipynb");
        List<StackState.RunningProcess> processes = processesWhileRunning(run);
        assertThat(run.process().waitFor()).describedAs(run.said()).isZero();

        assertThat(launcher.work().resolve("utils.py")).exists();
        Notebook notebook =
                NotebookFormat.read(Files.readString(launcher.work().resolve("rmsnorm.ipynb")));
        assertThat(notebook.cells())
                .filteredOn(Cell::isMarkdown)
                .anySatisfy(
                        cell ->
                                assertThat(cell.source())
                                        .contains("no additive bias is applied", "p. "));
        assertThat(run.said()).contains("67 pages", "exercises proven", "The plan: RMSNorm");
        assertThat(processes)
                .allMatch(process -> process.handle().isEmpty())
                .extracting(StackState.RunningProcess::name)
                .containsExactlyInAnyOrder(
                        "stack (Kafka)", "gateway", "ingest", "planner", "writer", "validator");
    }

    @Test
    void losesNothingWhenItIsInterrupted() throws IOException, InterruptedException {
        Launcher.Run run =
                launcher.startInTerminal("RMSNorm", "--level", "advanced", "--notebook", "a.ipynb");
        await().atMost(LONG).until(() -> run.lesson().isPresent() || !run.process().isAlive());
        LessonId lesson =
                new LessonId(run.lesson().orElseThrow(() -> new AssertionError(run.said())));
        List<StackState.RunningProcess> processes =
                launcher.stack().running().orElseThrow().processes();
        run.type(CTRL_C);
        run.process().waitFor();
        assertThat(processes).isNotEmpty().allMatch(process -> process.handle().isEmpty());

        assertThat(launcher.run("up").process().exitValue()).isZero();
        Gateway gateway = new Gateway(launcher.stack().running().orElseThrow().gateway());
        await().atMost(LONG).until(() -> state(gateway, lesson).equals("stored"));

        Launcher.Run get = launcher.run("get", lesson.value(), "--notebook", "a.ipynb");
        assertThat(get.process().exitValue()).describedAs(get.said()).isZero();
        assertThat(launcher.work().resolve("a.ipynb")).exists();
    }

    @Test
    void asksInTheTerminalAndLeavesTheStackToOthers() throws IOException, InterruptedException {
        Launcher.Run run = launcher.startInTerminal("RMSNorm", "--notebook", "asked.ipynb");
        // Right, no option at all and so asked again, wrong, not sure, then two more.
        List<String> typed = List.of("1", "9", "2", "", "1", "3");
        for (int i = 0; i < typed.size(); i++) {
            int prompts = i + 1;
            await().atMost(LONG).until(() -> prompts(run) >= prompts || !run.process().isAlive());
            run.type(typed.get(i) + "\n");
        }
        Gateway gateway = new Gateway(launcher.stack().running().orElseThrow().gateway());
        LessonId other = gateway.submit(Wish.of("RoPE"), UUID.randomUUID());
        await().atMost(LONG)
                .until(() -> run.said().contains("Two notebooks?") || !run.process().isAlive());
        run.type("\n");
        assertThat(run.process().waitFor()).describedAs(run.said()).isZero();

        assertThat(run.said()).contains("The plan now: ", "because", "Good to know");
        assertThat(launcher.work().resolve("asked.ipynb")).exists();
        assertThat(run.said()).contains("stack      stays, the lesson " + other);
        assertThat(state(gateway, other)).isEqualTo("awaiting-learner");
    }

    @Test
    void putsTheLessonAmongTheCellsOfANotebookAndTakesItOutAgain()
            throws IOException, InterruptedException, NotebookFormatException {
        launcher.run("up");
        Path mine = Files.writeString(launcher.work().resolve("mine.ipynb"), MINE);
        List<Cell> own = NotebookFormat.read(MINE).cells();

        Launcher.Run added = added("advanced");

        List<Cell> first = NotebookFormat.read(Files.readString(mine)).cells();
        assertThat(first)
                .hasSizeGreaterThan(20)
                .contains(own.get(1), atIndex(1))
                .endsWith(own.get(2));
        assertThat(first.getFirst().source())
                .startsWith("import random\nimport ")
                .endsWith("\nrandom.seed(1)\ntorch = 'mine'");
        assertThat(added.said().replaceAll("\\s+", " "))
                .contains(
                        "among the cells of your notebook",
                        "`lesson_torch` for `torch`",
                        "Your cells and the lesson were run together.");
        assertThat(launcher.work().resolve("mine.ipynb.part")).doesNotExist();
        Launcher.Run checked = launcher.run("check", "mine.ipynb");
        assertThat(checked.said())
                .contains("given: cells 1 to 2, " + first.size() + ". Of the lesson: ");
        assertThat(checked.process().exitValue()).describedAs(checked.said()).isZero();

        String once = Files.readString(mine);
        Launcher.Run updated = added("intermediate");

        List<Cell> second = NotebookFormat.read(Files.readString(mine)).cells();
        assertThat(second).contains(own.get(1), atIndex(1)).endsWith(own.get(2));
        assertThat(second.getFirst().source().lines())
                .containsAll(first.getFirst().source().lines().toList());
        assertThat(second).isNotEqualTo(first).extracting(Cell::id).doesNotHaveDuplicates();
        assertThat(updated.said().replaceAll("\\s+", " "))
                .contains("The lesson was here already: ", "run together");

        launcher.run("undo", "mine.ipynb");
        assertThat(mine).hasContent(once);
        launcher.run("undo", "mine.ipynb");
        assertThat(Files.readString(mine)).isEqualTo(MINE);
        assertThat(launcher.run("undo", "mine.ipynb").process().exitValue()).isEqualTo(1);
    }

    private Launcher.Run added(String level) throws IOException, InterruptedException {
        Launcher.Run run =
                launcher.run(
                        "RMSNorm",
                        "--level",
                        level,
                        "--notebook",
                        "mine.ipynb",
                        "--add",
                        "--after",
                        "My results");
        assertThat(run.process().exitValue()).describedAs(run.said()).isZero();
        return run;
    }

    @Test
    void addsToNothingThatIsNotThere() throws IOException, InterruptedException {
        Launcher.Run run = launcher.run("RMSNorm", "--notebook", "none.ipynb", "--add");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said()).contains("none.ipynb is not");
    }

    @Test
    void overwritesNothingUnasked() throws IOException, InterruptedException {
        Path mine = Files.writeString(launcher.work().resolve("mine.ipynb"), "mine");

        Launcher.Run run = launcher.run("RMSNorm", "--yes", "--notebook", "mine.ipynb");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said()).contains("mine.ipynb is there already", "--add");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void answersAnUnknownTopicWithTheClosestConcepts() throws IOException, InterruptedException {
        Launcher.Run run =
                launcher.run("position encoding in transformers", "--yes", "--notebook", "p.ipynb");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said())
                .contains("unknown-topic", "Rotary position embedding", "language model");
        assertThat(launcher.work().resolve("p.ipynb")).doesNotExist();
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheSource() throws IOException, InterruptedException {
        Launcher.Run run = launcher.run("RMSNorm", "--yes", "--source", "no-such.pdf");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said().lines()).hasSize(1).first().asString().contains("no-such.pdf");
    }

    private static int prompts(Launcher.Run run) {
        return run.said().split("Enter or s: ", -1).length - 1;
    }

    private List<StackState.RunningProcess> processesWhileRunning(Launcher.Run run) {
        await().atMost(LONG).until(() -> run.lesson().isPresent() || !run.process().isAlive());
        return launcher.stack()
                .running()
                .orElseThrow(() -> new AssertionError(run.said()))
                .processes();
    }

    private static String state(Gateway gateway, LessonId lesson) {
        for (var each : gateway.lessons()) {
            if (each.path("id").asText().equals(lesson.value())) {
                return each.path("state").asText();
            }
        }
        return "unknown";
    }
}

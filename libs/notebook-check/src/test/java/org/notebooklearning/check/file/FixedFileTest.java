package org.notebooklearning.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.check.python.SyntaxCheck;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.Notebook;

/// What `check --fix` leaves of a file.
class FixedFileTest {
    private static final String FILE =
            """
            {
                "nbformat_minor": 2, "nbformat": 4,
                "metadata": {"kernelspec": {"name": "course", "display_name": "C"}, "own": 1.50},
                "cells": [
                    {"source": "import torch", "cell_type": "code", "outputs": [],
                     "metadata": {}, "execution_count": null},
                    {"source": ["# 1. Caf\\u00e9\\n", "text"], "outputs": [{"kept": true}],
                     "cell_type": "markdown", "metadata": {"x": []}},
                    {"metadata": {}, "source": ["import math\\n", "%s"],
                     "cell_type": "code", "outputs": [], "execution_count": 7, "extra": null}
                ], "more": {}
            }""";

    @TempDir private Path folder;

    @Test
    void isChangedWhereItIsMendedAndNowhereElse() throws IOException {
        String before = FILE.formatted("math.pi");
        Path file = Files.writeString(folder.resolve("a.ipynb"), before);

        CheckedFile checked = new NotebookChecker(rule -> true).fix(file);

        assertThat(checked.fixes()).isNotEmpty();
        assertThat(file)
                .hasContent(
                        before.replace("# 1. Caf", "# Caf")
                                .replace("\"import torch\"", "\"import torch\\nimport math\"")
                                .replace("\"import math\\n\", ", ""));
    }

    @Test
    void isToldWhyAnImportIsLeft() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.ipynb"), FILE.formatted("math.pi\\n\", \"import os"));

        CheckedFile checked = new NotebookChecker(rule -> rule.equals("NL007")).fix(file);

        assertThat(FindingText.of(checked))
                .contains("left  NL007 " + file + ":cell 3:2", "'math.pi' (cell 3, line 1)");
        assertThat(FindingJson.of(List.of(checked))).contains("\"why\"");
    }

    @Test
    void staysWhereItNoLongerRuns() throws IOException {
        String before = FILE.formatted("math.pi");
        Path file = Files.writeString(folder.resolve("a.ipynb"), before);
        RunFacts.Failure failure = new RunFacts.Failure("ImportError", "no math", "");

        CheckedFile checked = fixed(file, failure, "3.14");

        assertThat(file).hasContent(before);
        assertThat(checked.fixes()).isEmpty();
        assertThat(FindingText.of(checked)).contains("ends with ImportError: no math");
    }

    @Test
    void staysWhereItShowsSomethingElse() throws IOException {
        String before = FILE.formatted("math.pi");
        Path file = Files.writeString(folder.resolve("a.ipynb"), before);

        assertThat(FindingText.of(fixed(file, null, "2.71"))).contains("shows something else");
        assertThat(file).hasContent(before);
        assertThat(fixed(file, null, "3.14").fixes()).isNotEmpty();
    }

    /// Mends with a kernel that shows 3.14 before, and this afterwards.
    private static CheckedFile fixed(Path file, RunFacts.@Nullable Failure failure, String shown)
            throws IOException {
        NotebookChecker.Runs runs =
                (notebook, _) -> {
                    boolean mended = notebook.cells().getFirst().source().contains("math");
                    return Optional.of(
                            mended ? ran(notebook, failure, shown) : ran(notebook, null, "3.14"));
                };
        return new NotebookChecker(
                        rule -> rule.equals("NL007"),
                        runs,
                        _ -> Optional.empty(),
                        SyntaxCheck.none())
                .fix(file);
    }

    private static NotebookChecker.Ran ran(
            Notebook notebook, RunFacts.@Nullable Failure failure, String shown) {
        RunFacts.CellFacts cell =
                new RunFacts.CellFacts(
                        String.valueOf(notebook.cells().getLast().id()),
                        failure,
                        Duration.ZERO,
                        "",
                        0,
                        Set.of(),
                        shown);
        return new NotebookChecker.Ran(
                notebook, new RunFacts(List.of(cell), Duration.ZERO, 0, null, null, null, null));
    }
}

package org.notebooklearning.source.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.Lines;

class NotebookKindsTest {

    @Test
    void readsMacrosOverCellsAndTablesOfOutputsAndNamesWidgets() {
        SourceReading reading =
                NotebookReader.read(
                        """
                        {"nbformat": 4, "metadata": {"language_info": {"name": "python"}}, "cells": [
                         {"cell_type": "raw", "source": "---\\ntitle: x\\n---"},
                         {"cell_type": "markdown", "source": "$$\\\\newcommand{\\\\R}{\\\\mathbb{R}}$$"},
                         {"cell_type": "markdown", "source": "10<sup>9</sup> in $\\\\R$."},
                         {"cell_type": "code", "source": "#| echo: false\\nx = 1", "outputs": [
                          {"output_type": "execute_result", "data": {"text/plain": "   a",
                           "text/html": "<table><tr><th></th><th>a</th></tr><tr><th>0</th><td>7</td></tr></table>"}},
                          {"output_type": "display_data", "data": {"text/plain": "IntSlider()",
                           "application/vnd.jupyter.widget-view+json": {"model_id": "m"}}}]}]}
                        """
                                .getBytes(StandardCharsets.UTF_8),
                        "",
                        "a.ipynb");
        assertThat(Lines.of(reading))
                .containsExactly(
                        "TEXT 10^9 in $\\mathbb{R}$.",
                        "INPUT[python] x = 1",
                        "TABLE [[, a], [0, 7]]",
                        "OUTPUT[] IntSlider()");
        assertThat(Lines.document(reading).notes())
                .containsExactly(
                        "Left out: an output of the kind application/vnd.jupyter.widget-view+json.");
    }
}

package org.notebooklearning.gateway.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.ExerciseVerdict;
import org.notebooklearning.contracts.report.ExerciseVerdict.Trial;
import org.notebooklearning.contracts.report.LessonReport;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.contracts.report.SourcePassages;
import org.notebooklearning.contracts.report.SourcePassages.Passage;

/// What is known of the cells of a stored lesson.
final class PlayedReading {
    private PlayedReading() {}

    /// The report with findings, three trials of the exercise and the time of two cells.
    static LessonReport report() {
        LessonReport plain = PlayedLessons.report(false);
        return new LessonReport(
                plain.passed(),
                plain.verdicts(),
                List.of(
                        new ExerciseVerdict(
                                "practice-rms",
                                "practice",
                                true,
                                List.of(
                                        new Trial(
                                                "reference", true, "runs without error", "Right."),
                                        new Trial("blank", true, "says what to do", "Still blank."),
                                        new Trial(
                                                "takes-the-mean",
                                                true,
                                                "is caught by a hint of its own",
                                                "The signs cancel.")))),
                List.of(
                        new CellRun("loud", 0.034, 20, 1000, List.of()),
                        new CellRun("figure", 1.52, 20_000, 1000, List.of())),
                Map.of("python", "3.11.7", "torch", "2.15.0"),
                9);
    }

    /// Files with one passage of the source, beside the cell `rms`, and the solution of the
    // exercise.
    static Map<String, String> files(@Nullable String link) {
        SourcePassages passages =
                new SourcePassages(
                        "A Paper",
                        "paper.pdf",
                        List.of(
                                new Passage(
                                        "rms",
                                        "A Paper",
                                        4,
                                        "2.1 Model",
                                        "We use a simpler norm.",
                                        "The activations are only <b>rescaled</b>.",
                                        "It has no bias.",
                                        link)));
        return Map.of("sources.json", Json.text(passages), "solutions.ipynb", solutions());
    }

    /// The practice cell with its blank filled, and what it said.
    private static String solutions() {
        Cell filled =
                new Cell(
                        Cell.Type.CODE,
                        "practice",
                        "scaled = x / rms(x)\ncheck(scaled)",
                        Map.of(),
                        null,
                        List.of(
                                Map.of(
                                        "output_type",
                                        "stream",
                                        "name",
                                        "stdout",
                                        "text",
                                        "Right: every row has the same volume.\n")),
                        null);
        return NotebookFormat.write(Notebook.python(List.of(filled)));
    }
}

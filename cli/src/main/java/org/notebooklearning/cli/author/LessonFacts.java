package org.notebooklearning.cli.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.ExerciseVerdict;

/// What a lesson is made of and how it ran, in a line or two.
final class LessonFacts {
    private static final String PNG = "image/png";
    private static final String SVG = "image/svg+xml";

    private LessonFacts() {}

    /// Cells, minutes, exercises; once it ran, figures and seconds as well.
    static String line(AuthoredLesson lesson, LessonRuns.@Nullable Ran ran) {
        Notebook notebook = lesson.draft().notebook();
        long code = notebook.codeCells().size();
        long exercises =
                notebook.cells().stream()
                        .map(CellTag::of)
                        .filter(tag -> tag.map(it -> it.role() == CellRole.PRACTICE).orElse(false))
                        .count();
        String made =
                String.format(
                        Locale.ROOT,
                        "%-12s %d cells (%d code, %d markdown), %d beats, %d minutes, %d exercises",
                        lesson.plan().level().word(),
                        notebook.cells().size(),
                        code,
                        notebook.cells().size() - code,
                        lesson.plan().beats().size(),
                        lesson.plan().minutes(),
                        exercises);
        return ran == null
                ? made
                : made
                        + String.format(
                                Locale.ROOT,
                                ", %d figures, %.1f s to run",
                                figures(ran.executed()),
                                ran.facts().took().toMillis() / 1e3);
    }

    /// What a learner reads after each of the answers that were tried; once for levels at which
    /// it is the same.
    ///
    /// @param runs of the levels' lessons, by the level's name
    static List<String> trials(Map<String, LessonRuns.Ran> runs) {
        Map<Tried, List<String>> levels = new LinkedHashMap<>();
        runs.forEach(
                (level, ran) -> {
                    List<ExerciseVerdict> exercises = ran.facts().exercises();
                    if (exercises != null) {
                        exercises.stream()
                                .map(one -> new Tried(one.exercise(), one.proven(), one.trials()))
                                .map(one -> levels.computeIfAbsent(one, _ -> new ArrayList<>()))
                                .forEach(names -> names.add(level));
                    }
                });
        List<String> lines = new ArrayList<>();
        levels.forEach((tried, names) -> append(lines, tried, names));
        return lines;
    }

    /// What came of an exercise.
    private record Tried(String exercise, boolean proven, List<ExerciseVerdict.Trial> trials) {}

    private static void append(List<String> lines, Tried tried, List<String> levels) {
        lines.add(
                "exercise "
                        + tried.exercise()
                        + (tried.proven() ? ": proven" : ": NOT PROVEN")
                        + " ("
                        + String.join(", ", levels)
                        + ")");
        for (ExerciseVerdict.Trial trial : tried.trials()) {
            lines.add(
                    (trial.asExpected() ? "  ok   " : "  FAIL ")
                            + trial.fill()
                            + ": "
                            + AuthorText.oneLine(trial.said()));
        }
    }

    private static long figures(Notebook executed) {
        return executed.codeCells().stream()
                .map(Cell::outputs)
                .flatMap(List::stream)
                .filter(
                        output ->
                                output.get("data") instanceof Map<?, ?> data
                                        && Set.of(PNG, SVG).stream().anyMatch(data::containsKey))
                .count();
    }
}

package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.Statement;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL106: one example lives through the notebook, and most of what is made is used again. Whether a
/// name keeps its meaning is not judged.
final class RunningExample implements Rule {
    private static final int FEW_CELLS = 8;
    private static final double USED_AGAIN = 0.25;
    private static final double RUNNING = 0.2;
    // In long lessons several things live side by side.
    private static final int LIVES_ANYWAY = 15;

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> cells =
                lesson.codeCells().stream().filter(cell -> !cell.isPractice()).toList();
        if (cells.size() < FEW_CELLS) {
            return new NotChecked("Fewer than " + FEW_CELLS + " code cells: too few to tell.");
        }
        Set<String> made = new LinkedHashSet<>();
        cells.forEach(cell -> made.addAll(data(cell)));
        long again = made.stream().filter(name -> cellsWith(lesson, name) > 1).count();
        int most = made.stream().mapToInt(name -> cellsWith(lesson, name)).max().orElse(0);
        List<Finding> findings = new ArrayList<>();
        if (most < Math.min(cells.size() * RUNNING, LIVES_ANYWAY)) {
            findings.add(
                    about(
                            "No variable is used in a fifth of the cells: there is no running"
                                    + " example",
                            "Take one example with a name and carry it through."));
        }
        if (again < made.size() * USED_AGAIN) {
            findings.add(
                    about(
                            again + " of " + made.size() + " variables are used in a second cell",
                            "Reuse what is on the table instead of making something new."));
        }
        return new Checked("in how many cells each variable is used", findings);
    }

    private static Finding about(String message, String fix) {
        return new Finding(null, 0, "", message, fix);
    }

    private static List<String> data(LessonCell cell) {
        List<String> data = new ArrayList<>();
        for (Statement statement : cell.python().statements()) {
            statement.targets().stream()
                    .filter(name -> !name.isEmpty() && !name.startsWith("_"))
                    .forEach(data::add);
        }
        return data;
    }

    private static int cellsWith(LessonUnderCheck lesson, String name) {
        Set<Integer> cells = new LinkedHashSet<>(lesson.names().boundIn(name));
        cells.addAll(lesson.names().usedIn(name));
        return cells.size();
    }
}

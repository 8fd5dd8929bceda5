package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL102: where intuition is built, most cells are a line or two.
final class MostlySingleLines implements Rule {
    private static final int MEDIAN = 2;
    private static final double SINGLE = 0.35;
    // Of one cell nothing can be said in percent.
    private static final int ENOUGH_FOR_A_SHARE = 2;
    private static final int EXAMPLES = 3;

    /// A last statement that only shows names, on the line of what binds them.
    private static final Pattern SHOWN =
            Pattern.compile(";[ \\t]*[A-Za-z_]\\w*(?:, *[A-Za-z_]\\w*)*[ \\t]*(?:#.*)?\\s*\\z");

    private static final Set<CellRole> EXEMPT =
            EnumSet.of(
                    CellRole.VISUALISATION,
                    CellRole.INTERACTIVE,
                    CellRole.SETUP,
                    CellRole.PRACTICE);

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> cells =
                lesson.codeCells().stream()
                        .filter(cell -> !lesson.isTagged() || cell.kind() == BeatKind.INTUITION)
                        .filter(cell -> !cell.isOneOf(EXEMPT) && !cell.isExport())
                        .filter(cell -> !cell.isPractice() && cell.python().statementCount() > 0)
                        .sorted(Comparator.comparingInt(MostlySingleLines::size))
                        .toList();
        if (cells.isEmpty()) {
            return new NotChecked("There is no plain code cell in a beat of kind intuition.");
        }
        int median = size(cells.get((cells.size() - 1) / 2));
        long single = cells.stream().filter(cell -> size(cell) == 1).count();
        double share = (double) single / cells.size();
        List<Finding> findings = new ArrayList<>();
        String measured =
                String.format(
                        Locale.ROOT,
                        "%d plain code %s%s: median %d statements, %.0f %% have a single one",
                        cells.size(),
                        cells.size() == 1 ? "cell" : "cells",
                        lesson.isTagged() ? " in the beats of kind intuition" : "",
                        median,
                        share * 100);
        boolean fewSingle = share < SINGLE && cells.size() >= ENOUGH_FOR_A_SHARE;
        if (median > MEDIAN || fewSingle) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            measured
                                    + "; at most "
                                    + MEDIAN
                                    + " statements and at least 35 % are wanted",
                            "Split the longest cells: one line, look at the result, one"
                                    + " sentence."));
            cells.reversed().stream()
                    .filter(cell -> size(cell) > 1)
                    .limit(EXAMPLES)
                    .forEach(
                            cell ->
                                    findings.add(
                                            cell.finding(
                                                    0,
                                                    size(cell) + " statements, among " + measured,
                                                    "Show one step a cell.")));
        }
        String whose = lesson.isTagged() ? "" : " (no tags: all plain code cells are taken)";
        return new Checked(measured + whose, findings);
    }

    /// To look at what was bound on the same line is the same step.
    private static int size(LessonCell cell) {
        int statements = cell.python().statementCount();
        return statements > 1 && SHOWN.matcher(cell.source()).find() ? statements - 1 : statements;
    }
}

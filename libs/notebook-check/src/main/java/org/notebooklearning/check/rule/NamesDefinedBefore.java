package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.SyntaxProblem;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL008: the code is Python, and every name it uses is there when the cell runs.
final class NamesDefinedBefore implements Rule {
    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        for (LessonCell cell : lesson.codeCells()) {
            for (SyntaxProblem problem : cell.python().problems()) {
                findings.add(
                        cell.finding(
                                problem.line(),
                                "Not valid Python 3: " + problem.message(),
                                "Mend the line; a blank is written 'name = ...'."));
            }
        }
        Set<String> told = new HashSet<>();
        for (NotebookNames.Undefined name : lesson.names().undefined()) {
            LessonCell cell = lesson.cells().get(name.cell());
            boolean readable = cell.python().problems().isEmpty();
            if (readable && !cell.mayRaise() && told.add(name.cell() + " " + name.name())) {
                findings.add(cell.finding(name.line(), message(name), fix(lesson, name)));
            }
        }
        return new Checked("the syntax tree of every code cell", findings);
    }

    private static String message(NotebookNames.Undefined name) {
        String from =
                name.star().isEmpty()
                        ? ""
                        : "; it may come from 'from "
                                + String.join("', 'from ", name.star())
                                + "', with all names imported";
        return "'" + name.name() + "' is not defined when it is needed" + from;
    }

    private static String fix(LessonUnderCheck lesson, NotebookNames.Undefined name) {
        if (!name.star().isEmpty()) {
            return "Import it by its name.";
        }
        boolean later = !lesson.names().boundIn(name.name()).isEmpty();
        return later
                ? "Move the cell that defines it before this one."
                : "Define or import it in an earlier cell, or correct its spelling.";
    }
}

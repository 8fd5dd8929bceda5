package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.CellLanguage;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.SyntaxProblem;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL008: the code is Python, and every name it uses is there when the cell runs.
final class NamesDefinedBefore implements Rule {
    /// Cell magics that show their cell, and the one that the rule on access tells of.
    private static final Set<String> SHOWN =
            Set.of("html", "HTML", "latex", "markdown", "svg", "SVG", "writefile");

    /// The last statement that begins a line, where it is a class.
    private static final Pattern LAST_CLASS =
            Pattern.compile("(?m)^class\\s+(\\w+)[^\\n]*(?:\\n(?:[ \\t)#][^\\n]*)?)*\\z");

    /// A cell whose first line of code is a method's, indented.
    private static final Pattern METHOD =
            Pattern.compile("\\A(?:[ \\t]*(?:#[^\\n]*)?\\n)*[ \\t]+(?:async\\s+def|def|@)\\b?");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> language = lesson.otherLanguage();
        if (language.isPresent()) {
            return new Checked("kernelspec and language_info", List.of(other(language.get())));
        }
        if (lesson.isPython2()) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "The kernel is Python 2, which ended in 2020",
                            "Choose a Python 3 kernel and run the notebook again."));
        }
        Optional<String> open = Optional.empty();
        for (LessonCell cell : lesson.codeCells()) {
            foreign(cell, findings);
            open.filter(_ -> METHOD.matcher(cell.source()).find())
                    .ifPresent(name -> findings.add(split(cell, name)));
            open = cell.source().isBlank() ? open : lastClass(cell);
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

    private static Finding other(String language) {
        return new Finding(
                null,
                0,
                "",
                "The code is " + language + ", not Python: no rule about code is checked",
                "Choose a Python 3 kernel and write the code in Python.");
    }

    /// A cell that a magic hands to another language; those for shells break the rule on access.
    private static void foreign(LessonCell cell, List<Finding> findings) {
        Optional<String> language = CellLanguage.otherThanPython(cell.cell());
        if (language.isPresent()) {
            findings.add(
                    cell.finding(
                            0,
                            "The cell says that it is "
                                    + language.get()
                                    + ": nothing in it is checked, and other"
                                    + " programs take it for Python",
                            "Write the cell in Python, or begin it with a magic such as %%html."));
        }
        if (cell.python().python()) {
            return;
        }
        Magic magic = cell.python().magics().getFirst();
        if (magic.kind() == Magic.Kind.CELL && !SHOWN.contains(magic.name())) {
            findings.add(
                    cell.finding(
                            magic.line(),
                            "'%%"
                                    + magic.name()
                                    + "' takes the cell away from Python: nothing in"
                                    + " it is checked",
                            "Write the cell in Python."));
        }
    }

    /// The class that a cell ends with.
    private static Optional<String> lastClass(LessonCell cell) {
        Matcher last = LAST_CLASS.matcher(cell.source());
        return last.find() ? Optional.of(last.group(1)) : Optional.empty();
    }

    private static Finding split(LessonCell cell, String name) {
        return cell.finding(
                1,
                "The cell goes on with class '"
                        + name
                        + "' of the cell before, but each cell is compiled alone",
                "Put the whole class into one cell.");
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

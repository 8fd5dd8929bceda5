package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonNames;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL101: a function or class appears only after its parts were shown, and cells stay small.
final class PartsBeforeWholes implements Rule {
    private static final int WHOLE = 3;
    private static final int LONGEST = 15;
    private static final double NEW_AT_MOST = 1.0 / 3;
    private static final Set<CellRole> FREE_OF_LENGTH =
            EnumSet.of(CellRole.VISUALISATION, CellRole.INTERACTIVE);

    /// Calls that say nothing about a subject: Python's own methods of texts, lists and dicts, and
    /// what every layer and every training loop needs.
    private static final Set<String> EVERYDAY =
            Set.of(
                    ("append extend insert pop remove clear index count sort reverse copy update get"
                                    + " items keys values setdefault add discard join split strip lstrip"
                                    + " rstrip lower upper replace startswith endswith format encode decode"
                                    + " splitlines title Parameter register_buffer show display parameters"
                                    + " zero_grad backward step no_grad item tolist")
                            .split(" "));

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (LessonCell cell : lesson.codeCells()) {
            boolean free = cell.isOneOf(FREE_OF_LENGTH) || !cell.python().python();
            if (!free && !cell.isExport() && lines(cell) > LONGEST) {
                findings.add(tooLong(cell));
            }
            if (!free && !cell.isPractice()) {
                for (Definition whole : cell.python().definitions()) {
                    whole(lesson.names(), cell, whole, shown, findings);
                }
            }
            cell.python().calls().forEach(call -> shown.add(call.last()));
            cell.python().definitions().forEach(definition -> shown.add(definition.name()));
        }
        return new Checked("definitions of 3 statements or more; lengths of cells", findings);
    }

    /// A list of imports is read at a glance, however long it is.
    private static long lines(LessonCell cell) {
        return cell.python().lineCount()
                - cell.source()
                        .lines()
                        .filter(line -> line.startsWith("import ") || line.startsWith("from "))
                        .count();
    }

    private static Finding tooLong(LessonCell cell) {
        return cell.finding(
                0,
                lines(cell) + " lines in one cell, more than " + LONGEST,
                "Split it: one thought a cell, words between.");
    }

    private static void whole(
            NotebookNames names,
            LessonCell cell,
            Definition whole,
            Set<String> shown,
            List<Finding> findings) {
        if (whole.statements() < WHOLE) {
            return;
        }
        Set<String> parts = new LinkedHashSet<>();
        for (Call call : whole.calls()) {
            if (!isEveryday(names, whole, call)) {
                parts.add(call.last());
            }
        }
        List<String> unseen = parts.stream().filter(part -> !shown.contains(part)).toList();
        if (unseen.size() > parts.size() * NEW_AT_MOST) {
            findings.add(
                    cell.finding(
                            whole.line(),
                            "'"
                                    + whole.name()
                                    + "' calls what was not shown before: "
                                    + String.join(", ", unseen),
                            "Run each of these on the running example in a cell of its own"
                                    + " before."));
        }
    }

    /// Builtins, drawing, what the function was given or made itself.
    private static boolean isEveryday(NotebookNames names, Definition whole, Call call) {
        String last = call.last();
        if (last.startsWith("__") || EVERYDAY.contains(last) || last.equals("?")) {
            return true;
        }
        if (!call.isMethod()) {
            return PythonNames.isBuiltin(last)
                    || whole.parameters().contains(last)
                    || whole.locals().contains(last)
                    || last.equals(whole.name());
        }
        boolean own = call.first().equals("self") || call.first().equals("cls");
        String meaning = names.meaning(call.name());
        return (own && whole.locals().contains(last))
                || meaning.startsWith("matplotlib.")
                || (Elements.isOfAxes(last) && isInside(whole, call.first()))
                || Elements.drawsElsewhere(meaning);
    }

    /// The axes that a function was given or made, which no name of the notebook stands for.
    private static boolean isInside(Definition whole, String name) {
        return whole.parameters().contains(name) || whole.locals().contains(name);
    }
}

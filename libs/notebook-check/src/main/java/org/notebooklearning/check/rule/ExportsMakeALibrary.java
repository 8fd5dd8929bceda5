package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.notebooklearning.check.library.ExportMark;
import org.notebooklearning.check.python.Comment;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.Statement;
import org.notebooklearning.check.rule.RunFacts.Failure;
import org.notebooklearning.check.rule.RunFacts.LibraryImport;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL006: what a reader would import later is marked `# | export`, and the marked cells together
/// make a module that can be imported.
final class ExportsMakeALibrary implements Rule {
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\A\\s*#\\s*(?:\\|\\s*exports?i?\\b.*|exports?i?\\s*)");
    private static final Pattern CONSTANT = Pattern.compile("_?[A-Z][A-Z0-9_]*");

    /// From how many statements, and uses in how many later cells, a definition is worth importing.
    private static final int LONG_ENOUGH = 3;

    private static final int USED_OFTEN = 2;
    private static final Set<CellRole> NOT_FOR_LIBRARIES =
            EnumSet.of(CellRole.PRACTICE, CellRole.VISUALISATION, CellRole.INTERACTIVE);

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        List<LessonCell> exports =
                lesson.codeCells().stream().filter(LessonCell::isExport).toList();
        lesson.codeCells().forEach(cell -> directive(cell, findings));
        exports.forEach(cell -> content(cell, findings));
        closed(lesson, exports, findings);
        worthImporting(lesson, exports, findings);
        if (exports.isEmpty()) {
            return new Checked("definitions (no cell is marked for export)", findings);
        }
        LibraryImport tried = lesson.run().map(RunFacts::library).orElse(null);
        if (tried == null) {
            return findings.isEmpty()
                    ? new NotChecked("The cells are as they should be; the import was not tried.")
                    : new Checked("export cells; the import was not tried", findings);
        }
        Failure failure = tried.failure();
        if (failure != null) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "The exported library can not be imported: "
                                    + failure.name()
                                    + ": "
                                    + failure.message(),
                            "Export whatever it needs too."));
        }
        return new Checked(exports.size() + " export cells and their import", findings);
    }

    private static void directive(LessonCell cell, List<Finding> findings) {
        Optional<ExportMark> read = cell.exportMark();
        int mark = read.filter(ExportMark::isOwn).map(ExportMark::line).orElse(0);
        String elsewhere = read.map(ExportsMakeALibrary::elsewhere).orElse("");
        for (Comment comment : cell.python().comments()) {
            if (DIRECTIVE.matcher(comment.text()).matches() && comment.line() != mark) {
                findings.add(
                        cell.finding(
                                comment.line(),
                                "This does not mark the cell for export" + elsewhere,
                                "Write '# | export' alone on the cell's first line."));
            }
        }
    }

    private static String elsewhere(ExportMark mark) {
        return mark.isOwn()
                ? ""
                : " into the notebook's library: nbdev puts it into " + mark.module();
    }

    private static void content(LessonCell cell, List<Finding> findings) {
        for (Statement statement : cell.python().statements()) {
            boolean fits =
                    switch (statement.kind()) {
                        case IMPORT, DEFINITION, TEXT -> true;
                        case ASSIGNMENT -> isConstant(statement);
                        case EXPRESSION, ASSERTION, OTHER -> false;
                    };
            if (!fits) {
                findings.add(
                        cell.finding(
                                statement.line(),
                                "An export cell does more than import and define",
                                "Move it to a cell that is not exported, or name the constant in"
                                        + " capitals."));
            }
        }
        for (Magic magic : cell.python().magics()) {
            findings.add(
                    cell.finding(
                            magic.line(),
                            "A module can not hold '" + magic.text() + "'",
                            "Move it to a cell that is not exported."));
        }
    }

    private static boolean isConstant(Statement assignment) {
        boolean named =
                assignment.targets().stream().allMatch(name -> CONSTANT.matcher(name).matches());
        return named || (assignment.literal() && !assignment.targets().contains(""));
    }

    /// The library has what is exported, and the imports of the setup cell and of cells that the
    /// lesson found there; nothing else.
    private static void closed(
            LessonUnderCheck lesson, List<LessonCell> exports, List<Finding> findings) {
        Set<String> imported = new HashSet<>();
        Stream.concat(lesson.setups().stream(), lesson.givenCode().stream())
                .forEach(
                        cell ->
                                cell.python().imports().stream()
                                        .map(Import::bound)
                                        .forEach(imported::add));
        List<PythonCell> library = exports.stream().map(LessonCell::python).toList();
        for (NotebookNames.Undefined name : NotebookNames.of(library).undefined()) {
            if (imported.add(name.name())) {
                findings.add(
                        exports.get(name.cell())
                                .finding(
                                        name.line(),
                                        "The library needs '"
                                                + name.name()
                                                + "', which no export"
                                                + " cell before defines",
                                        "Export the cell that defines it too."));
            }
        }
    }

    private static void worthImporting(
            LessonUnderCheck lesson, List<LessonCell> exports, List<Finding> findings) {
        Set<String> exported = new HashSet<>();
        exports.forEach(cell -> exported.addAll(cell.python().bound()));
        for (LessonCell cell : lesson.codeCells()) {
            if (cell.isOneOf(NOT_FOR_LIBRARIES) || cell.isPractice()) {
                continue;
            }
            for (Definition definition : cell.python().definitions()) {
                int later =
                        lesson.names().usedIn(definition.name()).tailSet(cell.index() + 1).size();
                if (!exported.contains(definition.name())
                        && definition.statements() >= LONG_ENOUGH
                        && later >= USED_OFTEN) {
                    findings.add(
                            cell.finding(
                                    definition.line(),
                                    "'"
                                            + definition.name()
                                            + "' is used in "
                                            + later
                                            + " later cells and can not be imported",
                                    "Write '# | export' on the cell's first line."));
                }
            }
        }
    }
}

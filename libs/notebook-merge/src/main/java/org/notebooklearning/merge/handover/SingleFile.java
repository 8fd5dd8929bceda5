package org.notebooklearning.merge.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.merge.names.NameConflicts;
import org.notebooklearning.merge.names.Renaming;

/// A lesson that needs no file beside it, for mail and for services that open one file: what its
/// `utils.py` defines stands in the cell that imported it, and is called without the module's name.
public final class SingleFile {
    private static final Pattern IMPORT = Pattern.compile("(?:import|from) [^\\\\(]*");

    private SingleFile() {}

    /// The notebook without its module; the same where no cell imports it.
    ///
    /// @param utils text of the module
    public static Notebook of(Notebook notebook, String utils) {
        String module = LessonModule.importedBy(notebook);
        Pattern statement = Pattern.compile("(?m)^import " + Pattern.quote(module) + "[ ]*\n?");
        Map<String, String> names = new HashMap<>();
        String inlined = inlined(notebook, needed(notebook, utils, module), names);
        List<Cell> cells = new ArrayList<>();
        boolean placed = false;
        for (Cell cell : notebook.cells()) {
            String source = cell.source();
            if (cell.isCode() && statement.matcher(source).find()) {
                String with =
                        placed ? "" : Matcher.quoteReplacement(withoutImports(inlined, source));
                source = statement.matcher(source).replaceFirst(with).strip();
                placed = true;
            }
            cells.add(cell.withSource(unqualified(source, module, names)));
        }
        return placed
                ? new Notebook(
                        cells, notebook.metadata(), notebook.format(), notebook.formatMinor())
                : notebook;
    }

    /// The module's statements that the notebook needs.
    private static String needed(Notebook notebook, String utils, String module) {
        Pattern use = Pattern.compile("(?<![\\w.])" + Pattern.quote(module) + "\\.(\\w+)");
        List<String> users =
                notebook.cells().stream()
                        .flatMap(cell -> use.matcher(cell.source()).results())
                        .map(found -> found.group(1))
                        .toList();
        return NeededParts.of(withoutTitle(utils), users);
    }

    /// The module's statements with names that the notebook does not have otherwise.
    ///
    /// @param body of the module
    /// @param names is told the name that each of them has there
    private static String inlined(Notebook notebook, String body, Map<String, String> names) {
        List<PythonCell> cells =
                notebook.codeCells().stream().map(cell -> PythonCell.parse(cell.source())).toList();
        PythonCell python = PythonCell.parse(body);
        Renaming renaming = new Renaming(NameConflicts.of(cells, List.of(python)).renamed());
        Set<String> bound = python.bound();
        bound.forEach(name -> names.put(name, renaming.names().getOrDefault(name, name)));
        return "\n# what the lesson's own module holds, so that this file needs no other\n"
                + renaming.code(body).strip()
                + "\n\n";
    }

    /// `inlined` without the lines of imports that the cell has already.
    private static String withoutImports(String inlined, String cell) {
        Set<String> there =
                cell.lines().filter(IMPORT.asMatchPredicate()).collect(Collectors.toSet());
        return inlined.stripTrailing()
                .lines()
                .filter(line -> !there.contains(line))
                .collect(Collectors.joining("\n", "", "\n\n"));
    }

    private static String withoutTitle(String utils) {
        List<SyntaxNode> nodes = SyntaxTree.ofCell(utils).root().children();
        boolean titled =
                !nodes.isEmpty()
                        && nodes.getFirst().is("expression_statement")
                        && nodes.getFirst().text().startsWith("\"\"\"");
        List<String> lines = utils.lines().toList();
        int first = titled ? nodes.getFirst().endLine() : 0;
        return String.join("\n", lines.subList(first, lines.size())).strip();
    }

    private static String unqualified(String source, String module, Map<String, String> names) {
        Pattern use = Pattern.compile("(?<![\\w.])" + Pattern.quote(module) + "\\.(\\w+)");
        return use.matcher(source)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        names.getOrDefault(found.group(1), found.group())));
    }
}

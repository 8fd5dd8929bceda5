package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.notebooklearning.check.fix.CodeCells.Code;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL004: writes torch's name for NumPy's where every use of the result takes a tensor as well, and
/// drops the import of NumPy where nothing needs it afterwards. Numbers have torch's precision
/// then, as those of all other tensors have.
final class TorchFixer implements Fixer {
    private static final String RULE = "NL004";

    @Override
    public List<Edit> propose(Notebook notebook, List<Finding> findings) {
        List<Code> cells = CodeCells.of(notebook);
        NotebookNames names = NotebookNames.of(cells.stream().map(Code::python).toList());
        if (!importsTorchFirst(cells) || names.boundIn("torch").size() != 1) {
            return List.of();
        }
        List<TensorDataFlow.Site> sites = new TensorDataFlow(cells, names).convertible();
        Map<Integer, Map<Integer, String>> lines = new TreeMap<>();
        for (TensorDataFlow.Site site : sites.reversed()) {
            if (!replace(cells.get(site.cell()), site, lines)) {
                return List.of();
            }
        }
        if (sites.isEmpty()) {
            return List.of();
        }
        List<AppliedFix> fixes = new ArrayList<>();
        List<Edit.Lines> edits = new ArrayList<>();
        lines.forEach(
                (index, changed) -> {
                    Code cell = cells.get(index);
                    changed.forEach(
                            (line, after) -> {
                                String before = cell.lines().get(line - 1);
                                fixes.add(new AppliedFix(RULE, cell.id(), line, before, after));
                                edits.add(new Edit.Lines(cell.index(), line, line, List.of(after)));
                            });
                });
        dropImport(cells, sites, fixes, edits);
        return List.of(new Edit(fixes, edits));
    }

    /// Whether torch is imported by the first cell that may be changed, or by a given one before
    /// it.
    private static boolean importsTorchFirst(List<Code> cells) {
        for (Code cell : cells) {
            boolean imports = imports(cell.python(), "torch", "torch");
            if (imports || !cell.given()) {
                return imports;
            }
        }
        return false;
    }

    private static boolean imports(PythonCell cell, String meaning, String bound) {
        return cell.imports().stream()
                .anyMatch(i -> i.meaning().equals(meaning) && i.bound().equals(bound));
    }

    /// Puts torch's name where NumPy's stands; sites come from the last to the first, so that
    /// columns stay. False where the text is not where the tree says.
    private static boolean replace(
            Code cell, TensorDataFlow.Site site, Map<Integer, Map<Integer, String>> lines) {
        SyntaxNode name = site.function();
        Map<Integer, String> changed =
                lines.computeIfAbsent(site.cell(), _ -> new LinkedHashMap<>());
        String line = changed.getOrDefault(name.line(), cell.lines().get(name.line() - 1));
        int column = name.column();
        String text = name.text();
        if (!line.startsWith(text, column)) {
            return false;
        }
        String after =
                line.substring(0, column)
                        + "torch."
                        + site.call().torch()
                        + line.substring(column + text.length());
        changed.put(name.line(), after);
        return true;
    }

    /// Takes `import numpy as np` out where all that used it is gone.
    private static void dropImport(
            List<Code> cells,
            List<TensorDataFlow.Site> sites,
            List<AppliedFix> fixes,
            List<Edit.Lines> edits) {
        for (Code cell : cells) {
            for (Import one : cell.python().imports()) {
                String line = cell.lines().get(one.line() - 1);
                boolean alone =
                        line.strip().equals("import numpy as " + one.bound())
                                || line.strip().equals("import numpy");
                long gone =
                        sites.stream()
                                .filter(s -> s.function().text().startsWith(one.bound() + "."))
                                .count();
                boolean indented = line.startsWith(" ") || line.startsWith("\t");
                if (one.meaning().equals("numpy")
                        && alone
                        && !indented
                        && cell.sound()
                        && !cell.given()
                        && gone > 0
                        && mentions(cells, one.bound()) == gone + 1) {
                    fixes.add(new AppliedFix(RULE, cell.id(), one.line(), line, ""));
                    edits.add(new Edit.Lines(cell.index(), one.line(), one.line(), List.of()));
                    return;
                }
            }
        }
    }

    /// How often the word `name` stands in code, comments and texts included.
    private static long mentions(List<Code> cells, String name) {
        java.util.regex.Pattern word =
                java.util.regex.Pattern.compile(
                        "(?<![\\w.])" + java.util.regex.Pattern.quote(name) + "(?!\\w)");
        return cells.stream()
                .mapToLong(cell -> word.matcher(cell.cell().source()).results().count())
                .sum();
    }
}

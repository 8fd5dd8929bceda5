package org.notebooklearning.check.library;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// Collects the cells that are marked for export into one module, after nbdev's convention. The
/// imports that they use are taken from the first code cell. Where a cell is marked for the module
/// alone, `__all__` names what the others define.
public final class ExportedLibrary {
    private ExportedLibrary() {}

    /// The module's text under `title` as its docstring; empty where nothing is exported.
    public static Optional<String> of(Notebook notebook, String title) {
        List<String> parts = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        boolean hidden = false;
        for (Cell cell : notebook.codeCells()) {
            Optional<ExportMark> mark = ExportMark.of(cell.source()).filter(ExportMark::isOwn);
            if (mark.isPresent()) {
                String body = ExportMark.body(cell.source());
                PythonCell python = PythonCell.parse(body);
                parts.add(body);
                used.addAll(python.used());
                boolean internal = mark.get().kind() == ExportMark.Kind.EXPORTI;
                hidden |= internal;
                if (!internal) {
                    python.bound().stream().filter(it -> !it.startsWith("_")).forEach(names::add);
                }
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder module = new StringBuilder();
        module.append("\"\"\"").append(title.replace("\"", "'")).append("\"\"\"\n\n");
        String imports = imports(notebook, used);
        if (!imports.isEmpty()) {
            module.append(imports).append('\n');
        }
        if (hidden) {
            String all = names.stream().map(it -> "\"" + it + "\"").collect(joining(", "));
            module.append("\n__all__ = [").append(all).append("]\n\n");
        }
        module.append('\n').append(String.join("\n\n\n", parts)).append('\n');
        return Optional.of(module.toString());
    }

    private static String imports(Notebook notebook, Set<String> used) {
        StringBuilder imports = new StringBuilder();
        for (Import each : PythonCell.parse(notebook.codeCells().getFirst().source()).imports()) {
            if (used.contains(each.bound())) {
                imports.append(statement(each)).append('\n');
            }
        }
        return imports.toString();
    }

    private static String statement(Import each) {
        if (!each.name().isEmpty()) {
            String as = each.name().equals(each.bound()) ? "" : " as " + each.bound();
            return "from " + each.module() + " import " + each.name() + as;
        }
        boolean whole =
                each.module().equals(each.bound()) || each.module().startsWith(each.bound() + ".");
        return "import " + each.module() + (whole ? "" : " as " + each.bound());
    }
}

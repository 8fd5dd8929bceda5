package org.notebooklearning.check.library;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.PythonNames;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;

/// Collects the cells that are marked for export into one module, after nbdev's convention. The
/// imports that they use and do not make themselves are taken from the notebook's other cells.
/// Where a cell is marked for the module alone, or a `default_exp` says that the notebook is one of
/// nbdev's, `__all__` names what the others define. Blank lines stand as PEP 8 has them.
public final class ExportedLibrary {
    private ExportedLibrary() {}

    /// The module's text under `title` as its docstring; empty where nothing is exported.
    public static Optional<String> of(Notebook notebook, String title) {
        List<String> parts = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        List<PythonCell> open = new ArrayList<>();
        Set<String> bound = new LinkedHashSet<>();
        List<PythonCell> others = new ArrayList<>();
        boolean listed = false;
        for (Cell cell : notebook.codeCells()) {
            listed |= ExportMark.isOfNbdev(cell.source());
            Optional<ExportMark> mark = mark(cell.source()).filter(ExportMark::isOwn);
            if (mark.isPresent()) {
                String body = withoutMagics(ExportMark.body(cell.source()));
                PythonCell python = PythonCell.parse(body);
                parts.add(body);
                used.addAll(python.used());
                bound.addAll(python.bound());
                boolean internal = mark.get().kind() == ExportMark.Kind.EXPORTI;
                listed |= internal;
                if (!internal) {
                    open.add(python);
                }
            } else if (mark(cell.source()).isEmpty()) {
                others.add(PythonCell.parse(cell.source()));
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        used.removeAll(bound);
        StringBuilder module = new StringBuilder();
        module.append("\"\"\"").append(title.replace("\"", "'")).append("\"\"\"\n\n");
        String imports = imports(others, used);
        if (!imports.isEmpty()) {
            module.append(imports).append('\n');
        }
        if (listed) {
            String all =
                    PublicNames.of(open).stream()
                            .map(it -> "\"" + it + "\"")
                            .collect(joining(", "));
            module.append("\n__all__ = [").append(all).append("]\n\n");
        }
        module.append('\n').append(ModuleLayout.of(parts)).append('\n');
        return Optional.of(module.toString());
    }

    private static Optional<ExportMark> mark(String source) {
        return ExportMark.of(source);
    }

    /// Lines that IPython reads itself are nothing in a module.
    private static String withoutMagics(String body) {
        Set<Integer> magics = new HashSet<>();
        PythonCell.parse(body).magics().forEach(magic -> magics.add(magic.line()));
        if (magics.isEmpty()) {
            return body;
        }
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : body.lines().toList()) {
            number++;
            if (!magics.contains(number)) {
                lines.add(line);
            }
        }
        return String.join("\n", lines).strip();
    }

    /// The statements of `cells` that bind what is used, those of the future first.
    private static String imports(List<PythonCell> cells, Set<String> used) {
        Set<String> imports = new LinkedHashSet<>();
        Set<String> future = new LinkedHashSet<>();
        Set<String> found = new HashSet<>();
        for (PythonCell cell : cells) {
            for (Import each : cell.imports()) {
                if (each.module().equals("__future__")) {
                    future.add(statement(each));
                } else if (used.contains(each.bound()) && cell.bound().contains(each.bound())) {
                    imports.add(statement(each));
                    found.add(each.bound());
                }
            }
        }
        boolean open =
                used.stream().anyMatch(it -> !found.contains(it) && !PythonNames.isKnown(it));
        if (open) {
            // They may come from a module all of whose names were imported.
            for (PythonCell cell : cells) {
                cell.imports().stream()
                        .filter(each -> each.name().equals("*"))
                        .forEach(each -> imports.add(statement(each)));
            }
        }
        future.addAll(imports);
        return future.stream().map(it -> it + "\n").collect(joining());
    }

    private static String statement(Import each) {
        if (!each.name().isEmpty()) {
            boolean same = each.name().equals(each.bound()) || each.name().equals("*");
            String as = same ? "" : " as " + each.bound();
            return "from " + each.module() + " import " + each.name() + as;
        }
        boolean whole =
                each.module().equals(each.bound()) || each.module().startsWith(each.bound() + ".");
        return "import " + each.module() + (whole ? "" : " as " + each.bound());
    }
}

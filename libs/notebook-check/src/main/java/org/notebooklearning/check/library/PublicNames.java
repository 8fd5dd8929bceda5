package org.notebooklearning.check.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.Statement;

/// The names of a module's `__all__`, as nbdev finds them: what cells assign and define at their
/// top level under a name without `_`, and whatever `_all_` lists. Methods that `@patch` gives to
/// another class are no names of the module.
final class PublicNames {
    private static final String LIST = "_all_";
    private static final Pattern DECORATOR = Pattern.compile("@(?:\\w+\\.)*(\\w+).*");
    private static final Pattern HEAD = Pattern.compile("\\s*(?:async\\s+)?(?:def|class)\\s.*");
    private static final Pattern NAME = Pattern.compile("\\w+");

    private PublicNames() {}

    /// Those of `cells`: first what is assigned, then what is defined.
    static Set<String> of(List<PythonCell> cells) {
        Set<String> assigned = new LinkedHashSet<>();
        Set<String> defined = new LinkedHashSet<>();
        Set<String> listed = new LinkedHashSet<>();
        for (PythonCell cell : cells) {
            for (Statement statement : cell.statements()) {
                if (statement.kind() == Statement.Kind.ASSIGNMENT) {
                    assigned.addAll(statement.targets());
                    assigned.addAll(alsoAssigned(cell, statement));
                    if (statement.targets().contains(LIST)) {
                        NAME.matcher(statement.value())
                                .results()
                                .forEach(name -> listed.add(name.group()));
                    }
                }
            }
            for (Definition definition : cell.definitions()) {
                if (!isPatch(cell, definition)) {
                    defined.add(definition.name());
                }
            }
        }
        Set<String> names = new LinkedHashSet<>(assigned);
        names.addAll(defined);
        names.removeIf(name -> name.isEmpty() || name.startsWith("_"));
        names.addAll(listed);
        return names;
    }

    /// Every name of `a = b = 1`, where the statement tells the first alone.
    private static List<String> alsoAssigned(PythonCell cell, Statement statement) {
        return cell.names().stream()
                .filter(NameEvent.Bound.class::isInstance)
                .map(NameEvent.Bound.class::cast)
                .filter(it -> it.how() == NameEvent.How.ASSIGNMENT)
                .filter(it -> it.line() == statement.line())
                .map(NameEvent.Bound::name)
                .toList();
    }

    /// Whether a decorator of `definition` is called `patch`, or begins so.
    private static boolean isPatch(PythonCell cell, Definition definition) {
        List<String> lines = cell.source().lines().toList();
        int line = definition.line() - 1;
        // The line may be that of the first decorator.
        while (line < lines.size() && !HEAD.matcher(lines.get(line)).matches()) {
            line++;
        }
        for (line--; line >= 0; line--) {
            Matcher decorator = DECORATOR.matcher(lines.get(line));
            if (!decorator.matches()) {
                return false;
            }
            if (decorator.group(1).startsWith("patch")) {
                return true;
            }
        }
        return false;
    }
}

package org.notebooklearning.runner.execution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines of a cell that import.
final class Imports {
    private Imports() {}

    /// What a kernel that has run `ran` lacks of `wanted`, which imports the same and more and is
    /// otherwise the same; empty where they differ in anything else.
    static Optional<Set<String>> missing(String ran, String wanted) {
        if (ran.equals(wanted)) {
            return Optional.of(Set.of());
        }
        Set<String> more = new LinkedHashSet<>(wanted.lines().filter(Imports::imports).toList());
        List<String> before = ran.lines().filter(Imports::imports).toList();
        if (!more.containsAll(before) || !rest(ran).equals(rest(wanted))) {
            return Optional.empty();
        }
        before.forEach(more::remove);
        return Optional.of(more);
    }

    private static List<String> rest(String source) {
        return source.lines().filter(line -> !imports(line) && !line.isBlank()).toList();
    }

    /// A statement at the beginning of a line that ends with it.
    private static boolean imports(String line) {
        return (line.startsWith("import ") || line.startsWith("from "))
                && !line.endsWith("\\")
                && !line.endsWith("(")
                && !line.contains(";");
    }
}

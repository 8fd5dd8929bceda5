package org.notebooklearning.merge.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;

/// The parts of a module that somebody needs: what nothing mentions is left out, so that a reader
/// of one file has less to read.
final class NeededParts {
    /// What only binds names, and does nothing else.
    private static final Set<String> BINDING =
            Set.of(
                    "function_definition",
                    "class_definition",
                    "import_statement",
                    "import_from_statement");

    private NeededParts() {}

    /// A statement with the comments right above it.
    ///
    /// @param binds names that it binds; empty where it does something else, too
    private record Part(int first, int last, String text, Set<String> binds) {
        Part {
            binds = Set.copyOf(binds);
        }
    }

    /// `module` without the parts whose names stand neither in its other parts nor in `users`.
    static String of(String module, List<String> users) {
        List<String> lines = module.lines().toList();
        List<Part> parts = parts(module, lines);
        List<Part> idle = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Part part : List.copyOf(parts)) {
                if (!part.binds().isEmpty() && !isMentioned(part, parts, users)) {
                    parts.remove(part);
                    idle.add(part);
                    more = true;
                }
            }
        }
        List<String> left = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            int at = line;
            boolean goes = idle.stream().anyMatch(it -> it.first() <= at && at <= it.last());
            boolean third = lines.get(line - 1).isBlank() && endsWithTwoBlanks(left);
            if (!goes && !third) {
                left.add(lines.get(line - 1));
            }
        }
        return String.join("\n", left).strip();
    }

    private static List<Part> parts(String module, List<String> lines) {
        List<Part> parts = new ArrayList<>();
        for (SyntaxNode node : SyntaxTree.ofCell(module).root().children()) {
            int first = node.line();
            while (first > 1 && lines.get(first - 2).startsWith("#")) {
                first--;
            }
            Set<String> binds =
                    BINDING.contains(node.type()) || isAssignment(node)
                            ? PythonCell.parse(node.text()).bound()
                            : Set.of();
            parts.add(new Part(first, node.endLine(), node.text(), binds));
        }
        return parts;
    }

    private static boolean isAssignment(SyntaxNode node) {
        return node.is("expression_statement")
                && !node.children().isEmpty()
                && node.children().getFirst().is("assignment");
    }

    private static boolean isMentioned(Part part, List<Part> parts, List<String> users) {
        for (String name : part.binds()) {
            Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
            boolean found =
                    parts.stream()
                                    .filter(other -> !other.equals(part))
                                    .anyMatch(other -> word.matcher(other.text()).find())
                            || users.stream().anyMatch(user -> word.matcher(user).find());
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithTwoBlanks(List<String> lines) {
        int size = lines.size();
        return size > 1 && lines.get(size - 1).isBlank() && lines.get(size - 2).isBlank();
    }
}

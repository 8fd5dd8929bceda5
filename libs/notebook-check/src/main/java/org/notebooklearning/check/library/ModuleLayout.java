package org.notebooklearning.check.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;

/// Blank lines of a module as PEP 8 has them ("Blank Lines"): two around definitions at its own
/// level, no more anywhere, and none at a line's end. What stands in texts of several lines stays.
final class ModuleLayout {
    private static final Set<String> DEFINITIONS =
            Set.of("function_definition", "class_definition", "decorated_definition");

    private ModuleLayout() {}

    /// The sources of cells one behind the other.
    static String of(List<String> parts) {
        List<String> laid = new ArrayList<>();
        parts.stream().map(ModuleLayout::laid).filter(it -> !it.isEmpty()).forEach(laid::add);
        return String.join("\n\n\n", laid);
    }

    private static String laid(String source) {
        List<SyntaxNode> nodes = SyntaxTree.ofCell(source).root().children();
        List<String> lines = source.lines().toList();
        Set<Integer> begins = new HashSet<>();
        Set<Integer> within = new HashSet<>();
        boolean behindDefinition = false;
        for (SyntaxNode node : nodes) {
            boolean definition = DEFINITIONS.contains(node.type());
            if (definition || behindDefinition) {
                begins.add(withComments(lines, node.line()));
            }
            behindDefinition = definition;
            texts(node, within);
        }
        List<String> out = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (within.contains(number)) {
                out.add(line);
                continue;
            }
            boolean blank = line.isBlank();
            if (begins.contains(number) && !out.isEmpty()) {
                while (!out.isEmpty() && out.getLast().isEmpty()) {
                    out.removeLast();
                }
                out.add("");
                out.add("");
            }
            boolean third =
                    blank
                            && out.size() > 1
                            && out.getLast().isEmpty()
                            && out.get(out.size() - 2).isEmpty();
            if (!third) {
                out.add(line.stripTrailing());
            }
        }
        return String.join("\n", out).strip();
    }

    /// The first line of the comments right above `line`.
    private static int withComments(List<String> lines, int line) {
        int first = line;
        while (first > 1 && lines.get(first - 2).startsWith("#")) {
            first--;
        }
        return first;
    }

    /// Lines that begin or end within a text.
    private static void texts(SyntaxNode node, Set<Integer> within) {
        if (node.is("string")) {
            for (int line = node.line(); line < node.endLine(); line++) {
                within.add(line);
            }
        }
        node.children().forEach(child -> texts(child, within));
    }
}

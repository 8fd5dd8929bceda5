package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.contracts.notebook.Cell;

/// How a lesson leaves the learner's cells below it as they were. Its seed, its draws and what it
/// sets for the whole notebook (how numbers are printed, how figures look) would reach them: so its
/// module keeps all that before the lesson sets anything, and makes it as it was behind the lesson.
/// Generators of the lesson's own would leave the numbers alone, but every cell that draws would
/// have to hand one on, and would look unlike what the learner reads elsewhere.
///
/// @param module of the lesson, which does it; empty where there is nothing to keep
/// @param lesson under whose name it is kept
record KeptState(String module, String lesson) {
    private static final String KEEP = "keep_state";
    private static final Set<String> IMPORTS =
            Set.of("import_statement", "import_from_statement", "future_import_statement");

    /// Nothing is kept.
    private static final KeptState NONE = new KeptState("", "");

    /// What is kept for `below`; nothing where no code is there, or where the module can not.
    ///
    /// @param utils text of the module
    static KeptState of(List<Cell> below, String utils, String module, String lesson) {
        boolean able =
                PythonCell.parse(utils).definitions().stream()
                        .map(Definition::name)
                        .anyMatch(KEEP::equals);
        return able && below.stream().anyMatch(Cell::isCode) ? new KeptState(module, lesson) : NONE;
    }

    boolean isNone() {
        return module.isEmpty();
    }

    /// `setup`, the lesson's first code, where this is the first thing that it does.
    String keptBy(String setup) {
        if (isNone()) {
            return setup;
        }
        String call =
                "%s.%s(\"%s\")  # what this lesson changes is set back at its end"
                        .formatted(module, KEEP, lesson);
        List<String> lines = new ArrayList<>(setup.isEmpty() ? List.of() : setup.lines().toList());
        int place = firstStatement(setup, lines);
        boolean imported =
                PythonCell.parse(String.join("\n", lines.subList(0, place))).imports().stream()
                        .anyMatch(it -> it.bound().equals(module));
        List<String> added = new ArrayList<>();
        if (!imported) {
            added.addAll(List.of("import " + module, ""));
        } else if (place == lines.size()) {
            added.add("");
        }
        added.add(call);
        lines.addAll(place, added);
        return String.join("\n", lines);
    }

    /// What the lesson's last cell says; empty where nothing was kept.
    String restored() {
        return isNone()
                ? ""
                : "# the notebook goes on as if this lesson were not here\n%s.restore_state(\"%s\")"
                        .formatted(module, lesson);
    }

    /// How many lines stand before the first statement that is no import, and before the comments
    /// right above it.
    private static int firstStatement(String setup, List<String> lines) {
        int line =
                SyntaxTree.ofCell(setup).root().children().stream()
                        .filter(node -> !IMPORTS.contains(node.type()))
                        .mapToInt(SyntaxNode::line)
                        .findFirst()
                        .orElse(lines.size() + 1);
        int place = line - 1;
        while (place < lines.size() && place > 0 && lines.get(place - 1).startsWith("#")) {
            place--;
        }
        return place;
    }
}

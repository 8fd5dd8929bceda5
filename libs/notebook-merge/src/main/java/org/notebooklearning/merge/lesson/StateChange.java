package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;

/// What a lesson sets back of the state that the learner's cells changed for the whole notebook.
///
/// @param reset statements that make it as it is from the start; empty for none
/// @param restore statements that make it the learner's again; empty for none
record StateChange(String reset, String restore) {
    private static final String FROM_THE_START =
            "# as from the start, for this lesson: the notebook above has it otherwise\n";
    private static final String AS_THEIRS = "# as the notebook above this lesson has it\n";

    /// What is set back of `settings` by a lesson that imports what `setup` does.
    static StateChange of(List<GlobalState.Setting> settings, String setup) {
        List<Import> imports = PythonCell.parse(setup).imports();
        List<String> usual = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        for (GlobalState.Setting setting : settings) {
            Optional<String> alias = alias(imports, setting.module());
            if (alias.isPresent() && !setting.usual().isEmpty()) {
                usual.add(alias.get() + setting.usual().replace("torch.", alias.get() + "."));
                theirs.add(setting.statement());
            }
        }
        return usual.isEmpty()
                ? new StateChange("", "")
                : new StateChange(
                        FROM_THE_START + String.join("\n", usual),
                        AS_THEIRS + String.join("\n", theirs));
    }

    private static Optional<String> alias(List<Import> imports, String module) {
        return imports.stream()
                .filter(it -> it.meaning().equals(module))
                .map(Import::bound)
                .findFirst();
    }
}

package org.notebooklearning.merge.lesson;

import java.util.List;
import java.util.Set;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;

/// Which generators of chance the learner's cells have seeded.
///
/// @param torch whether torch's is, or all of them
/// @param call the last call that seeds; empty where none does
/// @param several whether there are others before it
record Seeds(boolean torch, String call, boolean several) {
    private static final Set<String> ALL =
            Set.of("set_seed", "seed_everything", "seed_all", "set_all_seeds", "set_random_seed");
    private static final Set<String> OTHERS = Set.of("random.seed", "numpy.random.seed");

    /// Whether nothing is seeded.
    boolean isEmpty() {
        return call.isEmpty();
    }

    /// Whether what a lesson draws is seeded.
    ///
    /// @param fromTorch whether it draws from torch
    boolean cover(boolean fromTorch) {
        return !isEmpty() && (torch || !fromTorch);
    }

    static Seeds in(List<PythonCell> cells) {
        NotebookNames names = NotebookNames.of(cells);
        boolean torch = false;
        String last = "";
        boolean several = false;
        for (PythonCell cell : cells) {
            for (Call call : cell.calls()) {
                if (cell.definitions().stream().anyMatch(it -> it.calls().contains(call))) {
                    continue;
                }
                boolean all = ALL.contains(call.last()) || call.last().equals("manual_seed");
                torch |= all;
                if (all || OTHERS.contains(names.meaning(call.name()))) {
                    several = !last.isEmpty();
                    last = call.name() + "(" + String.join(", ", call.arguments()) + ")";
                }
            }
        }
        return new Seeds(torch, last, several);
    }
}

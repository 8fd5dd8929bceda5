package org.notebooklearning.check.fix;

import java.util.List;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Proposes changes for one rule.
@FunctionalInterface
interface Fixer {
    /// Changes to `notebook` that answer some of `findings`, in its order; each can be made without
    /// the others, and no two replace the same line.
    List<Edit> propose(Notebook notebook, List<Finding> findings);
}

package org.notebooklearning.check.fix;

import java.util.List;
import java.util.Optional;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Proposes changes for one rule.
interface Fixer {
    /// Changes to `notebook` that answer some of `findings`, in its order; each can be made without
    /// the others, and no two replace the same line.
    List<Edit> propose(Notebook notebook, List<Finding> findings);

    /// Why a finding that is left is not mended; empty where there is no more to say than the rule
    /// says.
    default Optional<String> whyNot(Notebook notebook, Finding finding) {
        return Optional.empty();
    }
}

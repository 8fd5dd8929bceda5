package org.notebooklearning.source.rst;

import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.LeftOut;

/// What all parts of one document share while it is read.
final class RstContext {
    private final RstTargets targets;
    private final LeftOut leftOut = new LeftOut();
    private final RstRoles roles;
    private String language = "";

    RstContext(RstTargets targets) {
        this.targets = targets;
        this.roles = new RstRoles(targets, leftOut);
    }

    RstTargets targets() {
        return targets;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    RstInline inline(DocumentDraft draft) {
        return new RstInline(draft, targets, roles);
    }

    RstRoles roles() {
        return roles;
    }

    /// Of literal blocks that do not say theirs, as the directive `highlight` set it.
    String language() {
        return language;
    }

    void language(String other) {
        language = other;
    }
}

package org.notebooklearning.model.provider;

import java.util.Locale;

/// What a model does for a lesson. Each may be done by another model of the same provider.
public enum ModelStage {
    /// Reads the source and drafts the plan.
    PLAN,
    /// Writes and mends the cells.
    WRITE,
    /// Reads the lesson as a sceptical beginner, and judges it.
    READ;

    /// The word that it is called by.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

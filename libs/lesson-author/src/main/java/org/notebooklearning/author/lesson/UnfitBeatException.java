package org.notebooklearning.author.lesson;

import java.util.List;

/// A beat that others stand on could not be written.
public final class UnfitBeatException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> findings;

    UnfitBeatException(String title, List<String> findings) {
        super("The beat “" + title + "” could not be made to run");
        this.findings = List.copyOf(findings);
    }

    /// What was left to mend.
    public List<String> findings() {
        return findings;
    }
}

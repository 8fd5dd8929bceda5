package org.notebooklearning.source.fetch;

/// Whether what is at an address may change.
public enum Freshness {
    /// The server is asked, with the validators of what is kept.
    MAY_CHANGE,
    /// What is kept is taken without asking: versioned papers.
    NEVER_CHANGES
}

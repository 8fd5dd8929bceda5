package org.notebooklearning.source.search;

/// Finds works on a topic.
public interface LiteratureSearch {
    /// What learners are told that a work was found with.
    String name();

    /// At most about `most` works for `query`. Never throws for what a network does.
    SearchAnswer find(String query, int most);
}

package org.notebooklearning.source.search;

/// Finds works on a topic.
public interface LiteratureSearch {
    /// What learners are told that a work was found with.
    String name();

    /// Whether it finds pages of all kinds, and so what people ask and get wrong about a topic.
    default boolean searchesWeb() {
        return false;
    }

    /// At most about `most` works for `query`. Never throws for what a network does.
    SearchAnswer find(String query, int most);
}

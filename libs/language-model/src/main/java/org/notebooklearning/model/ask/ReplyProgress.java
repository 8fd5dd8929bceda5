package org.notebooklearning.model.ask;

/// Is told of a reply while it comes.
@FunctionalInterface
public interface ReplyProgress {
    /// For those who do not follow.
    ReplyProgress NONE = piece -> {};

    /// More of the reply is there; `piece` follows on what came before. Of a reply that has to be
    /// asked for again, the pieces come again.
    void came(String piece);
}

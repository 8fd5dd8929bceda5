package org.notebooklearning.model.ask;

/// A language model. May be asked by several threads at once.
@FunctionalInterface
public interface LanguageModel {
    /// Asks, and waits for the whole reply. InterruptedException where the thread is not to wait
    /// any longer; the call is given up then.
    Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException;
}

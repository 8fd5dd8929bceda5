package org.notebooklearning.source.outcome;

/// Is told how far the reading is. Called from the thread that reads; may be called often.
@FunctionalInterface
public interface ReadingProgress {
    /// `done` of `total` `unit`s; `total` is 0 where it is not known.
    void report(String doing, long done, long total, String unit);

    /// Listens to nothing.
    static ReadingProgress none() {
        return (doing, done, total, unit) -> {};
    }
}

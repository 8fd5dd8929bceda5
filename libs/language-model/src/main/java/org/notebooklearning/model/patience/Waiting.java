package org.notebooklearning.model.patience;

import org.jspecify.annotations.Nullable;

/// Is told while a request waits for its provider.
@FunctionalInterface
public interface Waiting {
    /// For those who do not follow.
    Waiting NONE = (_, _) -> {};

    /// A request begins to wait, or has waited.
    ///
    /// @param doing what is being done, in a sentence without its full stop
    /// @param awaits why the provider is waited for; null once it is asked again
    void tell(String doing, @Nullable String awaits);
}

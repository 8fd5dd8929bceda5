package org.notebooklearning.kernel;

import java.util.Map;

/// What a look into the kernel's environment showed.
public sealed interface KernelCheck {
    /// It is as it was made.
    ///
    /// @param versions by package, `python` among them
    record Whole(Map<String, String> versions) implements KernelCheck {
        public Whole {
            versions = Map.copyOf(versions);
        }
    }

    /// It was never made, or not to the end.
    record NotPrepared(String message) implements KernelCheck {}

    /// It was made, and something has changed or removed a part of it since.
    record Broken(String message) implements KernelCheck {}
}

package org.notebooklearning.kernel;

/// How the preparation of the kernel's environment ended.
public sealed interface Preparation {
    /// The environment is there.
    record Ready(ReadyKernel kernel) implements Preparation {}

    /// It can not be made on this machine as it is.
    ///
    /// @param message one line: what is missing and what to do
    record Impossible(String message) implements Preparation {}

    /// The environment; IllegalStateException with the message where there is none.
    default ReadyKernel orThrow() {
        return switch (this) {
            case Ready(ReadyKernel kernel) -> kernel;
            case Impossible(String message) -> throw new IllegalStateException(message);
        };
    }
}

package org.notebooklearning.kernel;

/// What became of an order.
public sealed interface LayerAnswer {
    /// The packages are there.
    record Installed(PackageLayer layer) implements LayerAnswer {}

    /// They are not. A later order may find them.
    ///
    /// @param reason in a sentence without its full stop
    /// @param remedy what can be done about it, the same
    record NotInstalled(String reason, String remedy) implements LayerAnswer {}
}

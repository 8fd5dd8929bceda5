package org.notebooklearning.source.latex;

/// What a label stands for.
///
/// @param kind the counter that was stepped, such as `section` or `equation`
/// @param number as printed
record Target(String kind, String number) {
    static final Target NONE = new Target("", "");
}

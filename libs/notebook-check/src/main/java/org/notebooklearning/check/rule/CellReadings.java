package org.notebooklearning.check.rule;

import java.util.HashMap;
import java.util.Map;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxCheck;

/// What cells say, by their source. Notebooks that differ in a few cells can share one, so that
/// what they have in common is read once. For one thread at a time.
public final class CellReadings {
    private final Map<String, PythonCell> code = new HashMap<>();
    private final Map<String, CellText> texts = new HashMap<>();
    private final SyntaxCheck syntax;

    public CellReadings() {
        this(SyntaxCheck.none());
    }

    /// Readings of code that `syntax` is asked about.
    public CellReadings(SyntaxCheck syntax) {
        this.syntax = syntax;
    }

    /// `source` as Python.
    public PythonCell code(String source) {
        return code.computeIfAbsent(source, it -> PythonCell.parse(it, syntax));
    }

    CellText text(String source) {
        return texts.computeIfAbsent(source, CellText::new);
    }
}

package org.notebooklearning.check.python;

import java.util.List;
import java.util.Set;

/// A function or class of a cell, at its top level.
///
/// @param line in the cell, from 1
/// @param statements in its body, nested ones and those of methods counted, docstrings not
/// @param calls of its body, methods and nested functions included
/// @param parameters of the function, or of all methods of the class
/// @param locals names bound in its body; for a class its methods and attributes too
/// @param decorated whether a decorator is applied to it
public record Definition(
        Kind kind,
        String name,
        int line,
        int statements,
        List<Call> calls,
        Set<String> parameters,
        Set<String> locals,
        boolean decorated) {
    public Definition {
        calls = List.copyOf(calls);
        parameters = Set.copyOf(parameters);
        locals = Set.copyOf(locals);
    }

    /// What is defined.
    public enum Kind {
        FUNCTION,
        CLASS
    }
}

package org.notebooklearning.check.python;

import java.util.List;
import java.util.Map;

/// A call.
///
/// @param name as written, dotted, such as `torch.randn` or `x.pow`; what is no name is written
///     `?`, as in `?.sqrt` for `x.mean().sqrt()`
/// @param line in the cell, from 1
/// @param arguments positional ones as written
/// @param keywords named ones as written
/// @param repeated whether it stands in a loop or a comprehension
public record Call(
        String name,
        int line,
        List<String> arguments,
        Map<String, String> keywords,
        boolean repeated) {
    public Call {
        arguments = List.copyOf(arguments);
        keywords = Map.copyOf(keywords);
    }

    /// The last part of the name: the function's or method's own.
    public String last() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The first part of the name.
    public String first() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public boolean isMethod() {
        return name.indexOf('.') >= 0;
    }
}

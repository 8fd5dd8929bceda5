package org.notebooklearning.source.tex;

import java.util.List;

/// A command that the author defined: its parameters and what replaces it.
///
/// @param body with `#1` for the first argument
record Macro(List<Parameter> parameters, List<Token> body) {
    /// How an argument is found.
    enum Form {
        MANDATORY,
        OPTIONAL,
        STAR,
        DELIMITED,
        LITERAL,
        /// Between two characters of its own, such as parentheses; absent where the first is.
        BETWEEN,
        /// A group in braces that may be absent.
        GROUP
    }

    /// @param tokens the default of an option, the delimiter, or what must stand there literally
    /// @param edges the two characters around an argument that is [Form#BETWEEN], or the one that
    ///     is looked for as a [Form#STAR]
    record Parameter(Form form, List<Token> tokens, String edges) {
        Parameter(Form form, List<Token> tokens) {
            this(form, tokens, form == Form.STAR ? "*" : "");
        }

        static final Parameter MANDATORY = new Parameter(Form.MANDATORY, List.of());
    }

    Macro {
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
    }

    /// A macro without parameters.
    static Macro of(List<Token> body) {
        return new Macro(List.of(), body);
    }
}

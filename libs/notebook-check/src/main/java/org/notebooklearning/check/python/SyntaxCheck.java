package org.notebooklearning.check.python;

/// Says of a piece of Python what an interpreter says of it. The parser here reads more than Python
/// allows; an interpreter is asked where there is one.
@FunctionalInterface
public interface SyntaxCheck {
    /// What is said of `source`, in which no line is IPython's own.
    Answer check(String source);

    /// One that says nothing: the parser's word stands.
    static SyntaxCheck none() {
        return _ -> new Answer.Unknown();
    }

    /// What an interpreter says.
    sealed interface Answer {
        /// It compiles.
        record Valid() implements Answer {}

        /// It does not.
        record Invalid(SyntaxProblem problem) implements Answer {}

        /// There is no interpreter, or it gave no answer.
        record Unknown() implements Answer {}
    }
}

package org.notebooklearning.check.format;

/// What keeps a file, or a part of it, from being read as a notebook.
///
/// @param line in the file, from 1; 0 where the place is told by the message
/// @param column in the line, from 1; 0 likewise
/// @param message what is wrong
/// @param fix what to do
public record FileProblem(Kind kind, int line, int column, String message, String fix) {
    /// What is wrong, for programs.
    public enum Kind {
        NOT_READABLE,
        TOO_LARGE,
        NOT_UTF8,
        NOT_JSON,
        TOO_DEEP,
        NOT_AN_OBJECT,
        MISSING,
        WRONG_TYPE,
        TOO_OLD,
        TOO_NEW,
        UNREADABLE_CELL
    }

    static FileProblem of(Kind kind, String message, String fix) {
        return new FileProblem(kind, 0, 0, message, fix);
    }
}

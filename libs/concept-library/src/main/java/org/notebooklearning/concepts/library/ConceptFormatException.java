package org.notebooklearning.concepts.library;

/// A file of the concept library is not written as docs/concept-format.md says.
public final class ConceptFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    public ConceptFormatException(String file, String problem) {
        this(file, 0, problem);
    }

    /// @param line from 1; 0 where it is about the whole file
    public ConceptFormatException(String file, int line, String problem) {
        super(place(file, line) + ": " + problem);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    public ConceptFormatException(String file, int line, String problem, Throwable cause) {
        super(place(file, line) + ": " + problem, cause);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    /// Its path from the library's root.
    public String file() {
        return file;
    }

    /// The line from 1; 0 where it is about the whole file.
    public int line() {
        return line;
    }

    /// What is wrong, without the place.
    public String problem() {
        return problem;
    }

    private static String place(String file, int line) {
        return line > 0 ? file + ":" + line : file;
    }
}

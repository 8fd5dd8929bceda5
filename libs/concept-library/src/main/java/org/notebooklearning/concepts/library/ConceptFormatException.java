package org.notebooklearning.concepts.library;

/// A file of the concept library is not written as docs/concept-format.md says.
public final class ConceptFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConceptFormatException(String file, String problem) {
        super(file + ": " + problem);
    }

    public ConceptFormatException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}

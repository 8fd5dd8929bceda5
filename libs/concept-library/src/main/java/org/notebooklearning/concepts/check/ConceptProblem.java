package org.notebooklearning.concepts.check;

/// What is wrong with a concept.
///
/// @param file its path from the concept's folder
/// @param line from 1; 0 where it is about the whole file
/// @param blocks whether lessons on the concept would be wrong; a weakness otherwise
public record ConceptProblem(String file, int line, String message, boolean blocks) {
    static ConceptProblem in(String file, int line, String message) {
        return new ConceptProblem(file, line, message, true);
    }

    static ConceptProblem weakness(String file, String message) {
        return new ConceptProblem(file, 0, message, false);
    }
}

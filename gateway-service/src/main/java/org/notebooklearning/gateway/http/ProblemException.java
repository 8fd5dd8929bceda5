package org.notebooklearning.gateway.http;

import java.util.List;
import org.notebooklearning.gateway.lessons.Violation;

/// Ends a call with a problem document.
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ProblemKind kind;
    private final transient List<Violation> violations;

    ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    ProblemException(ProblemKind kind, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.kind = kind;
        this.violations = List.copyOf(violations);
    }

    /// The document for the call of the path `instance`.
    public Problem problem(String instance) {
        Problem problem = Problem.of(kind, String.valueOf(getMessage()), instance);
        return violations.isEmpty() ? problem : problem.with(violations);
    }
}

package org.notebooklearning.concepts.library;

import java.util.List;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.Diagnostic;

/// A diagnostic question with what its answers change in the plan.
///
/// @param shortenWhenRight beats that a learner who answers right needs only as a recap
/// @param addWhenWrong beats that a learner who answers wrong needs besides
public record Question(
        Diagnostic diagnostic, List<String> shortenWhenRight, List<String> addWhenWrong) {

    public Question {
        shortenWhenRight = List.copyOf(shortenWhenRight);
        addWhenWrong = List.copyOf(addWhenWrong);
        if (shortenWhenRight.isEmpty() && addWhenWrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "The question " + diagnostic.id() + " changes nothing in the plan");
        }
    }

    /// Whether `answer` is right. "Not sure yet" is not.
    public boolean isRight(Answer answer) {
        Integer option = answer.option();
        return option != null
                && option >= 0
                && option < diagnostic.options().size()
                && diagnostic.options().get(option).correct();
    }
}

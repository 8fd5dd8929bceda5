package org.notebooklearning.gateway.lessons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;

/// Whether answers fit the questions of a plan.
final class AnswerCheck {
    private AnswerCheck() {}

    /// All that is wrong, a sentence each.
    static List<String> wrongs(List<Answer> answers, LessonPlan plan) {
        Map<String, Diagnostic> questions =
                plan.diagnostics().stream()
                        .collect(Collectors.toMap(Diagnostic::id, Function.identity()));
        List<String> wrongs = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (Answer answer : answers) {
            Diagnostic question = questions.get(answer.diagnostic());
            Integer option = answer.option();
            if (question == null) {
                wrongs.add("The plan has no question " + answer.diagnostic() + ".");
            } else if (!answered.add(answer.diagnostic())) {
                wrongs.add("The question " + answer.diagnostic() + " is answered twice.");
            } else if (option != null && (option < 0 || option >= question.options().size())) {
                wrongs.add(
                        "The question %s has the options 0 to %d, or null for not being sure."
                                .formatted(answer.diagnostic(), question.options().size() - 1));
            }
        }
        return wrongs;
    }
}

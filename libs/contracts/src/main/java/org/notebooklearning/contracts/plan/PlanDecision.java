package org.notebooklearning.contracts.plan;

import java.util.List;

/// What the learner decided about a plan.
public record PlanDecision(List<Answer> answers, PlanEdits edits) {
    public PlanDecision {
        answers = List.copyOf(answers);
    }
}

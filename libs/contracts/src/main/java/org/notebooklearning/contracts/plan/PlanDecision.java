package org.notebooklearning.contracts.plan;

import java.util.List;

/// What the learner decided about a plan.
public record PlanDecision(List<Answer> answers, PlanEdits edits) {
    /// Nothing was decided.
    public static final PlanDecision NONE = new PlanDecision(List.of(), PlanEdits.NONE);

    public PlanDecision {
        answers = List.copyOf(answers);
    }
}

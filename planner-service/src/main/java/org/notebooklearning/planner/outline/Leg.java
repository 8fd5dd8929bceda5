package org.notebooklearning.planner.outline;

import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;

/// A notebook on the way to one that goes on.
///
/// @param decision what the learner decided about it and all that goes on from it
/// @param beat the first one of the notebook that goes on from it
public record Leg(PlanDecision decision, String beat) {
    PlanEdits edits() {
        return decision.edits();
    }
}

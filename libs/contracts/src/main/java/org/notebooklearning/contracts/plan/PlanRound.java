package org.notebooklearning.contracts.plan;

/// Which round of planning it is: what the learner has said so far, and whether the plan waits for
/// the learner's word.
public sealed interface PlanRound {
    /// What the learner decided in the round before; nothing in the first one.
    PlanDecision decision();

    /// Nobody has seen a plan yet.
    record First() implements PlanRound {
        @Override
        public PlanDecision decision() {
            return PlanDecision.NONE;
        }
    }

    /// The learner wants another plan, and to see it before it is written.
    record Changed(PlanDecision decision) implements PlanRound {}

    /// The learner decided, and the plan is written without another question.
    record Approved(PlanDecision decision) implements PlanRound {}
}

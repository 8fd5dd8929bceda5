package org.notebooklearning.contracts.plan;

/// What an answer or a limit changed in the plan, and why, in words for the learner.
///
/// @param beat the beat it is about
public record PlanChange(Kind kind, String beat, String title, String why) {
    /// What happened to the beat.
    public enum Kind {
        ADDED,
        DROPPED,
        RECAPPED
    }
}

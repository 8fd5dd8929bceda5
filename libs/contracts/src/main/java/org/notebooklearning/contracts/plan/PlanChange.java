package org.notebooklearning.contracts.plan;

/// What an answer, a wish or a limit changed in the plan, and why, in words for the learner.
///
/// @param beat the beat it is about
public record PlanChange(Kind kind, String beat, String title, String why) {
    /// What happened to the beat.
    public enum Kind {
        ADDED,
        DROPPED,
        RECAPPED,
        /// It stands at another place than the library puts it.
        MOVED,
        /// It was to be left out, and something that stays can not be taught without it.
        KEPT,
        /// It is taught for another level, or in full again.
        REWRITTEN
    }
}

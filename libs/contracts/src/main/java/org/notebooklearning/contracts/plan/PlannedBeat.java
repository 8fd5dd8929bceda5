package org.notebooklearning.contracts.plan;

import java.util.List;

/// One beat of the plan.
///
/// @param id the concept library's id of the beat, or one given by the model
/// @param title the discovery in a few words
/// @param intent what the learner will see or understand
/// @param kind such as `opening`, `intuition`, `derivation`, `practice`, `shortcut`, `adjacent`,
///     `ending`
/// @param form whether it is taught in full or recapped
/// @param teaches skills, by id
/// @param cells how many cells it will have
public record PlannedBeat(
        String id,
        String title,
        String intent,
        String kind,
        Form form,
        List<String> teaches,
        int minutes,
        int cells) {

    public PlannedBeat {
        teaches = List.copyOf(teaches);
    }

    /// How much of a beat is taught.
    public enum Form {
        FULL,
        /// Only what later beats need: the learner has shown to know the rest.
        RECAP
    }
}

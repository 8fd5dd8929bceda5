package org.notebooklearning.contracts.plan;

import java.util.List;

/// The plan as two notebooks.
///
/// @param beat the first beat of the second notebook
/// @param title that beat's title
/// @param why what speaks for it, a sentence for the learner
/// @param accepted whether the learner took it: then the plan is that of the first notebook
public record SplitOffer(
        String beat, String title, String why, Share first, Share second, boolean accepted) {

    /// The same, taken.
    public SplitOffer taken() {
        return new SplitOffer(beat, title, why, first, second, true);
    }

    /// What one of the two notebooks holds.
    ///
    /// @param title of the notebook: what it is about, not which one it is
    /// @param beats titles of its beats, in order; recaps of what the other one taught left out
    public record Share(String title, int minutes, List<String> beats) {
        public Share {
            beats = List.copyOf(beats);
        }
    }
}

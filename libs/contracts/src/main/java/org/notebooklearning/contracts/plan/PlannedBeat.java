package org.notebooklearning.contracts.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;

/// One beat of the plan.
///
/// @param id the concept library's id of the beat, or one given by the model
/// @param title the discovery in a few words
/// @param intent what the learner will see or understand
/// @param form whether it is taught in full or recapped
/// @param teaches skills, by id
/// @param cells how many cells it will have
/// @param needs ids of beats of this plan that have to come before it: it uses names that they
///     define, or builds on what they teach
/// @param level its own level, or null for the plan's
/// @param rewritings ways to write it again that would give other cells, and what each makes of it
public record PlannedBeat(
        String id,
        String title,
        String intent,
        BeatKind kind,
        Form form,
        List<String> teaches,
        int minutes,
        int cells,
        List<String> needs,
        @Nullable Level level,
        Map<Rewriting, BeatForm> rewritings) {

    public PlannedBeat {
        teaches = List.copyOf(teaches);
        // Absent in plans of before these could be decided about.
        needs = needs == null ? List.of() : List.copyOf(needs);
        rewritings = rewritings == null ? Map.of() : Map.copyOf(rewritings);
    }

    /// A beat that depends on nothing, at the plan's level.
    public PlannedBeat(
            String id,
            String title,
            String intent,
            BeatKind kind,
            Form form,
            List<String> teaches,
            int minutes,
            int cells) {
        this(id, title, intent, kind, form, teaches, minutes, cells, List.of(), null, Map.of());
    }

    /// The same with the cells and minutes that it turned out to have.
    public PlannedBeat holding(int written, int taken) {
        return new PlannedBeat(
                id, title, intent, kind, form, teaches, taken, written, needs, level, rewritings);
    }

    /// How much of a beat is taught.
    public enum Form {
        FULL,
        /// Only what later beats need: the learner has shown to know the rest.
        RECAP
    }
}

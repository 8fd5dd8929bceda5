package org.notebooklearning.contracts.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;

/// What will be in the lesson, as it is repeated back to the learner.
///
/// @param concept id in the concept library
/// @param title the notebook's title
/// @param summary the plan in plain words, a short paragraph
/// @param level the level it is planned for
/// @param levelReason why this level, in words for the learner
/// @param given what is taken for granted, in plain words
/// @param changes what the answers and limits changed against the plan before; empty at first
/// @param sourceUse how the source is used, in one sentence; null without a source
public record LessonPlan(
        String concept,
        String title,
        String summary,
        Level level,
        String levelReason,
        List<String> given,
        List<PlannedBeat> beats,
        List<Diagnostic> diagnostics,
        List<PlanChange> changes,
        @Nullable String sourceUse) {

    public LessonPlan {
        given = List.copyOf(given);
        beats = List.copyOf(beats);
        diagnostics = List.copyOf(diagnostics);
        changes = List.copyOf(changes);
        if (beats.isEmpty()) {
            throw new IllegalArgumentException("A plan without beats");
        }
    }

    /// Minutes of all beats together.
    public int minutes() {
        return beats.stream().mapToInt(PlannedBeat::minutes).sum();
    }

    /// Cells of all beats together.
    public int cells() {
        return beats.stream().mapToInt(PlannedBeat::cells).sum();
    }
}

package org.notebooklearning.contracts.plan;

import java.util.List;
import java.util.Optional;
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
/// @param changes what answers, edits and limits changed against the first draft; empty at first
/// @param sourceUse how the source is used, in one sentence; null without a source
/// @param notes what could not be done as it was asked for, a sentence each
/// @param offers beats of the concept that are not in it
/// @param split the offer to make two notebooks of it, or null where that would be silly
/// @param answers the answers it was made with
/// @param edits the edits it was made with
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
        @Nullable String sourceUse,
        List<String> notes,
        List<PlanOffer> offers,
        @Nullable SplitOffer split,
        List<Answer> answers,
        PlanEdits edits) {

    public LessonPlan {
        given = List.copyOf(given);
        beats = List.copyOf(beats);
        diagnostics = List.copyOf(diagnostics);
        changes = List.copyOf(changes);
        // Absent in plans of before they could be changed.
        notes = notes == null ? List.of() : List.copyOf(notes);
        offers = offers == null ? List.of() : List.copyOf(offers);
        answers = answers == null ? List.of() : List.copyOf(answers);
        edits = edits == null ? PlanEdits.NONE : edits;
        if (beats.isEmpty()) {
            throw new IllegalArgumentException("A plan without beats");
        }
    }

    /// A plan with nothing to choose from.
    public LessonPlan(
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
        this(
                concept,
                title,
                summary,
                level,
                levelReason,
                given,
                beats,
                diagnostics,
                changes,
                sourceUse,
                List.of(),
                List.of(),
                null,
                List.of(),
                PlanEdits.NONE);
    }

    /// The beat with this id.
    public Optional<PlannedBeat> beat(String id) {
        return beats.stream().filter(beat -> beat.id().equals(id)).findFirst();
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

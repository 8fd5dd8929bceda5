package org.notebooklearning.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
/// @param changes what answers, edits and limits changed against the first draft, and what the
///     learner's notebook shows to be known
/// @param sourceUse how the source is used, in one sentence; null without a source
/// @param notes what could not be done as it was asked for, a sentence each
/// @param offers beats of the concept that are not in it
/// @param split the offer to make two notebooks of it, or null where that would be silly
/// @param answers the answers it was made with
/// @param edits the edits it was made with
/// @param author the language model that outlined it; null for plans of the concept library
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
        PlanEdits edits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanAuthor author) {

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

    /// A plan of the concept library.
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
            @Nullable String sourceUse,
            List<String> notes,
            List<PlanOffer> offers,
            @Nullable SplitOffer split,
            List<Answer> answers,
            PlanEdits edits) {
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
                notes,
                offers,
                split,
                answers,
                edits,
                null);
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

    /// The same with other beats.
    public LessonPlan withBeats(List<PlannedBeat> others) {
        return with(others, notes, author);
    }

    /// The same as it was outlined by a language model.
    ///
    /// @param more what the learner has to know of that besides
    public LessonPlan by(PlanAuthor model, List<String> more) {
        return with(beats, Stream.concat(notes.stream(), more.stream()).toList(), model);
    }

    /// The same with what became of the packages that were to be installed for it.
    ///
    /// @param present null where nothing was installed
    /// @param told of it, for the learner
    public LessonPlan packaged(@Nullable InstalledPackages present, List<String> told) {
        PlanAuthor by = author == null || present == null ? author : author.with(present);
        return with(beats, Stream.concat(notes.stream(), told.stream()).toList(), by);
    }

    private LessonPlan with(
            List<PlannedBeat> others, List<String> told, @Nullable PlanAuthor outlined) {
        return new LessonPlan(
                concept,
                title,
                summary,
                level,
                levelReason,
                given,
                others,
                diagnostics,
                changes,
                sourceUse,
                told,
                offers,
                split,
                answers,
                edits,
                outlined);
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

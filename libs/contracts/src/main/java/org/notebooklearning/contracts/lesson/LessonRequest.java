package org.notebooklearning.contracts.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// What the learner asked for.
///
/// @param topic the concept to teach, 1 to 200 characters
/// @param scope what of it, in the learner's words; empty where nothing was said
/// @param notebook the learner's notebook among whose cells the lesson is put, or null
/// @param level the level named by the learner; null means: find out by diagnostic questions
/// @param review whether the plan is shown before writing
/// @param minutes how long the lesson may take, or null for its full length
/// @param continues the lesson that this one was split off from, or null
/// @param author who is to write it, or null: the library where it teaches the topic, else the
///     language model where one is set up
/// @param cap the most that this lesson may cost of a language model, where its learner allowed
///     more than the cap of all lessons; else null
/// @param after the cell of `notebook` behind which the lesson goes, by its id, its number or its
///     heading; null for the notebook's end
public record LessonRequest(
        String topic,
        String scope,
        SourceReference source,
        @Nullable ArtifactRef notebook,
        @Nullable Level level,
        Review review,
        @Nullable Integer minutes,
        @Nullable Continuation continues,
        @Nullable Author author,
        @Nullable SpendingCap cap,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String after) {
    /// Bytes of the largest notebook that a lesson can be put below.
    public static final int LARGEST_NOTEBOOK =
            FieldLimits.NOTEBOOK_MEBIBYTES * FieldLimits.MEBIBYTE;

    public LessonRequest {
        topic = topic.strip();
        scope = scope.strip();
        if (topic.isEmpty() || topic.length() > FieldLimits.TOPIC) {
            throw new IllegalArgumentException("The topic must have " + FieldLimits.TOPIC_IN_WORDS);
        }
        if (minutes != null && minutes < FieldLimits.FEWEST_MINUTES) {
            throw new IllegalArgumentException(
                    "A lesson needs at least " + FieldLimits.FEWEST_MINUTES + " minutes");
        }
    }

    /// A request of its own.
    public LessonRequest(
            String topic,
            String scope,
            SourceReference source,
            @Nullable ArtifactRef notebook,
            @Nullable Level level,
            Review review,
            @Nullable Integer minutes) {
        this(topic, scope, source, notebook, level, review, minutes, null, null, null, null);
    }

    /// The same by this author; null leaves it open.
    public LessonRequest by(@Nullable Author writer) {
        return new LessonRequest(
                topic, scope, source, notebook, level, review, minutes, continues, writer, cap,
                after);
    }

    /// The same, going on from another lesson: in a notebook of its own.
    public LessonRequest continuing(Continuation from) {
        return new LessonRequest(
                topic, scope, source, null, level, review, minutes, from, author, null, null);
    }

    /// The same, allowed to cost as much as `most`.
    public LessonRequest cappedAt(SpendingCap most) {
        return new LessonRequest(
                topic, scope, source, notebook, level, review, minutes, continues, author, most,
                after);
    }

    /// The same, put behind this cell of the learner's notebook; null for its end.
    public LessonRequest after(@Nullable String cell) {
        return new LessonRequest(
                topic, scope, source, notebook, level, review, minutes, continues, author, cap,
                cell);
    }

    /// Whether the pipeline stops after planning to hear the learner.
    public boolean asksLearner() {
        return level == null && review == Review.ASK;
    }
}

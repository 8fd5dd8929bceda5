package org.notebooklearning.gateway.lessons;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanEdits;

/// What the learner says of a plan that is shown.
///
/// @param revision of the plan it is about, or null for the one that is shown
/// @param answers to its questions, or null for those given before
/// @param edits all that is wanted otherwise, or null for what was wanted before
public record PlanReview(
        Decision decision,
        @Nullable Integer revision,
        @Nullable List<Answer> answers,
        @Nullable PlanEdits edits) {

    /// Answers in any order are the same answers.
    public PlanReview {
        answers =
                answers == null
                        ? null
                        : answers.stream()
                                .sorted(Comparator.comparing(Answer::diagnostic))
                                .toList();
    }

    /// Answers that let the plan be written.
    public static PlanReview answering(List<Answer> answers) {
        return new PlanReview(Decision.APPROVE, null, answers, null);
    }

    /// What shall become of the plan.
    public enum Decision {
        /// It is written.
        APPROVE,
        /// It is made again and shown again.
        CHANGE,
        /// It is not written.
        CANCEL;

        /// The decision named `word`, in any case; IllegalArgumentException otherwise.
        @JsonCreator
        public static Decision named(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "must be one of approve, change and cancel"));
        }

        /// The name as it stands in JSON.
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;

/// A plan as it may be shown to the learner: without what gives the right options away.
public record PlanBrief(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) @JsonPropertyDescription("In plain words, Markdown")
                String summary,
        @JsonProperty(required = true) String level,
        @JsonProperty(required = true) String levelReason,
        @JsonProperty(required = true) int minutes,
        @JsonProperty(required = true) @JsonPropertyDescription("What is taken for granted")
                List<String> given,
        @JsonProperty(required = true) List<Beat> beats,
        @JsonProperty(required = true)
                @JsonPropertyDescription("What the answers and the minutes changed, and why")
                List<String> changes,
        @JsonProperty(required = true)
                @JsonPropertyDescription("To put to the learner; see answer_questions")
                List<Question> questions) {

    static PlanBrief of(LessonPlan plan) {
        return new PlanBrief(
                plan.title(),
                plan.summary(),
                plan.level().word(),
                plan.levelReason(),
                plan.minutes(),
                plan.given(),
                plan.beats().stream()
                        .map(beat -> new Beat(beat.title(), beat.intent(), beat.minutes()))
                        .toList(),
                plan.changes().stream().map(PlanBrief::words).toList(),
                plan.diagnostics().stream().map(Question::of).toList());
    }

    private static String words(PlanChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT)
                + ": "
                + change.title()
                + ". "
                + change.why();
    }

    /// One part of the lesson.
    public record Beat(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) @JsonPropertyDescription("What the learner will see")
                    String intent,
            @JsonProperty(required = true) int minutes) {}

    /// One question to the learner.
    public record Question(
            @JsonProperty(required = true)
                    @JsonPropertyDescription("The diagnostic of answer_questions")
                    String id,
            @JsonProperty(required = true) String question,
            @JsonPropertyDescription("Code that the question is about") @Nullable String code,
            @JsonProperty(required = true)
                    @JsonPropertyDescription(
                            "In order: the option of answer_questions counts from 0")
                    List<String> options) {
        static Question of(Diagnostic question) {
            return new Question(
                    question.id(),
                    question.question(),
                    question.code(),
                    question.options().stream().map(Diagnostic.Option::text).toList());
        }
    }
}

package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.gateway.access.CallerAllowance;
import org.notebooklearning.gateway.lessons.Submission;
import org.notebooklearning.gateway.lessons.SubmitLesson;
import org.notebooklearning.gateway.lessons.Submitted;

/// Asking for a lesson.
@Singleton
final class SubmissionTools {
    private final SubmitLesson submissions;
    private final CallerAllowance allowance;

    SubmissionTools(SubmitLesson submissions, CallerAllowance allowance) {
        this.submissions = submissions;
        this.allowance = allowance;
    }

    @Tool(
            name = "submit_lesson",
            title = "Ask for a lesson",
            description =
                    """
                    Asks for an interactive Jupyter lesson on a topic, made from at most one source \
                    (url, arxiv or excerpt). Returns at once with the lesson's id; the lesson is \
                    made afterwards, which takes seconds to minutes. Follow it with lesson_status. \
                    Give an idempotency_key, so that a repeated call does not ask for a second \
                    lesson.""",
            annotations =
                    @Tool.Annotations(
                            title = "Ask for a lesson",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = false,
                            openWorldHint = true),
            outputSchema = @Tool.OutputSchema(from = Asked.class))
    @RunOnVirtualThread
    ToolResponse submit(
            @ToolArg(
                            description =
                                    "The concept to teach, "
                                            + FieldLimits.TOPIC_IN_WORDS
                                            + ", such as RMSNorm")
                    String topic,
            @ToolArg(
                            required = false,
                            description =
                                    "What of it, in the learner's words, "
                                            + FieldLimits.SCOPE_IN_WORDS)
                    @Nullable String scope,
            @ToolArg(required = false, description = "Source: the http(s) address of a page or PDF")
                    @Nullable String url,
            @ToolArg(
                            required = false,
                            description = "Source: an arXiv id such as 1910.07467, or a DOI")
                    @Nullable String arxiv,
            @ToolArg(
                            required = false,
                            description = "Source: pasted text, " + FieldLimits.EXCERPT_IN_WORDS)
                    @Nullable String excerpt,
            @ToolArg(
                            required = false,
                            description =
                                    "A notebook to go on from: the text of an .ipynb file in Python,"
                                            + " "
                                            + FieldLimits.NOTEBOOK_IN_WORDS
                                            + ". The lesson is put among its cells,"
                                            + " which stay as they are; names, imports and the seed"
                                            + " are merged, and the file changes.md of the lesson"
                                            + " tells every change")
                    @Nullable String notebook,
            @ToolArg(
                            required = false,
                            description =
                                    "The cell of that notebook behind which the lesson goes: its"
                                            + " id, its number from 1, or its heading. Left out:"
                                            + " the end")
                    @Nullable String after,
            @ToolArg(
                            required = false,
                            description =
                                    "beginner, intermediate or advanced. Named here, no questions"
                                            + " are asked; left out, questions find it out")
                    @Nullable String level,
            @ToolArg(
                            required = false,
                            description =
                                    "How long the lesson may take the learner, "
                                            + FieldLimits.MINUTES_IN_WORDS)
                    @Nullable Integer minutes,
            @ToolArg(
                            required = false,
                            description =
                                    "ask (the default: the learner sees the plan and answers"
                                            + " questions before anything is written) or none")
                    @Nullable String review,
            @ToolArg(
                            required = false,
                            description =
                                    "Who writes it: library (only what it teaches), model (the"
                                            + " language model that is set up, on any topic) or"
                                            + " assistant (you, with next_writing)."
                                            + " Left out: the library where it teaches the topic")
                    @Nullable String author,
            @ToolArg(
                            name = "idempotency_key",
                            required = false,
                            description =
                                    "A name of your own for this request, such as a UUID: calls"
                                            + " with the same key and arguments give one lesson")
                    @Nullable String key) {
        Submission submission =
                new Submission(
                        topic,
                        scope,
                        url,
                        excerpt,
                        arxiv,
                        null,
                        notebook,
                        level,
                        review,
                        minutes == null ? null : minutes.toString(),
                        author,
                        after);
        return allowance
                .submission()
                .map(SubmissionTools::tooMany)
                .orElseGet(() -> Answers.of(() -> asked(submission, key)));
    }

    private ToolResponse asked(Submission submission, @Nullable String key) {
        return switch (submissions.submit(submission, Optional.ofNullable(key))) {
            case Submitted.Accepted accepted -> Answers.structured(Asked.of(accepted));
            case Submitted.Invalid invalid -> Answers.invalid(invalid.violations());
            case Submitted.BadKey bad ->
                    ToolResponse.error(
                            "An idempotency_key has 1 to "
                                    + bad.longest()
                                    + " characters; a UUID is good.");
            case Submitted.KeyTaken taken ->
                    ToolResponse.error(
                            "This idempotency_key asked for the lesson "
                                    + taken.lesson()
                                    + " with other arguments. Send a new key for a new request.");
        };
    }

    private static ToolResponse tooMany(Duration wait) {
        return ToolResponse.error(
                "You asked for as many lessons as you may for now. Ask again in "
                        + Math.max(1, wait.toMinutes())
                        + " minutes.");
    }

    /// The answer to a submission.
    public record Asked(
            @JsonProperty(required = true) @JsonPropertyDescription("Id for the other tools")
                    String id,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("Whether an earlier call with this key asked for it")
                    boolean repeated,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("What to do now, naming the tool to call")
                    String next) {
        static Asked of(Submitted.Accepted accepted) {
            return new Asked(
                    accepted.lesson().value(),
                    accepted.repeated(),
                    "Call lesson_status with this id and wait: 30 to hear how it gets on; where you"
                            + " write it yourself, next_writing with wait: 45.");
        }
    }
}

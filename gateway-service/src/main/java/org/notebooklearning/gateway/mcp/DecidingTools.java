package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.gateway.lessons.CancelLesson;
import org.notebooklearning.gateway.lessons.PlanReview;
import org.notebooklearning.gateway.lessons.RetryLesson;
import org.notebooklearning.gateway.lessons.ReviewPlan;

/// Deciding about a lesson under way. Each of them may be called twice.
@Singleton
final class DecidingTools {
    private final ReviewPlan reviewing;
    private final CancelLesson cancelling;
    private final RetryLesson retrying;

    DecidingTools(ReviewPlan reviewing, CancelLesson cancelling, RetryLesson retrying) {
        this.reviewing = reviewing;
        this.cancelling = cancelling;
        this.retrying = retrying;
    }

    @Tool(
            name = "answer_questions",
            title = "Answer the plan's questions",
            description =
                    """
                    Sends what the learner chose for the questions of lesson_plan; the lesson is \
                    planned again with the answers and then written. Only while the lesson is \
                    awaiting-learner. Do not answer for the learner: leave a question out, or give \
                    no option, where they are not sure. An empty list lets the plan stand. The \
                    same answers may be sent again; others are refused.""",
            annotations =
                    @Tool.Annotations(
                            title = "Answer the plan's questions",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse answer(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(
                            description =
                                    "One for each answered question: diagnostic is the question's"
                                            + " id, option counts its options from 0")
                    List<Answer> answers) {
        PlanReview review = PlanReview.answering(answers);
        return DecidedAnswer.of(id, lesson -> reviewing.review(lesson, review));
    }

    @Tool(
            name = "cancel_lesson",
            title = "Cancel a lesson",
            description =
                    """
                    Ends a lesson that is not stored yet; running work stops soon. What it has is \
                    kept, and retry_lesson goes on with it. Ask the learner first.""",
            annotations =
                    @Tool.Annotations(
                            title = "Cancel a lesson",
                            readOnlyHint = false,
                            destructiveHint = true,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse cancel(@ToolArg(description = ToolWords.LESSON_ID) String id) {
        return DecidedAnswer.of(id, cancelling::cancel);
    }

    @Tool(
            name = "retry_lesson",
            title = "Try a lesson again",
            description =
                    """
                    Takes a failed or cancelled lesson up where it ended and keeps what it has. \
                    With from, that stage and the later ones are done again, of a stored lesson \
                    too. Where the failure's remedy asks for something, do that first.""",
            annotations =
                    @Tool.Annotations(
                            title = "Try a lesson again",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = false,
                            openWorldHint = true),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse retry(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(
                            required = false,
                            description = "ingest, plan, write or validate: begin anew from here")
                    @Nullable String from) {
        Stage stage;
        try {
            stage = from == null || from.isBlank() ? null : Stage.named(from.strip());
        } catch (IllegalArgumentException e) {
            return ToolResponse.error(
                    "There is no stage of this name. from is ingest, plan, write or validate, or left"
                            + " out to go on where the lesson ended.");
        }
        return DecidedAnswer.of(id, lesson -> retrying.retry(lesson, stage));
    }
}

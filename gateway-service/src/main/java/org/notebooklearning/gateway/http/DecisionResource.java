package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.notebooklearning.gateway.lessons.CancelLesson;
import org.notebooklearning.gateway.lessons.Decided;
import org.notebooklearning.gateway.lessons.PlanReview;
import org.notebooklearning.gateway.lessons.RetryLesson;
import org.notebooklearning.gateway.lessons.ReviewPlan;
import org.notebooklearning.gateway.lessons.Violations;

/// Deciding about a lesson under way.
@Path("/api/lessons")
@RunOnVirtualThread
public class DecisionResource {
    private final ReviewPlan reviewing;
    private final CancelLesson cancelling;
    private final RetryLesson retrying;

    DecisionResource(ReviewPlan reviewing, CancelLesson cancelling, RetryLesson retrying) {
        this.reviewing = reviewing;
        this.cancelling = cancelling;
        this.retrying = retrying;
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answer",
            summary = "Answer the questions of the plan",
            description =
                    """
                    Taken while the lesson is awaiting-learner. An empty list lets the plan stand \
                    as it is. The same answers may be sent again; others are refused afterwards. \
                    It is the short form of a review that approves.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AnswersBody.class),
                            examples = @ExampleObject(name = "two", value = Examples.ANSWERS)))
    @APIResponse(
            responseCode = "202",
            description = "Taken; the lesson is planned again",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "planning", value = Examples.LESSON)))
    @APIResponse(responseCode = "400", description = "Answers that do not fit the questions")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "Nothing is asked, or answered otherwise")
    public Response answer(
            @PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id, byte[] body) {
        return response(
                id,
                reviewing.review(
                        KnownLessons.id(id), PlanReview.answering(AnswersBody.read(body))));
    }

    @POST
    @Path("/{id}/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelLesson",
            summary = "Cancel a lesson",
            description = "Running work stops soon. CancelLesson twice is the same as once.")
    @APIResponse(
            responseCode = "202",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "lesson", value = Examples.LESSON)))
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(responseCode = "409", description = "It came to its end before")
    public Response cancel(@PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id) {
        return response(id, cancelling.cancel(KnownLessons.id(id)));
    }

    @POST
    @Path("/{id}/retry")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryLesson",
            summary = "Try a lesson again",
            description =
                    """
                    A lesson that failed or was cancelled goes on from where it ended; what it has \
                    already is kept. With `from`, one of the lesson's `retryFrom`, that stage and \
                    the later ones are done again, for a stored lesson too. Files that were stored \
                    stay until there are new ones.""")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetryBody.class),
                            examples = @ExampleObject(name = "from", value = Examples.RETRY)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "planning", value = Examples.LESSON)))
    @APIResponse(responseCode = "400", description = "No such stage")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(
            responseCode = "409",
            description = "It is under way, or has not what the stage needs")
    public Response retry(
            @PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id, byte[] body) {
        return response(id, retrying.retry(KnownLessons.id(id), RetryBody.read(body).from()));
    }

    static Response response(String id, Decided decided) {
        return switch (decided) {
            case Decided.Accepted accepted ->
                    Response.accepted(LessonBody.of(accepted.lesson())).build();
            case Decided.UnknownLesson unknown -> throw KnownLessons.unknown(id);
            case Decided.UnknownBeat unknown ->
                    throw new ProblemException(ProblemKind.NOT_FOUND, unknown.detail());
            case Decided.Refused refused ->
                    throw new ProblemException(ProblemKind.WRONG_STATE, refused.detail());
            case Decided.Invalid invalid ->
                    throw new ProblemException(
                            ProblemKind.INVALID_REQUEST,
                            invalid.wrongs().stream()
                                            .limit(Violations.MOST)
                                            .collect(Collectors.joining(" "))
                                    + " GET the lesson's plan for its questions and beats.");
        };
    }
}

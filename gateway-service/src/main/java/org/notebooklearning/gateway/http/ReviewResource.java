package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.notebooklearning.gateway.lessons.ReviewPlan;
import org.notebooklearning.gateway.lessons.RewriteBeat;

/// Deciding about what a lesson holds: its plan before it is written, its beats afterwards.
@Path("/api/lessons")
@RunOnVirtualThread
public class ReviewResource {
    private final ReviewPlan reviewing;
    private final RewriteBeat rewrite;

    ReviewResource(ReviewPlan reviewing, RewriteBeat rewrite) {
        this.reviewing = reviewing;
        this.rewrite = rewrite;
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewPlan",
            summary = "Decide about the plan",
            description =
                    """
                    approve has it written, change has it made again and shown again, cancel ends \
                    the lesson. Answers and edits that are sent take the place of those before; \
                    what is left out stays. The same decision may be sent again.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewSchema.class),
                            examples = {
                                @ExampleObject(name = "change", value = ReviewExamples.CHANGE),
                                @ExampleObject(name = "approve", value = ReviewExamples.APPROVE)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Taken; the lesson is planned again",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "planning", value = Examples.LESSON)))
    @APIResponse(
            responseCode = "400",
            description = "Answers or edits that do not fit the plan, all that is wrong at once")
    @APIResponse(responseCode = "404", description = "No such lesson")
    @APIResponse(
            responseCode = "409",
            description = "Nothing is asked, another plan is shown, or it was decided otherwise")
    public Response review(
            @PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id, byte[] body) {
        return DecisionResource.response(
                id, reviewing.review(KnownLessons.id(id), ReviewBody.read(body)));
    }

    @POST
    @Path("/{id}/beats/{beat}/rewrite")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rewriteBeat",
            summary = "Write a beat again",
            description =
                    """
                    Once the lesson is stored, or where its checking failed. The whole lesson is \
                    written, run and proven again with this beat in another way; until then the \
                    files are those of before. The plan names for each beat the ways there are.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RewriteSchema.class),
                            examples =
                                    @ExampleObject(
                                            name = "simpler",
                                            value = ReviewExamples.REWRITE)))
    @APIResponse(
            responseCode = "202",
            description = "It is planned and written again",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "planning", value = Examples.LESSON)))
    @APIResponse(responseCode = "400", description = "No such way to write a beat")
    @APIResponse(responseCode = "404", description = "No such lesson or beat")
    @APIResponse(
            responseCode = "409",
            description = "The lesson is not written yet, or the beat has no other cells for it")
    public Response rewrite(
            @PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id,
            @PathParam("beat")
                    @Parameter(
                            description = "The beat's id, as the plan has it",
                            example = "fan-in")
                    String beat,
            byte[] body) {
        return DecisionResource.response(
                id, rewrite.rewrite(KnownLessons.id(id), beat, ReviewBody.way(body)));
    }
}

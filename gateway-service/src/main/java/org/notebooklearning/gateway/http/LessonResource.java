package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Looking at one lesson.
@Path("/api/lessons")
@RunOnVirtualThread
public class LessonResource {
    private final KnownLessons known;
    private final ArtifactStore store;

    LessonResource(KnownLessons known, ArtifactStore store) {
        this.known = known;
        this.store = store;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getLesson",
            summary = "Look at one lesson",
            description =
                    """
                    State, request, stages with the time they waited in the queue apart from the \
                    time they worked, the plan and the result in numbers, files, and what to do \
                    where it failed.""")
    @APIResponse(
            responseCode = "200",
            description = "The lesson",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "planning", value = Examples.LESSON)))
    @APIResponse(responseCode = "404", description = "No such lesson")
    public LessonBody get(@PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id) {
        return LessonBody.of(known.get(id));
    }

    @GET
    @Path("/{id}/plan")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPlan",
            summary = "Read the plan",
            description = "The last plan in full, with the questions to answer.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = LessonPlan.class)))
    @APIResponse(responseCode = "404", description = "No such lesson, or no plan yet")
    public Response plan(@PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id) {
        ArtifactRef plan = known.plan(id);
        return Response.ok(store.get(plan), MediaType.APPLICATION_JSON).tag(plan.sha256()).build();
    }
}

package org.notebooklearning.ingest.gateway;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Lessons;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Looking at lessons.
@Path("/api/lessons")
@RunOnVirtualThread
public class LessonResource {
    private static final int MOST = 200;
    private final Lessons lessons;
    private final KnownLessons known;
    private final ArtifactStore store;

    LessonResource(Lessons lessons, KnownLessons known, ArtifactStore store) {
        this.lessons = lessons;
        this.known = known;
        this.store = store;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listLessons",
            summary = "List lessons, newest first",
            description = "Follow next until it is missing to see all of them.")
    @APIResponse(
            responseCode = "200",
            description = "Some lessons",
            content = @Content(schema = @Schema(implementation = LessonPage.class)))
    public LessonPage list(
            @QueryParam("state")
                    @Parameter(
                            description = "Only lessons in this state, such as awaiting-learner",
                            example = "stored")
                    @Nullable String state,
            @QueryParam("after")
                    @Parameter(
                            description = "Only lessons older than the one with this id",
                            example = "rmsnorm-7k3m5x2q")
                    @Nullable String after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Parameter(description = "How many at most, 1 to 200", example = "20")
                    String limit) {
        LessonState only = state == null ? null : stateNamed(state);
        LessonId last = after == null ? null : known.get(after).id();
        int most = limit(limit);
        // One more than asked for tells whether there is another page.
        List<LessonView> found = lessons.page(only, last, most + 1);
        List<LessonBody> page = found.stream().limit(most).map(LessonBody::of).toList();
        return new LessonPage(page, found.size() > most ? next(page, only, most) : null);
    }

    private static String next(List<LessonBody> page, @Nullable LessonState only, int most) {
        return "/api/lessons?limit="
                + most
                + (only == null ? "" : "&state=" + only.word())
                + "&after="
                + page.getLast().id();
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
        LessonView lesson = known.get(id);
        LessonEvent.PlanDrafted plan = lesson.milestones().plan();
        if (plan == null) {
            throw new ProblemException(
                    ProblemKind.NOT_READY,
                    "The lesson is "
                            + lesson.state().word()
                            + " and has no plan yet. Its events tell when there is one.");
        }
        return Response.ok(store.get(plan.plan()), MediaType.APPLICATION_JSON)
                .tag(plan.plan().sha256())
                .build();
    }

    private static LessonState stateNamed(String word) {
        return Arrays.stream(LessonState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemKind.INVALID_REQUEST,
                                        "There is no state "
                                                + word
                                                + ". Choose one of "
                                                + Arrays.stream(LessonState.values())
                                                        .map(LessonState::word)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    private static int limit(String limit) {
        try {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number that does not fit.
        }
        throw new ProblemException(
                ProblemKind.INVALID_REQUEST, "limit is a number from 1 to " + MOST + ".");
    }
}

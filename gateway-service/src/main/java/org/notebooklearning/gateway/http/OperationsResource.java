package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.operations.DeadLetter;
import org.notebooklearning.gateway.operations.DeadLetters;
import org.notebooklearning.gateway.operations.Operations;
import org.notebooklearning.gateway.operations.Requeueing;
import org.notebooklearning.gateway.operations.Summary;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;

/// Looking after the whole.
@Path("/api/operations")
@RunOnVirtualThread
public class OperationsResource {
    private final Operations operations;
    private final DeadLetters letters;
    private final Requeueing requeueing;
    private final Lessons lessons;

    OperationsResource(
            Operations operations, DeadLetters letters, Requeueing requeueing, Lessons lessons) {
        this.operations = operations;
        this.letters = letters;
        this.requeueing = requeueing;
        this.lessons = lessons;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOperations",
            summary = "See how the whole gets on",
            description =
                    """
                    For each stage what waits, since when, what is under way and how many workers \
                    there are; throughput, durations and failures by their code. At most some \
                    seconds old; broker says how old its word of queues and workers is. In an \
                    outage of the broker, or where it refuses to answer, brokerFault says so, and \
                    queue is missing.""")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content =
                    @Content(
                            schema = @Schema(implementation = Summary.class),
                            examples = @ExampleObject(name = "calm", value = Examples.OPERATIONS)))
    @APIResponse(responseCode = "503", description = "The database does not answer")
    public Summary summary() {
        return operations.summary();
    }

    @GET
    @Path("/dead-letters")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description =
                    """
                    The tasks that were given up, newest first, each with its reason and whether \
                    it can be put back. Follow next until it is missing to see all of them.""")
    @APIResponse(
            responseCode = "200",
            description = "Some dead letters",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "one", value = Examples.LETTERS)))
    @APIResponse(responseCode = "400", description = "A parameter that does not fit")
    @APIResponse(responseCode = "503", description = "The broker does not answer")
    public DeadLetterPage deadLetters(
            @QueryParam("after") @Parameter(description = "From the next of the page before")
                    @Nullable String after,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Parameter(description = "How many at most, 1 to 200", example = "20")
                    String limit) {
        int most = ListParameters.limit(limit);
        long before = after == null ? Long.MAX_VALUE : before(after);
        List<DeadLetter> found = letters.newest(before, most + 1);
        List<DeadLetter> page = found.stream().limit(most).toList();
        Map<LessonId, LessonView> views =
                lessons.find(
                        page.stream()
                                .map(DeadLetter::lesson)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return new DeadLetterPage(
                page.stream().map(letter -> body(letter, views)).toList(),
                found.size() > most
                        ? DeadLetterBody.PATH
                                + "?limit="
                                + most
                                + "&after="
                                + page.getLast().number()
                        : null);
    }

    @POST
    @Path("/dead-letters/{id}/requeue")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requeueDeadLetter",
            summary = "Put a dead letter back",
            description =
                    """
                    Its lesson is tried again, as retrying the lesson does. However often this is \
                    sent, the task is put back once: afterwards it is refused and changes \
                    nothing.""")
    @APIResponse(
            responseCode = "202",
            description = "Its lesson goes on",
            content =
                    @Content(
                            schema = @Schema(implementation = LessonBody.class),
                            examples = @ExampleObject(name = "lesson", value = Examples.LESSON)))
    @APIResponse(responseCode = "404", description = "No such dead letter, or no such lesson")
    @APIResponse(responseCode = "409", description = "It was put back before, or can not be")
    @APIResponse(responseCode = "503", description = "The broker does not answer")
    public Response requeue(@PathParam("id") @Parameter(example = "41") String id) {
        DeadLetter letter = number(id) < 0 ? null : letters.find(number(id)).orElse(null);
        if (letter == null) {
            throw new ProblemException(
                    ProblemKind.UNKNOWN_DEAD_LETTER,
                    "No dead letter has the id "
                            + id
                            + ". GET "
                            + DeadLetterBody.PATH
                            + " lists all there are.");
        }
        return DecisionResource.response(
                String.valueOf(letter.lesson()), requeueing.requeue(letter));
    }

    private static DeadLetterBody body(DeadLetter letter, Map<LessonId, LessonView> views) {
        LessonId lesson = letter.lesson();
        return DeadLetterBody.of(letter, lesson == null ? null : views.get(lesson));
    }

    private static long before(String after) {
        long number = number(after);
        if (number < 0) {
            throw ListParameters.invalid("after is the id of a dead letter.");
        }
        return number;
    }

    /// -1 for what is no number of a letter.
    private static long number(String text) {
        try {
            return Math.max(-1, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

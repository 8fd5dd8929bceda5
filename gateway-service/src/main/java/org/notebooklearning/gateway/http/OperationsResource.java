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
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.operations.DeadLetter;
import org.notebooklearning.gateway.operations.DeadLetters;
import org.notebooklearning.gateway.operations.Operations;
import org.notebooklearning.gateway.operations.Requeueing;
import org.notebooklearning.gateway.operations.SpendingSummary;
import org.notebooklearning.gateway.operations.SpendingWatch;
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
    private final SpendingWatch spending;

    OperationsResource(
            Operations operations,
            DeadLetters letters,
            Requeueing requeueing,
            Lessons lessons,
            SpendingWatch spending) {
        this.operations = operations;
        this.letters = letters;
        this.requeueing = requeueing;
        this.lessons = lessons;
        this.spending = spending;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Summary summary() {
        return operations.summary();
    }

    @GET
    @Path("/spending")
    @Produces(MediaType.APPLICATION_JSON)
    public SpendingSummary spending() {
        return spending.summary();
    }

    @GET
    @Path("/dead-letters")
    @Produces(MediaType.APPLICATION_JSON)
    public DeadLetterPage deadLetters(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") String limit) {
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
    public Response requeue(@PathParam("id") String id) {
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

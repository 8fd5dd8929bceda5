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
import org.notebooklearning.gateway.lessons.AllowSpending;
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
    private final AllowSpending allowing;

    DecisionResource(
            ReviewPlan reviewing,
            CancelLesson cancelling,
            RetryLesson retrying,
            AllowSpending allowing) {
        this.reviewing = reviewing;
        this.cancelling = cancelling;
        this.retrying = retrying;
        this.allowing = allowing;
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("id") String id, byte[] body) {
        return response(
                id,
                reviewing.review(
                        KnownLessons.id(id), PlanReview.answering(AnswersBody.read(body))));
    }

    @POST
    @Path("/{id}/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("id") String id) {
        return response(id, cancelling.cancel(KnownLessons.id(id)));
    }

    @POST
    @Path("/{id}/retry")
    @Produces(MediaType.APPLICATION_JSON)
    public Response retry(@PathParam("id") String id, byte[] body) {
        return response(id, retrying.retry(KnownLessons.id(id), RetryBody.read(body).from()));
    }

    @POST
    @Path("/{id}/cap")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response allow(@PathParam("id") String id, byte[] body) {
        return response(id, allowing.allow(KnownLessons.id(id), CapBody.read(body).upTo()));
    }

    static Response response(String id, Decided decided) {
        return switch (decided) {
            case Decided.Accepted accepted ->
                    Response.accepted(LessonBody.of(accepted.lesson(), null)).build();
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

package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    public Response review(@PathParam("id") String id, byte[] body) {
        return DecisionResource.response(
                id, reviewing.review(KnownLessons.id(id), ReviewBody.read(body)));
    }

    @POST
    @Path("/{id}/beats/{beat}/rewrite")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response rewrite(
            @PathParam("id") String id, @PathParam("beat") String beat, byte[] body) {
        return DecisionResource.response(
                id, rewrite.rewrite(KnownLessons.id(id), beat, ReviewBody.way(body)));
    }
}

package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.gateway.readmodel.LessonQueue;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Looking at one lesson.
@Path("/api/lessons")
@RunOnVirtualThread
public class LessonResource {
    private final KnownLessons known;
    private final LessonQueue queue;
    private final ArtifactStore store;

    LessonResource(KnownLessons known, LessonQueue queue, ArtifactStore store) {
        this.known = known;
        this.queue = queue;
        this.store = store;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public LessonBody get(@PathParam("id") String id) {
        LessonView lesson = known.get(id);
        return LessonBody.of(lesson, queue.place(lesson).orElse(null));
    }

    @GET
    @Path("/{id}/plan")
    @Produces(MediaType.APPLICATION_JSON)
    public Response plan(@PathParam("id") String id) {
        ArtifactRef plan = known.plan(id);
        return Response.ok(store.get(plan), MediaType.APPLICATION_JSON).tag(plan.sha256()).build();
    }
}

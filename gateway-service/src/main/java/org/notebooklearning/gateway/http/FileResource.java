package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Downloading what came out.
@Path("/api/lessons")
@RunOnVirtualThread
public class FileResource {
    private static final String REPORT_AS_TEXT = "report.md";
    private final KnownLessons known;
    private final ArtifactStore store;

    FileResource(KnownLessons known, ArtifactStore store) {
        this.known = known;
        this.store = store;
    }

    @GET
    @Path("/{id}/notebooks/{name}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("id") String id,
            @PathParam("name") String name,
            @HeaderParam("If-None-Match") @Nullable String tag) {
        StoredFile file = known.file(id, name);
        String hash = file.ref().sha256();
        if (tag != null && tag.contains(hash)) {
            return Response.notModified().tag(hash).build();
        }
        return LessonFile.download(file, store.get(file.ref()));
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.APPLICATION_JSON)
    public Response report(@PathParam("id") String id) {
        return Response.ok(store.get(known.stored(id).report()), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/{id}/report")
    @Produces("text/markdown")
    public Response reportAsText(@PathParam("id") String id) {
        StoredFile file = known.file(id, REPORT_AS_TEXT);
        return Response.ok(store.get(file.ref()), file.mediaType()).build();
    }

    /// What the lesson exports, as one module.
    @GET
    @Path("/{id}/library.py")
    @Produces("text/x-python")
    public Response library(@PathParam("id") String id) {
        String notebook = known.stored(id).notebook();
        String name = notebook.replaceAll("\\.ipynb$", "").replace('-', '_') + ".py";
        StoredFile file = known.file(id, name);
        return LessonFile.download(file, store.get(file.ref()));
    }

    @GET
    @Path("/{id}/bundle.zip")
    @Produces("application/zip")
    public Response bundle(@PathParam("id") String id) {
        byte[] archive = LessonBundle.of(known.stored(id), store);
        return Response.ok(archive, "application/zip")
                .header("Content-Disposition", LessonFile.disposition(id + ".zip"))
                .build();
    }

    @GET
    @Path("/{id}/notebook.html")
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String tag) {
        LessonEvent.NotebookStored stored = known.stored(id);
        LessonPageFile page = LessonPageFile.of(stored);
        if (tag != null && tag.contains(page.tag())) {
            return Response.notModified().tag(page.tag()).build();
        }
        return page.download(store);
    }
}

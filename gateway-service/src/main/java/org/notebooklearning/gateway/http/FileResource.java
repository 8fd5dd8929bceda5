package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.report.LessonReport;
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
    @Operation(
            operationId = "downloadFile",
            summary = "Download one file of the lesson",
            description =
                    "The notebook, utils.py, solutions.ipynb with its blanks filled, sources.json with the"
                            + " passages it quotes, and what else the lesson's result lists.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/x-ipynb+json"))
    @APIResponse(responseCode = "304", description = "The file is still the one of If-None-Match")
    @APIResponse(responseCode = "404", description = "No such lesson or file, or not stored yet")
    public Response file(
            @PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id,
            @PathParam("name") @Parameter(example = "rmsnorm.ipynb") String name,
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
    @Operation(
            operationId = "getReport",
            summary = "Read the report",
            description =
                    "The verdict of every rule, the proof of every exercise, and how the cells ran;"
                            + " as JSON or as Markdown, by the Accept header.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = LessonReport.class)),
                @Content(mediaType = "text/markdown")
            })
    @APIResponse(responseCode = "404", description = "No such lesson, or not stored yet")
    public Response report(@PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id) {
        return Response.ok(store.get(known.stored(id).report()), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/{id}/report")
    @Produces("text/markdown")
    @Operation(hidden = true)
    public Response reportAsText(@PathParam("id") String id) {
        StoredFile file = known.file(id, REPORT_AS_TEXT);
        return Response.ok(store.get(file.ref()), file.mediaType()).build();
    }

    @GET
    @Path("/{id}/bundle.zip")
    @Produces("application/zip")
    @Operation(
            operationId = "downloadBundle",
            summary = "Download everything",
            description =
                    "All files of the lesson, its report and the notebook as a web page in one"
                            + " archive.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = "application/zip"))
    @APIResponse(responseCode = "404", description = "No such lesson, or not stored yet")
    public Response bundle(@PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id) {
        byte[] archive = LessonBundle.of(known.stored(id), store);
        return Response.ok(archive, "application/zip")
                .header("Content-Disposition", LessonFile.disposition(id + ".zip"))
                .build();
    }

    @GET
    @Path("/{id}/notebook.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "downloadPage",
            summary = "Download the notebook as a web page",
            description =
                    """
                    One file to read offline and to print: the cells with the outputs they had, \
                    formulas as MathML, figures within the page, no script.""")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML))
    @APIResponse(responseCode = "304", description = "The notebook is still that of If-None-Match")
    @APIResponse(responseCode = "404", description = "No such lesson, or not stored yet")
    public Response page(
            @PathParam("id") @Parameter(example = "rmsnorm-7k3m5x2q") String id,
            @HeaderParam("If-None-Match") @Nullable String tag) {
        LessonEvent.NotebookStored stored = known.stored(id);
        LessonPageFile page = LessonPageFile.of(stored);
        if (tag != null && tag.contains(page.tag())) {
            return Response.notModified().tag(page.tag()).build();
        }
        return page.download(store);
    }
}

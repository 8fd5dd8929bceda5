package org.notebooklearning.gateway.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.intake.BodyKind;
import org.notebooklearning.gateway.intake.NotebookRoom;
import org.notebooklearning.gateway.intake.Takes;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.gateway.lessons.Submission;
import org.notebooklearning.gateway.lessons.SubmitLesson;
import org.notebooklearning.gateway.lessons.Submitted;

/// Asking for a lesson.
@Path("/api/lessons")
@RunOnVirtualThread
public class SubmissionResource {
    private final SubmitLesson submissions;
    private final NotebookRoom notebooks;

    SubmissionResource(SubmitLesson submissions, NotebookRoom notebooks) {
        this.submissions = submissions;
        this.notebooks = notebooks;
    }

    @POST
    @CountedAsLesson
    @Takes(BodyKind.LESSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitLesson",
            summary = "Ask for a lesson",
            description =
                    """
                    Takes a topic and at most one source, and answers at once; the lesson is made \
                    afterwards. With an Idempotency-Key header the same call can be sent again \
                    without asking for a second lesson.""")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SubmissionSchema.class),
                            examples = {
                                @ExampleObject(name = "arXiv", value = Examples.SUBMIT_TOPIC),
                                @ExampleObject(name = "excerpt", value = Examples.SUBMIT_EXCERPT)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "Asked for. Location leads to the lesson.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmittedBody.class),
                            examples =
                                    @ExampleObject(name = "accepted", value = Examples.SUBMITTED)))
    @APIResponse(
            responseCode = "400",
            description = "Not JSON, or fields that do not fit; all of them are named",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "no topic", value = Examples.PROBLEM)))
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    @APIResponse(responseCode = "503", description = "The broker is away; see Retry-After")
    public Response submit(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        return submit(notebooks.during(body.length, () -> parse(body)), key);
    }

    @POST
    @CountedAsLesson
    @Takes(BodyKind.UPLOAD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitLessonWithFiles",
            summary = "Ask for a lesson, with files",
            description =
                    """
                    The same as a form: fields as parts, or all of them as one JSON part named \
                    request; the source as the part file, in any format that is read; a notebook to \
                    go on from as the part notebook.""")
    @APIResponse(
            responseCode = "202",
            description = "Asked for. Location leads to the lesson.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SubmittedBody.class),
                            examples =
                                    @ExampleObject(name = "accepted", value = Examples.SUBMITTED)))
    public Response submitForm(
            @HeaderParam("Idempotency-Key") @Nullable String key, @BeanParam LessonForm form) {
        if (form.request != null && form.hasFields()) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST,
                    "Send the fields in the part request or as parts of their own, not both.");
        }
        if (form.hasTwoSources()) {
            throw new ProblemException(
                    ProblemKind.INVALID_REQUEST,
                    "Send one source: the part pdf is another name of the part file.");
        }
        Submission fields =
                form.request == null
                        ? form.fields()
                        : parse(form.request.getBytes(StandardCharsets.UTF_8));
        return submit(form.withFiles(fields), key);
    }

    private static Submission parse(byte[] json) {
        return switch (SubmissionJson.read(json)) {
            case SubmissionJson.Result.Read read -> read.submission();
            case SubmissionJson.Result.NotJson notJson ->
                    throw new ProblemException(ProblemKind.INVALID_REQUEST, notJson.detail());
            case SubmissionJson.Result.Invalid invalid ->
                    throw new ProblemException(
                            ProblemKind.INVALID_REQUEST,
                            "Correct the fields named in errors and send it again.",
                            invalid.violations());
        };
    }

    private Response submit(Submission submission, @Nullable String key) {
        return switch (submissions.submit(submission, Optional.ofNullable(key))) {
            case Submitted.Accepted accepted ->
                    Response.accepted(SubmittedBody.of(accepted))
                            .location(URI.create(StoredFile.path(accepted.lesson())))
                            .build();
            case Submitted.Invalid invalid ->
                    throw new ProblemException(
                            ProblemKind.INVALID_REQUEST,
                            "Correct the fields named in errors and send it again.",
                            invalid.violations());
            case Submitted.BadKey bad ->
                    throw new ProblemException(
                            ProblemKind.INVALID_REQUEST,
                            "An Idempotency-Key has 1 to "
                                    + bad.longest()
                                    + " characters; a UUID is good.");
            case Submitted.KeyTaken taken ->
                    throw new ProblemException(
                            ProblemKind.KEY_TAKEN,
                            "This key asked for the lesson "
                                    + taken.lesson()
                                    + " with other fields. Send a new key for a new request.");
        };
    }
}

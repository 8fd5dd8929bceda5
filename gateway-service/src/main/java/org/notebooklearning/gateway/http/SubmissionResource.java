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
    public Response submit(@HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        return submit(notebooks.during(body.length, () -> parse(body)), key);
    }

    @POST
    @CountedAsLesson
    @Takes(BodyKind.UPLOAD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
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

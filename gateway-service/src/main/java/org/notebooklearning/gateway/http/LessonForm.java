package org.notebooklearning.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.gateway.lessons.Submission;

/// A submission as a form, for uploads: all fields as one JSON part named `request`, or each as a
/// part of its own.
@SuppressWarnings("VisibilityModifier") // the framework sets the fields
public class LessonForm {
    @RestForm public @Nullable String request;
    @RestForm public @Nullable String topic;
    @RestForm public @Nullable String scope;
    @RestForm public @Nullable String url;
    @RestForm public @Nullable String excerpt;
    @RestForm public @Nullable String arxiv;
    @RestForm public @Nullable String level;
    @RestForm public @Nullable String review;
    @RestForm public @Nullable String minutes;
    @RestForm public @Nullable String author;
    @RestForm public @Nullable String after;
    @RestForm public @Nullable FileUpload file;
    @RestForm public @Nullable FileUpload pdf;
    @RestForm public @Nullable FileUpload notebook;

    /// The fields that came as parts of their own.
    Submission fields() {
        return new Submission(
                topic, scope, url, excerpt, arxiv, null, null, level, review, minutes, author,
                after);
    }

    /// Whether two files to read came, under the name of now and that of before.
    boolean hasTwoSources() {
        return file != null && pdf != null;
    }

    /// Whether any field but files came as a part of its own.
    boolean hasFields() {
        return !fields().equals(
                        new Submission(
                                null, null, null, null, null, null, null, null, null, null, null,
                                null));
    }

    /// `submission` with the uploaded files.
    Submission withFiles(Submission submission) {
        Submission all = submission;
        if (file != null) {
            all = all.withFile(new Submission.Upload("file", nameOf(file), file.uploadedFile()));
        } else if (pdf != null) {
            all = all.withFile(new Submission.Upload("pdf", nameOf(pdf), pdf.uploadedFile()));
        }
        if (notebook != null) {
            all = all.withNotebook(text(notebook));
        }
        return all;
    }

    private static String nameOf(FileUpload upload) {
        // Some browsers send the path on the learner's machine.
        String name = upload.fileName() == null ? "" : upload.fileName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isBlank() ? "upload" : last;
    }

    /// The text of a notebook; of one that is too large, the beginning that shows it.
    private static String text(FileUpload notebook) {
        try (InputStream content = Files.newInputStream(notebook.uploadedFile())) {
            return new String(
                    content.readNBytes(LessonRequest.LARGEST_NOTEBOOK + 1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file can not be read back", e);
        }
    }
}

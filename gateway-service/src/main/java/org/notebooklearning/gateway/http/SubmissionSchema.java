package org.notebooklearning.gateway.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;

/// The shape of a submission for the OpenAPI document. It is read by hand, so that all that is
/// wrong with one can be told at once.
@Schema(name = "LessonSubmission")
record SubmissionSchema(
        @Schema(
                        required = true,
                        minLength = 1,
                        maxLength = FieldLimits.TOPIC,
                        description = "The concept to teach")
                String topic,
        @Schema(maxLength = FieldLimits.SCOPE, description = "What of it, in your words")
                @Nullable String scope,
        @Nullable Source source,
        @Schema(description = "A notebook to go on from: the .ipynb as a JSON object or as text")
                @Nullable Object notebook,
        @Schema(description = "Named here, nothing is asked; left out, questions find it out")
                @Nullable Level level,
        @Schema(description = "Whether the plan is shown before writing; ask where left out")
                @Nullable Review review,
        @Schema(
                        minimum = "" + FieldLimits.FEWEST_MINUTES,
                        maximum = "" + FieldLimits.MOST_MINUTES,
                        description = "How long the lesson may take")
                @Nullable Integer minutes) {

    /// At most one of its fields.
    @Schema(name = "LessonSource", description = "One of the fields")
    record Source(
            @Schema(description = "A page or a PDF on the web") @Nullable String url,
            @Schema(maxLength = FieldLimits.EXCERPT, description = "Pasted text")
                    @Nullable String excerpt,
            @Schema(description = "An arXiv id such as 1910.07467v1") @Nullable String arxiv) {}
}

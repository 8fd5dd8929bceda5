package org.notebooklearning.gateway.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.gateway.lessons.PlanReview;

/// The shape of a review for the OpenAPI document. It is read by hand, so that all that is wrong
/// with one can be told at once.
@Schema(name = "PlanReview")
record ReviewSchema(
        @Schema(required = true) PlanReview.Decision decision,
        @Schema(description = "The plan's revision it is about; a stale one is refused")
                @Nullable Integer revision,
        @Schema(description = "Left out, those given before stay") @Nullable List<Answer> answers,
        @Schema(description = "All that is wanted otherwise; left out, what was wanted stays")
                @Nullable PlanEdits edits) {}

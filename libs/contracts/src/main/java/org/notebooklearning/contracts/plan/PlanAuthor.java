package org.notebooklearning.contracts.plan;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;

/// The language model that outlined a plan.
///
/// @param outline what it outlined, of which the lesson is written
/// @param model as it was configured, such as `openai:gpt-5`
/// @param calls that outlining took
/// @param inputTokens that were sent
/// @param outputTokens that were replied
/// @param cost of these with its currency, such as `0.41 EUR`; empty where no prices are known
/// @param asked what was replied, so that the lesson can be made again without the model; null for
///     outlines of before that was kept
public record PlanAuthor(
        ArtifactRef outline,
        String model,
        int calls,
        long inputTokens,
        long outputTokens,
        String cost,
        @Nullable ArtifactRef asked) {}

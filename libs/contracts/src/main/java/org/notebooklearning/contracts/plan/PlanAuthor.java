package org.notebooklearning.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
/// @param packages what it would have installed beyond what every lesson has, such as `polars>=1`
/// @param installed what was installed of it before the lesson was written; null for nothing
public record PlanAuthor(
        ArtifactRef outline,
        String model,
        int calls,
        long inputTokens,
        long outputTokens,
        String cost,
        @Nullable ArtifactRef asked,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> packages,
        @Nullable InstalledPackages installed) {
    public PlanAuthor {
        packages = packages == null ? List.of() : List.copyOf(packages);
    }

    /// The same, with these packages installed.
    public PlanAuthor with(InstalledPackages present) {
        return new PlanAuthor(
                outline, model, calls, inputTokens, outputTokens, cost, asked, packages, present);
    }
}

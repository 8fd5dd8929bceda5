package org.notebooklearning.contracts.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.plan.InstalledPackages;

/// What a language model had to do with a lesson.
///
/// @param model as it was configured, such as `openai:gpt-5`
/// @param concept the concept that it wrote, as the texts of its files
/// @param spent on writing, reading and mending; what outlining took stands in the plan
/// @param first how the beats fared at first
/// @param rounds how often the whole lesson was read or judged and changed
/// @param leftOut what could not be made to hold, a sentence each
/// @param prompts names and versions of the wordings that the model was asked with
/// @param recording of all that the model replied, from which the lesson is made again without it;
///     null where it could not be made
/// @param installed packages that it was written with beyond those of every lesson; null for none
public record Authorship(
        String model,
        ArtifactRef concept,
        Spent spent,
        FirstPass first,
        int rounds,
        List<String> leftOut,
        List<String> prompts,
        @Nullable ArtifactRef recording,
        @Nullable InstalledPackages installed) {
    public Authorship {
        leftOut = List.copyOf(leftOut);
        prompts = List.copyOf(prompts);
    }

    /// What was asked and what it took.
    ///
    /// @param calls of the model
    /// @param inputTokens that were sent
    /// @param outputTokens that were replied
    /// @param seconds of all calls together
    /// @param cost with its currency, such as `0.41 EUR`; empty where no prices are known
    public record Spent(
            int calls, long inputTokens, long outputTokens, double seconds, String cost) {}

    /// How beats fared before anything was mended.
    ///
    /// @param ran how many of `beats` ran without an error
    /// @param proven how many of `exercises` told all answers apart
    public record FirstPass(int beats, int ran, int exercises, int proven) {}
}

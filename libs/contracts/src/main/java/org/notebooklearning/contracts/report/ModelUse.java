package org.notebooklearning.contracts.report;

import org.jspecify.annotations.Nullable;

/// What a lesson has taken of one language model.
///
/// @param model as requests name it
/// @param calls whose replies the lesson was made of
/// @param inputTokens that were sent
/// @param outputTokens that were replied
/// @param seconds of all calls together
/// @param cost in `currency`; null where no prices are known
/// @param currency as people write it, such as `EUR`; empty where it has no name
public record ModelUse(
        String model,
        int calls,
        long inputTokens,
        long outputTokens,
        double seconds,
        @Nullable Double cost,
        String currency) {}

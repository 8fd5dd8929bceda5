package org.notebooklearning.gateway.operations;

import java.time.Instant;
import java.util.List;
import org.notebooklearning.gateway.readmodel.SpendingFigures;

/// What lessons cost of language models. Each sum is told for each currency by itself.
///
/// @param at when this was found out, at most some seconds ago
/// @param total in all
/// @param days the last 30 days (UTC) on which something was asked, the latest first
/// @param models the dearest first
/// @param dearest lessons, at most 10
/// @param waiting lessons whose worker waits for the provider, at most 10
/// @param atCap lessons that may not cost more before their learner allows it, at most 10
public record SpendingSummary(
        Instant at,
        List<SpendingFigures.Spent> total,
        List<SpendingFigures.Spent> days,
        List<SpendingFigures.Spent> models,
        List<SpendingFigures.LessonSpent> dearest,
        List<SpendingFigures.ProviderWait> waiting,
        List<SpendingFigures.LessonAtCap> atCap) {
    public SpendingSummary {
        total = List.copyOf(total);
        days = List.copyOf(days);
        models = List.copyOf(models);
        dearest = List.copyOf(dearest);
        waiting = List.copyOf(waiting);
        atCap = List.copyOf(atCap);
    }
}

package org.notebooklearning.gateway.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.report.ModelUse;

/// What a lesson has cost of language models, and whether it may cost more.
///
/// @param uses what was taken until now, one for each model
/// @param stop where it stands while it waits for the learner to allow more; else null
public record Spending(List<ModelUse> uses, LessonEvent.@Nullable CapReached stop) {
    static final Spending NONE = new Spending(List.of(), null);

    public Spending {
        uses = List.copyOf(uses);
    }

    /// What was spent counts whenever it is told; the rest only while the lesson is under way.
    ///
    /// @param late whether the lesson had come to its end before
    Spending after(LessonEvent event, boolean late) {
        if (event instanceof LessonEvent.ModelUsed used) {
            return new Spending(used.uses(), stop);
        }
        if (late) {
            return this;
        }
        if (event instanceof LessonEvent.CapReached reached) {
            return new Spending(uses, reached);
        }
        boolean goesOn =
                event instanceof LessonEvent.CapRaised
                        || event instanceof LessonEvent.LessonRetried;
        return goesOn ? new Spending(uses, null) : this;
    }

    /// What this tells that was not known before, one for each model.
    List<ModelUse> since(Spending before) {
        return uses.stream()
                .map(use -> less(use, before.of(use)))
                .filter(Spending::isMore)
                .toList();
    }

    private ModelUse of(ModelUse other) {
        return uses.stream()
                .filter(
                        use ->
                                use.model().equals(other.model())
                                        && use.currency().equals(other.currency())
                                        && (use.cost() == null) == (other.cost() == null))
                .findFirst()
                .orElse(
                        new ModelUse(
                                other.model(),
                                0,
                                0,
                                0,
                                0,
                                other.cost() == null ? null : 0.0,
                                other.currency()));
    }

    private static ModelUse less(ModelUse now, ModelUse before) {
        Double cost = now.cost();
        Double earlier = before.cost();
        return new ModelUse(
                now.model(),
                now.calls() - before.calls(),
                now.inputTokens() - before.inputTokens(),
                now.outputTokens() - before.outputTokens(),
                now.seconds() - before.seconds(),
                cost == null || earlier == null ? null : cost - earlier,
                now.currency());
    }

    private static boolean isMore(ModelUse use) {
        return use.calls() != 0 || use.inputTokens() != 0 || use.outputTokens() != 0;
    }
}

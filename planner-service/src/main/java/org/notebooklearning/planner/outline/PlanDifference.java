package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What changed from one outline to the next, with the reason for each beat.
final class PlanDifference {
    private final Outline before;
    private final Outline after;
    private final Placement placement;
    private final PlanEdits edits;

    PlanDifference(Outline before, Outline after, Placement placement, PlanEdits edits) {
        this.before = before;
        this.after = after;
        this.placement = placement;
        this.edits = edits;
    }

    /// The changes, in the order of the plan; what is gone comes last.
    List<PlanChange> changes() {
        List<PlanChange> changes = new ArrayList<>();
        Set<String> moved = moved();
        for (TaughtBeat entry : after.entries()) {
            TaughtBeat was = before.find(entry.id()).orElse(null);
            kind(was, entry).ifPresent(kind -> changes.add(change(kind, entry, why(entry, was))));
            if (moved.contains(entry.id())) {
                changes.add(change(PlanChange.Kind.MOVED, entry, "you moved it"));
            }
        }
        for (TaughtBeat entry : before.entries()) {
            if (after.find(entry.id()).isEmpty()) {
                changes.add(change(PlanChange.Kind.DROPPED, entry, why(entry, entry)));
            }
        }
        return changes;
    }

    private Optional<PlanChange.Kind> kind(@Nullable TaughtBeat was, TaughtBeat entry) {
        boolean recap = entry.form() == Form.RECAP;
        if (was == null) {
            return Optional.of(PlanChange.Kind.ADDED);
        }
        if (recap && (was.form() == Form.FULL || edits.drop().contains(entry.id()))) {
            return Optional.of(PlanChange.Kind.RECAPPED);
        }
        if (edits.drop().contains(entry.id())) {
            return Optional.of(PlanChange.Kind.KEPT);
        }
        boolean otherLevel = entry.level() != placement.level();
        return otherLevel || (!recap && was.form() == Form.RECAP)
                ? Optional.of(PlanChange.Kind.REWRITTEN)
                : Optional.empty();
    }

    private String why(TaughtBeat entry, @Nullable TaughtBeat was) {
        String id = entry.id();
        String reason = after.why().get(id);
        if (reason != null) {
            return reason;
        }
        String level =
                edits.level() == null
                        ? "your answers place you at the level “" + placement.level().word() + "”"
                        : "you chose the level “" + placement.level().word() + "”";
        Map<String, String> reasons = was == null ? placement.added() : placement.shortened();
        return reasons.getOrDefault(id, level);
    }

    /// The fewest beats whose moving makes the one order of the other: all that are not in the
    /// longest sequence that both have in common.
    private Set<String> moved() {
        List<String> now = after.entries().stream().map(TaughtBeat::id).toList();
        List<String> old =
                before.entries().stream().map(TaughtBeat::id).filter(now::contains).toList();
        List<String> kept = now.stream().filter(old::contains).toList();
        int[][] longest = new int[old.size() + 1][kept.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = kept.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        old.get(i).equals(kept.get(j))
                                ? 1 + longest[i + 1][j + 1]
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        Set<String> moved = new HashSet<>(kept);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < kept.size()) {
            if (old.get(i).equals(kept.get(j))) {
                moved.remove(old.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }

    private static PlanChange change(PlanChange.Kind kind, TaughtBeat entry, String why) {
        return new PlanChange(kind, entry.id(), entry.beat().title(), why);
    }
}

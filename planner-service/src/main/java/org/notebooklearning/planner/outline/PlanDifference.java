package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What changed from one outline to the next, with the reason for each beat.
final class PlanDifference {
    private PlanDifference() {}

    static List<PlanChange> between(Outline before, Outline after, Placement placement) {
        List<PlanChange> changes = new ArrayList<>();
        Map<String, Outline.Entry> old = byBeat(before);
        Map<String, Outline.Entry> now = byBeat(after);
        String level = "your answers place you at the level “" + placement.level().word() + "”";
        for (Outline.Entry entry : after.entries()) {
            String id = entry.beat().id();
            Outline.Entry was = old.get(id);
            if (was == null) {
                changes.add(
                        change(
                                PlanChange.Kind.ADDED,
                                entry,
                                placement.added().getOrDefault(id, level)));
            } else if (was.form() == Form.FULL && entry.form() == Form.RECAP) {
                changes.add(
                        change(
                                PlanChange.Kind.RECAPPED,
                                entry,
                                placement.shortened().getOrDefault(id, level)));
            }
        }
        for (Outline.Entry entry : before.entries()) {
            if (!now.containsKey(entry.beat().id())) {
                changes.add(change(PlanChange.Kind.DROPPED, entry, level));
            }
        }
        return changes;
    }

    /// What was left out for want of time.
    static List<PlanChange> leftOut(Concept concept, Outline outline) {
        Map<String, Outline.Entry> now = byBeat(outline);
        return concept.beats().stream()
                .filter(beat -> outline.left().containsKey(beat.id()))
                .map(
                        beat ->
                                new PlanChange(
                                        now.containsKey(beat.id())
                                                ? PlanChange.Kind.RECAPPED
                                                : PlanChange.Kind.DROPPED,
                                        beat.id(),
                                        beat.title(),
                                        outline.left().getOrDefault(beat.id(), "")))
                .toList();
    }

    private static PlanChange change(PlanChange.Kind kind, Outline.Entry entry, String why) {
        return new PlanChange(kind, entry.beat().id(), entry.beat().title(), why);
    }

    private static Map<String, Outline.Entry> byBeat(Outline outline) {
        return outline.entries().stream()
                .collect(Collectors.toMap(entry -> entry.beat().id(), Function.identity()));
    }
}

package org.notebooklearning.check.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// Beats of a plan that teach in full what the topic itself only builds on. Two things in the plan
/// tell them: they teach what it says is taken for granted, or the learner's answers brought them
/// in.
///
/// @param beats in the plan's order
record Groundwork(List<PlannedBeat> beats) {
    private static final Set<BeatKind> TEACHING =
            EnumSet.of(BeatKind.INTUITION, BeatKind.DERIVATION, BeatKind.PRACTICE);

    Groundwork {
        beats = List.copyOf(beats);
    }

    static Groundwork in(LessonPlan plan) {
        List<Set<String>> given = plan.given().stream().map(Vocabulary::of).toList();
        Set<String> added = added(plan);
        return new Groundwork(
                plan.beats().stream()
                        .filter(beat -> beat.form() == PlannedBeat.Form.FULL)
                        .filter(beat -> TEACHING.contains(beat.kind()))
                        .filter(beat -> added.contains(beat.id()) || isGiven(beat, given))
                        .toList());
    }

    int minutes() {
        return beats.stream().mapToInt(PlannedBeat::minutes).sum();
    }

    String titles() {
        return beats.stream().map(PlannedBeat::title).collect(Collectors.joining(", "));
    }

    /// What comes in for an advanced learner goes beyond the topic, not below it.
    private static Set<String> added(LessonPlan plan) {
        return plan.level() == Level.ADVANCED
                ? Set.of()
                : plan.changes().stream()
                        .filter(change -> change.kind() == PlanChange.Kind.ADDED)
                        .map(PlanChange::beat)
                        .collect(Collectors.toSet());
    }

    /// Whether a skill or the title is the given thing itself, or most of its name: "mean and
    /// deviation" is "mean and standard deviation", but "perpendicular gradient" is something else
    /// than "what a gradient is".
    private static boolean isGiven(PlannedBeat beat, List<Set<String>> given) {
        return Stream.concat(beat.teaches().stream(), Stream.of(beat.title()))
                .map(Vocabulary::of)
                .anyMatch(words -> given.stream().anyMatch(item -> names(words, item)));
    }

    private static boolean names(Set<String> words, Set<String> item) {
        return item.containsAll(words) && words.size() >= Math.clamp(item.size(), 1, 2);
    }
}

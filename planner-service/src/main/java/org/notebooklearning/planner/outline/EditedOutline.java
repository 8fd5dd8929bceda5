package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.concepts.flow.LessonFlow;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// An outline as the learner wants it:
///
/// 1. leave out, take in and reshape single beats;
/// 2. bring back what the code of the others can not do without;
/// 3. put all in the wanted order, as far as what they need of each other allows it.
final class EditedOutline {
    private final Concept concept;
    private final LessonFlow flow;
    private final NamesKept names;

    EditedOutline(Concept concept, LessonFlow flow, Level level) {
        this.concept = concept;
        this.flow = flow;
        this.names = new NamesKept(concept, flow, level);
    }

    /// `outline`, which is in the concept's order, with `edits` and with the beats that the
    /// learner's `wishes` were found to be about, each with its reason.
    Outline with(Outline outline, PlanEdits edits, Map<String, String> wishes) {
        List<TaughtBeat> entries = new ArrayList<>(outline.entries());
        Map<String, String> why = new LinkedHashMap<>(outline.why());
        entries.removeIf(
                entry -> edits.drop().contains(entry.id()) && !entry.beat().kind().isFrame());
        edits.drop().forEach(id -> why.put(id, "you left it out"));
        edits.add().forEach(id -> takeIn(entries, why, id, "you asked for it"));
        wishes.forEach((id, reason) -> takeIn(entries, why, id, reason));
        edits.forms().forEach((id, form) -> reshape(entries, why, id, form));
        Map<String, String> users = new LinkedHashMap<>();
        names.complete(entries, users);
        users.forEach(
                (id, user) ->
                        why.merge(
                                id,
                                "“" + user + "” uses what it makes",
                                (wish, need) -> wish + ", but " + need));
        return new Outline(edits.order().isEmpty() ? entries : ordered(entries, edits), why);
    }

    private void takeIn(
            List<TaughtBeat> entries, Map<String, String> why, String id, String reason) {
        boolean there =
                entries.stream().anyMatch(one -> one.id().equals(id) && one.form() == Form.FULL);
        if (!there) {
            concept.beat(id)
                    .ifPresent(
                            beat -> {
                                names.put(entries, names.inFull(beat));
                                why.put(id, reason);
                            });
        }
    }

    private void reshape(
            List<TaughtBeat> entries, Map<String, String> why, String id, BeatForm form) {
        Level own = form.level();
        for (int i = 0; i < entries.size(); i++) {
            TaughtBeat old = entries.get(i);
            TaughtBeat wanted =
                    new TaughtBeat(old.beat(), form.form(), own == null ? old.level() : own);
            if (old.id().equals(id) && !wanted.cells().isEmpty()) {
                entries.set(i, wanted);
                why.put(id, reason(old, wanted));
            }
        }
    }

    private static String reason(TaughtBeat old, TaughtBeat wanted) {
        int up = wanted.level().compareTo(old.level());
        String asked = up > 0 ? "deeper" : up < 0 ? "simpler" : "";
        String form =
                wanted.form() == old.form()
                        ? ""
                        : wanted.form() == Form.FULL ? "in full" : "shorter";
        String both = asked.isEmpty() || form.isEmpty() ? asked + form : asked + " and " + form;
        return "you asked for it " + (both.isEmpty() ? "like this" : both);
    }

    /// Takes what is wanted first among those that have all they need before them. An order that
    /// the gateway let through is taken as it is.
    private List<TaughtBeat> ordered(List<TaughtBeat> entries, PlanEdits edits) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            needs.put(entries.get(i).id(), flow.needs(entries.get(i), entries.subList(0, i)));
        }
        List<TaughtBeat> left = new ArrayList<>(wanted(entries, edits.order()));
        List<TaughtBeat> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            TaughtBeat next = next(left, needs, placed);
            left.remove(next);
            ordered.add(next);
            placed.add(next.id());
        }
        return ordered;
    }

    private static TaughtBeat next(
            List<TaughtBeat> left, Map<String, List<String>> needs, Set<String> placed) {
        return left.stream()
                .filter(entry -> entry.beat().kind() == BeatKind.OPENING)
                .findFirst()
                .orElseGet(
                        () ->
                                left.stream()
                                        .filter(
                                                entry ->
                                                        left.size() == 1
                                                                || entry.beat().kind()
                                                                        != BeatKind.ENDING)
                                        .filter(
                                                entry ->
                                                        placed.containsAll(
                                                                needs.getOrDefault(
                                                                        entry.id(), List.of())))
                                        .findFirst()
                                        .orElse(left.getFirst()));
    }

    private static List<TaughtBeat> wanted(List<TaughtBeat> entries, List<String> order) {
        List<TaughtBeat> wanted = new ArrayList<>();
        for (String id : order) {
            entries.stream().filter(entry -> entry.id().equals(id)).forEach(wanted::add);
        }
        for (int i = 0; i < entries.size(); i++) {
            TaughtBeat entry = entries.get(i);
            if (!order.contains(entry.id())) {
                wanted.add(i == 0 ? 0 : wanted.indexOf(entries.get(i - 1)) + 1, entry);
            }
        }
        return wanted;
    }
}

package org.notebooklearning.gateway.lessons;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanOffer;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// Whether edits can be made to the plan that is shown, all that is wrong with them at once.
final class EditCheck {
    private final LessonPlan plan;
    private final PlanEdits edits;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<String> wrongs = new ArrayList<>();

    private EditCheck(LessonPlan plan, PlanEdits edits) {
        this.plan = plan;
        this.edits = edits;
        for (PlannedBeat beat : plan.beats()) {
            known.put(beat.id(), new Known(beat.title(), beat.kind(), beat.needs()));
        }
        for (PlanOffer offer : plan.offers()) {
            known.putIfAbsent(offer.id(), new Known(offer.title(), null, offer.needs()));
        }
    }

    /// All that is wrong with `edits`, a sentence each.
    static List<String> wrongs(PlanEdits edits, LessonPlan plan) {
        return new EditCheck(plan, edits).check();
    }

    private List<String> check() {
        for (String id : added(edits.drop(), plan.edits().drop())) {
            Known beat = beat(id, "left out");
            if (beat != null && beat.kind != null && beat.kind.isFrame()) {
                wrongs.add(
                        "The %s “%s” can not be left out.".formatted(beat.kind.word(), beat.title));
            }
        }
        for (String id : added(edits.add(), plan.edits().add())) {
            Known beat = beat(id, "taken in");
            if (beat != null && edits.drop().contains(id)) {
                wrongs.add("“" + beat.title + "” is both left out and taken in.");
            }
        }
        edits.forms().forEach(this::form);
        if (!edits.order().isEmpty()) {
            order();
        }
        limits();
        packages();
        return wrongs;
    }

    /// What was let through before may be about a beat that this plan does not show.
    private static List<String> added(List<String> ids, List<String> before) {
        return ids.stream().filter(id -> !before.contains(id)).toList();
    }

    private void limits() {
        Integer minutes = edits.minutes();
        if (minutes != null
                && (minutes < FieldLimits.FEWEST_MINUTES || minutes > FieldLimits.MOST_MINUTES)) {
            wrongs.add("A lesson takes from " + FieldLimits.MINUTES_IN_WORDS + " minutes.");
        }
        if (edits.scope().length() > FieldLimits.SCOPE) {
            wrongs.add("The scope has at most %,d characters.".formatted(FieldLimits.SCOPE));
        }
        String split = edits.split();
        boolean offered = plan.split() != null && plan.split().beat().equals(split);
        if (split != null && !offered && !split.equals(plan.edits().split())) {
            wrongs.add("No split before " + split + " is offered.");
        }
    }

    private void packages() {
        PlanAuthor author = plan.author();
        List<String> named = author == null ? List.of() : author.packages();
        for (String name : edits.packages()) {
            if (!named.contains(name)) {
                wrongs.add(
                        "The plan names no package %s: %s."
                                .formatted(
                                        name,
                                        named.isEmpty()
                                                ? "it needs none"
                                                : "it names " + String.join(", ", named)));
            }
        }
    }

    private @Nullable Known beat(String id, String done) {
        Known beat = known.get(id);
        if (beat == null) {
            wrongs.add("There is no beat " + id + " to be " + done + ".");
        }
        return beat;
    }

    private void form(String id, BeatForm form) {
        if (form.equals(plan.edits().forms().get(id))) {
            return;
        }
        Known beat = beat(id, "written otherwise");
        if (beat == null) {
            return;
        }
        boolean offered =
                plan.beat(id)
                        .map(planned -> planned.rewritings().containsValue(form))
                        .orElse(false);
        if (!offered) {
            wrongs.add(
                    "“"
                            + beat.title
                            + "” can not be written like that; "
                            + RewriteBeat.choices(plan, id));
        }
    }

    private void order() {
        Set<String> seen = new HashSet<>();
        List<String> order = edits.order().stream().filter(id -> named(id, seen)).toList();
        for (PlannedBeat beat : plan.beats()) {
            boolean gone =
                    edits.drop().contains(beat.id())
                            || (plan.edits().add().contains(beat.id())
                                    && !edits.add().contains(beat.id()));
            if (!gone && !order.contains(beat.id())) {
                wrongs.add("The order does not name “" + beat.title() + "”: name all, or none.");
            }
        }
        for (int i = 0; i < order.size(); i++) {
            place(order, i);
        }
    }

    private boolean named(String id, Set<String> seen) {
        Known beat = beat(id, "put in order");
        if (beat != null && !seen.add(id)) {
            wrongs.add("The order names “" + beat.title + "” twice.");
            return false;
        }
        return beat != null;
    }

    private void place(List<String> order, int index) {
        Known beat = known.getOrDefault(order.get(index), Known.NONE);
        List<String> later = order.subList(index + 1, order.size());
        for (String id : later) {
            Known other = known.getOrDefault(id, Known.NONE);
            if (other.kind == BeatKind.OPENING) {
                wrongs.add(
                        "“%s” can not come before the opening “%s”."
                                .formatted(beat.title, other.title));
            } else if (beat.kind == BeatKind.ENDING) {
                wrongs.add(
                        "“%s” can not come after the ending “%s”."
                                .formatted(other.title, beat.title));
            } else if (beat.needs.contains(id)) {
                wrongs.add(
                        "“%s” builds on “%s” and can not come before it."
                                .formatted(beat.title, other.title));
            }
        }
    }

    private record Known(String title, @Nullable BeatKind kind, List<String> needs) {
        static final Known NONE = new Known("", null, List.of());
    }
}

package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// The beats of one lesson in their order.
///
/// @param why reasons in words for the learner, by beat: for what is as it is because of a wish or
///     for want of time
record Outline(List<TaughtBeat> entries, Map<String, String> why) {
    Outline {
        entries = List.copyOf(entries);
        why = Map.copyOf(why);
    }

    /// The beats of `concept` for a learner placed as `placement` says, in at most `minutes` where
    /// that is given.
    static Outline of(Concept concept, Placement placement, @Nullable Integer minutes) {
        List<TaughtBeat> entries = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            boolean called = placement.added().containsKey(beat.id());
            if (called || (beat.when() == null && beat.levels().contains(placement.level()))) {
                boolean recap =
                        placement.shortened().containsKey(beat.id())
                                && !beat.delivered(placement.level(), Form.RECAP).isEmpty();
                entries.add(
                        new TaughtBeat(beat, recap ? Form.RECAP : Form.FULL, placement.level()));
            }
        }
        Outline whole = new Outline(entries, Map.of());
        return minutes == null ? whole : whole.within(minutes);
    }

    /// Minutes of all entries.
    int minutes() {
        return minutes(entries);
    }

    Optional<TaughtBeat> find(String beat) {
        return entries.stream().filter(entry -> entry.id().equals(beat)).findFirst();
    }

    /// Leaves out what matters least, from the end, until the time is enough or only the core is
    /// left. What was needed only by something that is gone by now goes last.
    Outline within(int minutes) {
        List<TaughtBeat> kept = new ArrayList<>(entries);
        Map<String, String> left = new LinkedHashMap<>(why);
        for (Beat.Weight weight :
                List.of(Beat.Weight.EXTRA, Beat.Weight.SUPPORT, Beat.Weight.EXTRA)) {
            for (int i = kept.size() - 1; i >= 0 && minutes(kept) > minutes; i--) {
                Beat beat = kept.get(i).beat();
                if (beat.weight() == weight) {
                    lessen(kept, i);
                    left.put(beat.id(), "it is the least needed within " + minutes + " minutes");
                }
            }
        }
        return new Outline(kept, left);
    }

    /// A beat whose names later beats use, or which alone teaches what they build on, stays as a
    /// recap, or whole where it has none.
    private static void lessen(List<TaughtBeat> kept, int index) {
        TaughtBeat entry = kept.get(index);
        if (!isNeeded(kept, index)) {
            kept.remove(index);
        } else if (!entry.beat().delivered(entry.level(), Form.RECAP).isEmpty()) {
            kept.set(index, new TaughtBeat(entry.beat(), Form.RECAP, entry.level()));
        }
    }

    private static boolean isNeeded(List<TaughtBeat> kept, int index) {
        Beat beat = kept.get(index).beat();
        Set<String> taughtByOthers = new HashSet<>();
        for (int i = 0; i < kept.size(); i++) {
            Beat other = kept.get(i).beat();
            boolean builds =
                    other.assumes().stream()
                            .anyMatch(
                                    skill ->
                                            beat.teaches().contains(skill)
                                                    && !taughtByOthers.contains(skill));
            if (i > index && (builds || beat.isNeededBy(other))) {
                return true;
            }
            if (i != index) {
                taughtByOthers.addAll(other.teaches());
            }
        }
        return false;
    }

    private static int minutes(List<TaughtBeat> entries) {
        return entries.stream().mapToInt(TaughtBeat::minutes).sum();
    }
}

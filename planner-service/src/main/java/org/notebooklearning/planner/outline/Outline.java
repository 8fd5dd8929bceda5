package org.notebooklearning.planner.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// The beats of one lesson in their order.
///
/// @param left what was left out or shortened for want of time, with the reason
record Outline(List<Entry> entries, Map<String, String> left) {
    /// A recap costs about this share of the beat's minutes.
    private static final double RECAP_SHARE = 0.25;

    Outline {
        entries = List.copyOf(entries);
        left = Map.copyOf(left);
    }

    /// The beats of `concept` for a learner placed as `placement` says, in at most `minutes` where
    /// that is given.
    static Outline of(Concept concept, Placement placement, @Nullable Integer minutes) {
        List<Entry> entries = new ArrayList<>();
        for (Beat beat : concept.beats()) {
            boolean called = placement.added().containsKey(beat.id());
            if (called || (beat.when() == null && beat.levels().contains(placement.level()))) {
                boolean recap =
                        placement.shortened().containsKey(beat.id())
                                && !beat.delivered(placement.level(), Form.RECAP).isEmpty();
                entries.add(new Entry(beat, recap ? Form.RECAP : Form.FULL));
            }
        }
        return minutes == null
                ? new Outline(entries, Map.of())
                : within(minutes, entries, placement.level());
    }

    /// Minutes of all entries.
    int minutes() {
        return minutes(entries);
    }

    /// Leaves out what matters least, from the end, until the time is enough or only the core is
    /// left.
    private static Outline within(int minutes, List<Entry> all, Level level) {
        List<Entry> kept = new ArrayList<>(all);
        Map<String, String> left = new java.util.LinkedHashMap<>();
        for (Beat.Weight weight : List.of(Beat.Weight.EXTRA, Beat.Weight.SUPPORT)) {
            for (int i = kept.size() - 1; i >= 0 && minutes(kept) > minutes; i--) {
                Entry entry = kept.get(i);
                if (entry.beat.weight() == weight) {
                    lessen(kept, i, level);
                    left.put(
                            entry.beat.id(),
                            "it is the least needed within " + minutes + " minutes");
                }
            }
        }
        return new Outline(kept, left);
    }

    /// A beat whose names later beats use stays as a recap, or whole where it has none.
    private static void lessen(List<Entry> kept, int index, Level level) {
        Beat beat = kept.get(index).beat;
        boolean needed =
                kept.subList(index + 1, kept.size()).stream()
                        .anyMatch(later -> beat.isNeededBy(later.beat));
        if (!needed) {
            kept.remove(index);
        } else if (!beat.delivered(level, Form.RECAP).isEmpty()) {
            kept.set(index, new Entry(beat, Form.RECAP));
        }
    }

    private static int minutes(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::minutes).sum();
    }

    /// One beat in the outline.
    record Entry(Beat beat, Form form) {
        int minutes() {
            return form == Form.FULL
                    ? beat.minutes()
                    : Math.max(1, (int) Math.round(beat.minutes() * RECAP_SHARE));
        }
    }
}

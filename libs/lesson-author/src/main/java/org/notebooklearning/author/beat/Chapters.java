package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// The beats of a lesson in stretches that one author writes at once: one hand, one line of
/// thought, and not longer than a reply may be. The ending stands alone, because it says what all
/// the others showed and is written when they have.
public final class Chapters {
    private static final int MOST_CELLS = 60;
    private final List<List<PlannedBeat>> chapters;

    private Chapters(List<List<PlannedBeat>> chapters) {
        this.chapters = chapters;
    }

    /// The chapters of the beats of `frame`, in its plan's order.
    public static Chapters of(LessonFrame frame) {
        List<List<PlannedBeat>> chapters = new ArrayList<>();
        List<PlannedBeat> open = new ArrayList<>();
        int cells = 0;
        for (PlannedBeat beat : frame.beats()) {
            boolean ends = beat.kind() == BeatKind.ENDING;
            if (!open.isEmpty() && (ends || cells + beat.cells() > MOST_CELLS)) {
                chapters.add(List.copyOf(open));
                open.clear();
                cells = 0;
            }
            open.add(beat);
            cells += beat.cells();
        }
        if (!open.isEmpty()) {
            chapters.add(List.copyOf(open));
        }
        return new Chapters(List.copyOf(chapters));
    }

    /// All of them, in the plan's order.
    public List<List<PlannedBeat>> all() {
        return chapters;
    }

    /// The chapter that `beat` is in; IllegalArgumentException where there is none.
    public List<PlannedBeat> around(PlannedBeat beat) {
        return chapters.get(number(beat));
    }

    /// The beats of all chapters before the one that `beat` is in, in the plan's order.
    public List<PlannedBeat> before(PlannedBeat beat) {
        return chapters.subList(0, number(beat)).stream().flatMap(List::stream).toList();
    }

    private int number(PlannedBeat beat) {
        for (int number = 0; number < chapters.size(); number++) {
            if (chapters.get(number).stream().anyMatch(one -> one.id().equals(beat.id()))) {
                return number;
            }
        }
        throw new IllegalArgumentException("Not in the plan: " + beat.id());
    }
}

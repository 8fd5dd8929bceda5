package org.notebooklearning.writer.author;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.meter.WritingEstimate;

/// Which beats of a lesson are not written yet, and what they will probably take.
final class BeatsLeft implements AuthorProgress {
    private final List<PlannedBeat> beats;
    private final AuthorProgress next;
    private final Runnable after;
    private final Set<String> written = new HashSet<>();

    /// @param next is told everything, too
    /// @param after is run after each beat
    BeatsLeft(List<PlannedBeat> beats, AuthorProgress next, Runnable after) {
        this.beats = List.copyOf(beats);
        this.next = next;
        this.after = after;
    }

    @Override
    public void written(WrittenBeat beat, int done, int of) {
        written.add(beat.id());
        next.written(beat, done, of);
        after.run();
    }

    @Override
    public void doing(String what) {
        next.doing(what);
    }

    WritingEstimate estimate() {
        List<PlannedBeat> left =
                beats.stream().filter(beat -> !written.contains(beat.id())).toList();
        return WritingEstimate.of(left.size(), left.stream().mapToLong(PlannedBeat::cells).sum());
    }
}

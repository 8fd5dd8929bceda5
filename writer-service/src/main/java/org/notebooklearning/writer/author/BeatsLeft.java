package org.notebooklearning.writer.author;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.model.meter.WritingEstimate;
import org.notebooklearning.model.provider.Judging;

/// Which beats of a lesson are not written yet, and what they will probably take.
final class BeatsLeft implements AuthorProgress {
    private final List<PlannedBeat> beats;
    private final AuthorProgress next;
    private final Runnable after;
    private final Judging judging;
    private final Set<String> written = new HashSet<>();

    /// @param next is told everything, too
    /// @param after is run after each beat
    /// @param judging of the whole, once it is written
    BeatsLeft(List<PlannedBeat> beats, AuthorProgress next, Runnable after, Judging judging) {
        this.judging = judging;
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
        WritingEstimate writing = WritingEstimate.of(left.size(), cells(left));
        return judging.isWanted(true) ? writing.judged(cells(beats), judging.samples()) : writing;
    }

    private static long cells(List<PlannedBeat> beats) {
        return beats.stream().mapToLong(PlannedBeat::cells).sum();
    }
}

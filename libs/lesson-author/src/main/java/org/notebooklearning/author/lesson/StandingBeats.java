package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.notebooklearning.author.beat.Chapters;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// What there is of a lesson while its beats come: which of them others can be run behind. It is
/// changed by one thread alone; what is written, and what a beat is run behind, may be asked by
// any.
final class StandingBeats {
    private final LessonFrame frame;
    private final Chapters chapters;
    private final boolean single;
    private final Map<String, WrittenBeat> written = new ConcurrentHashMap<>();
    private final Map<String, WrittenBeat> drafted = new ConcurrentHashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> settled = new HashSet<>();

    /// @param single whether a reader has the lesson and wants one beat of it otherwise, so that no
    ///     chapter is drafted
    StandingBeats(LessonFrame frame, boolean single) {
        this.frame = frame;
        this.chapters = Chapters.of(frame);
        this.single = single;
    }

    /// The beats that came, by their ids.
    Map<String, WrittenBeat> written() {
        return Collections.unmodifiableMap(written);
    }

    /// Nobody needs to wait for `beat` any more to be run.
    ///
    /// @param draft that others can be run behind; empty where it does not run, or is not there
    void tried(String beat, Optional<WrittenBeat> draft) {
        tried.add(beat);
        draft.ifPresent(one -> drafted.put(beat, one));
    }

    /// A beat came, and stays as it is.
    void settled(WrittenBeat beat) {
        settled.add(beat.id());
        written.put(beat.id(), beat);
    }

    /// A beat does not come.
    void leftOut(String beat) {
        settled.add(beat);
    }

    /// Whether `beat` can begin: the chapters before its own are there, those before it in its own
    /// were run, and what it stands on runs.
    boolean carries(PlannedBeat beat) {
        return (single || isReached(beat))
                && frame.standsOn(beat.id()).stream()
                        .allMatch(id -> written.containsKey(id) || drafted.containsKey(id));
    }

    private boolean isReached(PlannedBeat beat) {
        return chapters.before(beat).stream().allMatch(one -> settled.contains(one.id()))
                && chapters.around(beat).stream()
                        .map(PlannedBeat::id)
                        .takeWhile(id -> !id.equals(beat.id()))
                        .allMatch(id -> settled.contains(id) || tried.contains(id));
    }

    /// What `beat` is run behind, in the plan's order. It does not hang on who comes first, so that
    /// the same is asked when a lesson goes on after a kill, or is made again of what was recorded:
    /// of its own chapter that is the drafts, whatever became of them meanwhile.
    ///
    /// @param all whether it is run behind all before it, and not only what it stands on
    List<WrittenBeat> ground(PlannedBeat beat, boolean all) {
        List<String> needed = frame.standsOn(beat.id());
        List<PlannedBeat> own = single ? List.of() : chapters.around(beat);
        List<WrittenBeat> ground = new ArrayList<>();
        for (PlannedBeat one : frame.beats()) {
            if (one.id().equals(beat.id())) {
                return ground;
            }
            boolean isNeeded = needed.contains(one.id());
            boolean near = own.contains(one);
            Optional<WrittenBeat> draft =
                    near && (all || isNeeded)
                            ? Optional.ofNullable(drafted.get(one.id()))
                            : Optional.empty();
            Optional<WrittenBeat> there =
                    isNeeded || (all && !near)
                            ? Optional.ofNullable(written.get(one.id()))
                            : Optional.empty();
            draft.or(() -> there).ifPresent(ground::add);
        }
        return ground;
    }
}

package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonSoFar;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.concepts.flow.TaughtBeat;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlannedBeat;

/// A plan after its lesson was written: the same beats, without those that were left out, with the
/// cells and minutes that they really have.
final class WrittenPlan {
    private final LessonFrame frame;

    WrittenPlan(LessonFrame frame) {
        this.frame = frame;
    }

    LessonPlan of(LessonSoFar lesson) {
        List<PlannedBeat> beats = new ArrayList<>();
        List<String> own = frame.beats().stream().map(PlannedBeat::id).toList();
        List<String> written = lesson.written().stream().map(WrittenBeat::id).toList();
        for (PlannedBeat planned : frame.plan().beats()) {
            if (written.contains(planned.id())) {
                beats.add(counted(planned, lesson));
            } else if (!own.contains(planned.id())) {
                beats.add(planned);
            }
        }
        return frame.plan().withBeats(beats);
    }

    private PlannedBeat counted(PlannedBeat planned, LessonSoFar lesson) {
        TaughtBeat taught =
                new TaughtBeat(lesson.beat(planned.id()), planned.form(), frame.level(planned));
        int cells =
                (int)
                        lesson.draft().notebook().cells().stream()
                                .map(CellTag::of)
                                .flatMap(Optional::stream)
                                .filter(tag -> tag.beat().equals(planned.id()))
                                .count();
        return planned.holding(cells, taught.minutes());
    }
}

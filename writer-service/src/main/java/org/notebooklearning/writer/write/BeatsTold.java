package org.notebooklearning.writer.write;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.LessonSoFar;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.work.Progress;

/// Publishes the cells of beats.
final class BeatsTold {
    private final LessonTask.Write task;
    private final Clock clock;

    BeatsTold(LessonTask.Write task, Clock clock) {
        this.task = task;
        this.clock = clock;
    }

    /// The event that the beat with this number in the plan, from 1, is written.
    LessonEvent cells(String beat, int number, int of, List<Cell> cells) {
        return new LessonEvent.CellsWritten(
                new EventIds(task).of(LessonEvent.CellsWritten.class, number),
                task.lesson(),
                clock.instant(),
                task.revision(),
                beat,
                number,
                of,
                cells);
    }

    /// Publishes the beats of a lesson that are written in any order in that of the plan: readers
    /// read from the top.
    AuthorProgress asTheyCome(LessonFrame frame, Progress progress) {
        return new InOrder(frame, progress);
    }

    private final class InOrder implements AuthorProgress {
        private final LessonFrame frame;
        private final Progress progress;
        private final Map<String, WrittenBeat> come = new HashMap<>();
        private final List<WrittenBeat> told = new ArrayList<>();

        InOrder(LessonFrame frame, Progress progress) {
            this.frame = frame;
            this.progress = progress;
        }

        @Override
        public void written(WrittenBeat beat, int done, int of) {
            come.put(beat.id(), beat);
            progress.report(
                    "Written: “" + frame.outlined(beat.id()).title() + "”", done, of, "beats");
            for (PlannedBeat next : frame.beats().subList(told.size(), frame.beats().size())) {
                WrittenBeat written = come.get(next.id());
                if (written == null) {
                    return;
                }
                told.add(written);
                int number = frame.plan().beats().indexOf(next) + 1;
                progress.publish(
                        cells(next.id(), number, frame.plan().beats().size(), ofBeat(next.id())));
            }
        }

        @Override
        public void doing(String what) {
            progress.report(what, 0, 0, "");
        }

        private List<Cell> ofBeat(String beat) {
            return LessonSoFar.of(frame, told).draft().notebook().cells().stream()
                    .filter(
                            cell ->
                                    CellTag.of(cell)
                                            .filter(tag -> tag.beat().equals(beat))
                                            .isPresent())
                    .toList();
        }
    }
}

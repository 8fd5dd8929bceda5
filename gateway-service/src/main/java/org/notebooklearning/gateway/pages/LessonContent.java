package org.notebooklearning.gateway.pages;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.gateway.readmodel.StoredEvent;
import org.notebooklearning.html.notebook.FilledBlank;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// What there is of a lesson to read: its cells, the solutions, the plan.
@Singleton
final class LessonContent {
    private static final String NOTHING = "nothing";
    private static final String SOLUTIONS = "solutions.ipynb";
    private static final int AT_ONCE = 500;
    private static final Notebook EMPTY = Notebook.python(List.of());

    private final Lessons lessons;
    private final ArtifactStore store;

    LessonContent(Lessons lessons, ArtifactStore store) {
        this.lessons = lessons;
        this.store = store;
    }

    /// The stored notebook, which stays until another one is stored; else what is written so far.
    Cells cells(LessonView lesson) {
        LessonEvent.NotebookStored stored = lesson.milestones().stored();
        return stored == null ? written(lesson) : file(stored, stored.notebook());
    }

    /// What fills the blanks of the exercises; none before they are stored.
    Cells solutions(LessonView lesson) {
        LessonEvent.NotebookStored stored = lesson.milestones().stored();
        if (stored == null) {
            return new Cells(NOTHING, EMPTY, true, 0, 0);
        }
        Cells solved = file(stored, SOLUTIONS);
        return solved.filling(file(stored, stored.notebook()).notebook());
    }

    private Cells file(LessonEvent.NotebookStored stored, String name) {
        ArtifactRef ref = stored.files().get(name);
        return ref == null
                ? new Cells(NOTHING, EMPTY, true, 0, 0)
                : new Cells(ref.sha256(), notebook(ref), true, 0, 0);
    }

    private Notebook notebook(ArtifactRef ref) {
        try {
            return NotebookFormat.read(new String(store.get(ref), StandardCharsets.UTF_8));
        } catch (NotebookFormatException e) {
            throw new IllegalStateException("A stored notebook can be read", e);
        }
    }

    private Cells written(LessonView lesson) {
        WrittenBeats beats = new WrittenBeats();
        long last = 0;
        List<StoredEvent> some;
        do {
            some = lessons.events(lesson.id(), last, AT_ONCE);
            for (StoredEvent event : some) {
                beats.take(event);
                last = event.sequence();
            }
        } while (some.size() == AT_ONCE);
        return new Cells(
                "written-" + beats.changedBy(),
                Notebook.python(beats.cells()),
                false,
                beats.count(),
                beats.of());
    }

    /// Tells one plan of `lesson` from others.
    String planTag(LessonView lesson) {
        LessonEvent.PlanDrafted drafted = lesson.milestones().plan();
        return drafted == null ? NOTHING : drafted.plan().sha256();
    }

    /// The last plan; null where there is none yet.
    @Nullable LessonPlan plan(LessonView lesson) {
        LessonEvent.PlanDrafted drafted = lesson.milestones().plan();
        return drafted == null
                ? null
                : Json.read(
                        new String(store.get(drafted.plan()), StandardCharsets.UTF_8),
                        LessonPlan.class);
    }

    /// Cells to show.
    ///
    /// @param tag tells them from what there was before
    /// @param stored whether they were run and stored; else they are as they were written
    /// @param part how many beats are written, of `of`; 0 for stored ones
    record Cells(String tag, Notebook notebook, boolean stored, int part, int of) {
        /// The same with only what fills the blanks of `lesson`.
        Cells filling(Notebook lesson) {
            return new Cells(tag, FilledBlank.all(lesson, notebook), stored, part, of);
        }
    }
}

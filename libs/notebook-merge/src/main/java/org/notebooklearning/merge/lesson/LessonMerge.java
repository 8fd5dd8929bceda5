package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonRecord;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.merge.names.NameConflicts;

/// Puts a lesson into a notebook.
///
/// 1. Find the place: where the lesson stands already, else behind the cell that was named.
/// 2. Give its cells ids, its module and its names others where the notebook has them already.
/// 3. Merge imports and seed into what is there.
/// 4. Set back what the learner's cells changed for everything, and make everything as it was
/// behind the lesson, where the learner has code there.
/// 5. Go through the cells of an earlier writing one by one.
public final class LessonMerge {
    /// How the id of the cell ends that makes everything as it was before the lesson.
    static final String RESTORE = "-restore";

    private final Notebook given;
    private final String concept;
    private final Optional<EarlierLesson> earlier;
    private final MergeNotes notes = new MergeNotes();

    private LessonMerge(Notebook given, LessonDraft draft) {
        this.given = given;
        this.concept =
                LessonRecord.of(draft.notebook()).stream()
                        .map(LessonRecord::concept)
                        .findFirst()
                        .orElse("lesson");
        this.earlier = EarlierLesson.in(given, concept);
    }

    /// The lesson of `draft` in `given`.
    ///
    /// @param given with valid ids
    /// @param after the cell behind which it goes, as CellPlace reads it; empty for the end
    /// @param ownSeed whether the lesson sets its own seed though the learner's cells set one
    public static MergedLesson of(
            Notebook given, String after, LessonDraft draft, boolean ownSeed) {
        return new LessonMerge(given, draft).merged(after, draft, ownSeed);
    }

    private MergedLesson merged(String after, LessonDraft draft, boolean ownSeed) {
        List<Cell> theirs = given.cells().stream().filter(cell -> !isOwn(cell)).toList();
        String module = LessonModule.among(given);
        LessonDraft fitted = LessonNames.withModule(DistinctIds.of(draft, concept, theirs), module);
        NameConflicts conflicts = NameConflicts.of(CellCode.of(theirs), LessonNames.code(fitted));
        LessonDraft alone = LessonNames.without(conflicts, fitted);
        notes.names(conflicts, module);

        int place = earlier.map(EarlierLesson::first).orElseGet(() -> behind(after));
        int end = earlier.map(it -> it.last() + 1).orElse(place);
        List<Cell> below = given.cells().subList(end, given.cells().size());
        SharedSetup setup =
                setup(
                        alone.notebook().cells(),
                        given.cells().subList(0, place),
                        apart(conflicts, module),
                        ownSeed,
                        KeptState.of(below, alone.utils(), module, concept));
        List<Cell> wrote = restoring(setup, below);
        return new MergedLesson(
                alone,
                setup.above(),
                placed(wrote),
                wrote,
                below,
                notes.all(),
                module,
                setup.seedIsTheirs());
    }

    private boolean isOwn(Cell cell) {
        return earlier.isPresent() && earlier.get().owns(cell);
    }

    private int behind(String after) {
        return CellPlace.behind(given, after).orElse(given.cells().size());
    }

    /// Names under which the lesson imports things for itself alone.
    private static Set<String> apart(NameConflicts conflicts, String module) {
        Set<String> apart = new HashSet<>(conflicts.all().values());
        apart.add(module);
        return apart;
    }

    private SharedSetup setup(
            List<Cell> lesson,
            List<Cell> above,
            Set<String> apart,
            boolean ownSeed,
            KeptState kept) {
        Set<Integer> own = LessonRecord.givenCells(given);
        return SetupCell.in(lesson)
                .map(setup -> SharedSetup.of(setup, above, own, apart, ownSeed, kept, notes))
                .orElseGet(() -> SharedSetup.none(above, lesson));
    }

    /// The lesson's cells, with one at the end that makes everything as it was for code below.
    private List<Cell> restoring(SharedSetup setup, List<Cell> below) {
        List<Cell> cells = new ArrayList<>(setup.lesson());
        if (!setup.restore().isEmpty() && below.stream().anyMatch(Cell::isCode)) {
            cells.add(Cell.code(concept + RESTORE, setup.restore(), Map.of()));
        }
        return cells;
    }

    private List<Cell> placed(List<Cell> lesson) {
        if (earlier.isEmpty()) {
            return lesson;
        }
        EarlierLesson.Woven woven = earlier.get().woven(lesson);
        notes.earlier(woven);
        return woven.cells();
    }
}

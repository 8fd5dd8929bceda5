package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;

/// The setup of a lesson, as far as possible shared with the learner's cells above it.
///
/// @param above the learner's cells; one of them may import more than before
/// @param lesson the lesson's cells; its setup holds what is not shared, and sets back what the
///     learner's cells changed for everything
/// @param restore statements behind the lesson that make everything as it was before the lesson;
///     empty for none
/// @param seedIsTheirs whether the one seed of the notebook is the learner's
record SharedSetup(List<Cell> above, List<Cell> lesson, String restore, boolean seedIsTheirs) {
    SharedSetup {
        above = List.copyOf(above);
        lesson = List.copyOf(lesson);
    }

    /// Where the lesson has no setup.
    static SharedSetup none(List<Cell> above, List<Cell> lesson) {
        return new SharedSetup(above, lesson, "", false);
    }

    /// Shares `setup` with the learner's cells.
    ///
    /// @param above the learner's cells before the lesson
    /// @param own indexes of those that no lesson wrote
    /// @param apart names under which the lesson imports things for itself alone
    /// @param ownSeed whether the lesson sets its own seed though the learner's cells set one
    /// @param kept what is kept for the cells below the lesson
    /// @param notes are told what was shared
    static SharedSetup of(
            SetupCell setup,
            List<Cell> above,
            Set<Integer> own,
            Set<String> apart,
            boolean ownSeed,
            KeptState kept,
            MergeNotes notes) {
        OptionalInt host = ImportHost.in(above, own);
        List<PythonCell> before = CellCode.of(above);
        Seeds seeds = Seeds.in(before);
        boolean covered = seeds.cover(setup.drawsFromTorch());
        SetupMerge merge =
                SetupMerge.of(
                        setup.source(),
                        used(setup, kept),
                        new SetupMerge.Theirs(
                                SetupMerge.Theirs.imports(before),
                                host.isPresent(),
                                covered && !ownSeed,
                                apart));
        List<Cell> importing = importing(above, host, merge.imports(), notes);
        notes.seed(seeds, covered, ownSeed);
        List<GlobalState.Setting> settings = GlobalState.behind(importing);
        notes.state(settings);
        StateChange state = StateChange.of(settings, setup.source());
        notes.kept(kept);
        String source = kept.keptBy((merge.rest() + "\n\n" + state.reset()).strip());
        return new SharedSetup(
                importing,
                setup.withSource(source),
                (kept.restored() + "\n\n" + state.restore()).strip(),
                merge.seedIsTheirs());
    }

    private static Set<String> used(SetupCell setup, KeptState kept) {
        Set<String> used = new HashSet<>(setup.usedElsewhere());
        used.add(kept.module());
        return used;
    }

    private static List<Cell> importing(
            List<Cell> above, OptionalInt host, List<String> imports, MergeNotes notes) {
        if (host.isEmpty() || imports.isEmpty()) {
            return above;
        }
        List<Cell> cells = new ArrayList<>(above);
        Cell cell = cells.get(host.getAsInt());
        cells.set(host.getAsInt(), cell.withSource(ImportHost.with(cell.source(), imports)));
        notes.imports(host.getAsInt(), imports);
        return cells;
    }
}

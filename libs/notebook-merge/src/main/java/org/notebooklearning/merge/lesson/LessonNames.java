package org.notebooklearning.merge.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notebooklearning.check.file.LessonModule;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.merge.names.NameConflicts;
import org.notebooklearning.merge.names.Renaming;

/// The names in a lesson's code, text and answers, and the same lesson under other ones.
final class LessonNames {
    /// The module that lessons are written with.
    static final String MODULE = "utils";

    private LessonNames() {}

    /// The lesson's code, answers of its exercises included.
    static List<PythonCell> code(LessonDraft draft) {
        List<PythonCell> cells = new ArrayList<>(CellCode.of(draft.notebook().cells()));
        for (ExerciseProof proof : draft.proofs()) {
            practice(draft, proof)
                    .map(source -> ExerciseProof.filled(source, proof.reference()))
                    .map(PythonCell::parse)
                    .ifPresent(cells::add);
        }
        return cells;
    }

    /// `draft` with its module called `module`.
    static LessonDraft withModule(LessonDraft draft, String module) {
        if (module.equals(MODULE)) {
            return draft;
        }
        List<Cell> cells =
                draft.notebook().cells().stream()
                        .map(cell -> cell.withSource(called(module, cell.isCode(), cell.source())))
                        .toList();
        List<ExerciseProof> proofs =
                draft.proofs().stream()
                        .map(proof -> proof.withFills(fill -> called(module, true, fill)))
                        .toList();
        return draft.with(draft.notebook().withCells(cells)).proven(proofs);
    }

    private static String called(String module, boolean code, String source) {
        return LessonModule.renamed(code, source, MODULE, module);
    }

    /// `draft` without `conflicts`: the lesson's own names are others, and Python's own that mean
    /// something else in the notebook are imported under others by its setup.
    static LessonDraft without(NameConflicts conflicts, LessonDraft draft) {
        Renaming renaming = new Renaming(conflicts.all());
        if (renaming.names().isEmpty()) {
            return draft;
        }
        List<ExerciseProof> proofs =
                draft.proofs().stream().map(proof -> renamed(renaming, draft, proof)).toList();
        List<Cell> cells =
                draft.notebook().cells().stream()
                        .map(cell -> cell.withSource(renamed(renaming, cell)))
                        .toList();
        return draft.with(draft.notebook().withCells(importing(conflicts.builtins(), cells)))
                .proven(proofs);
    }

    private static String renamed(Renaming renaming, Cell cell) {
        if (cell.isCode()) {
            return renaming.code(cell.source());
        }
        return cell.isMarkdown() ? renaming.text(cell.source()) : cell.source();
    }

    private static ExerciseProof renamed(
            Renaming renaming, LessonDraft draft, ExerciseProof proof) {
        return practice(draft, proof)
                .map(source -> proof.withFills(fill -> renaming.fill(source, fill)))
                .orElse(proof);
    }

    private static List<Cell> importing(Map<String, String> builtins, List<Cell> cells) {
        Optional<SetupCell> setup = SetupCell.in(cells);
        if (setup.isEmpty() || builtins.isEmpty()) {
            return cells;
        }
        List<String> imports = new ArrayList<>();
        builtins.forEach((name, own) -> imports.add("from builtins import " + name + " as " + own));
        return setup.get().withSource(ImportHost.with(setup.get().source(), imports));
    }

    /// The source of the cell in which the learner solves the exercise of `proof`.
    private static Optional<String> practice(LessonDraft draft, ExerciseProof proof) {
        return draft.notebook().codeCells().stream()
                .filter(cell -> cell.source().contains(ExerciseProof.BLANK))
                .filter(
                        cell ->
                                CellTag.of(cell)
                                        .filter(tag -> tag.exercise().equals(proof.exercise()))
                                        .isPresent())
                .map(Cell::source)
                .findFirst();
    }
}

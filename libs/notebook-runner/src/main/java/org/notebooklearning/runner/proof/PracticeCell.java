package org.notebooklearning.runner.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;

/// A practice cell with what is known to prove it by.
///
/// @param index among all cells of the notebook, from 0
/// @param cell its id; its place, such as `#3`, where it has none
/// @param exercise the exercise's id
/// @param fills what its blank is filled with, one after the other: the reference answer first,
///     then
///     the misconceptions
public record PracticeCell(int index, String cell, String exercise, List<Fill> fills) {
    static final String REFERENCE = "reference";

    public PracticeCell {
        fills = List.copyOf(fills);
    }

    /// One text to try.
    ///
    /// @param name `reference`, or the misconception's name
    /// @param right whether it is the reference answer
    /// @param source the whole cell, filled
    public record Fill(String name, boolean right, String source) {}

    /// The cells of `notebook` that `proofs` are about, in the notebook's order.
    public static List<PracticeCell> of(Notebook notebook, List<ExerciseProof> proofs) {
        List<PracticeCell> practice = new ArrayList<>();
        for (int index = 0; index < notebook.cells().size(); index++) {
            Cell cell = notebook.cells().get(index);
            String exercise = CellTag.of(cell).map(CellTag::exercise).orElse("");
            boolean blank = cell.isCode() && cell.source().contains(ExerciseProof.BLANK);
            if (exercise.isEmpty() || !blank) {
                continue;
            }
            String name = name(cell, index);
            List<Fill> fills =
                    proofOf(exercise, proofs).map(proof -> fills(cell, proof)).orElse(List.of());
            practice.add(new PracticeCell(index, name, exercise, fills));
        }
        return List.copyOf(practice);
    }

    /// What cells are called in reports: by their id, or by their place where they have none.
    public static String name(Cell cell, int index) {
        String id = cell.id();
        return id == null ? "#" + (index + 1) : id;
    }

    private static Optional<ExerciseProof> proofOf(String exercise, List<ExerciseProof> proofs) {
        return proofs.stream().filter(proof -> proof.exercise().equals(exercise)).findFirst();
    }

    private static List<Fill> fills(Cell cell, ExerciseProof proof) {
        List<Fill> fills = new ArrayList<>();
        fills.add(
                new Fill(REFERENCE, true, ExerciseProof.filled(cell.source(), proof.reference())));
        for (ExerciseProof.Misconception wrong : proof.misconceptions()) {
            String source = ExerciseProof.filled(cell.source(), wrong.fill());
            fills.add(new Fill(wrong.name(), false, source));
        }
        return fills;
    }
}

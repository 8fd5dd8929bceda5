package org.notebooklearning.author.beat;

import java.util.List;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.LessonReport.CellRun;

/// Runs what is written so far. May be used by several threads at once.
public interface LessonRuns {
    /// Runs `draft` once and tries its exercises that `proofs` are of; [RunRefusedException] where
    /// this machine runs none.
    Ran tried(LessonDraft draft, List<ExerciseProof> proofs) throws InterruptedException;

    /// Runs a whole lesson as it will be judged: twice, with every exercise tried.
    Ran proven(LessonDraft draft) throws InterruptedException;

    /// What came of it.
    ///
    /// @param executed the notebook with outputs
    /// @param cells what each took and bound
    record Ran(Notebook executed, RunFacts facts, List<CellRun> cells) {
        public Ran {
            cells = List.copyOf(cells);
        }
    }
}

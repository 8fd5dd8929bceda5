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
    /// this machine runs none. Of a draft whose first cells were run before only the others need be
    /// run.
    ///
    /// @param ground how many cells other drafts will probably begin with, too
    Ran tried(LessonDraft draft, List<ExerciseProof> proofs, int ground)
            throws InterruptedException;

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

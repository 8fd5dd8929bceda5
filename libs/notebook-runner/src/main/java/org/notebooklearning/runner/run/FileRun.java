package org.notebooklearning.runner.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookText;
import org.notebooklearning.runner.execution.RunOutcome;

/// What came of running one notebook file.
public record FileRun(Path file, Result result) {
    private static final String WIDGETS = "widgets";

    /// How it ended.
    public sealed interface Result {
        /// It was run, to its end or to an error or limit.
        ///
        /// @param runs as often as was asked for, or until one did not come to its end; at least
        /// one @param differences of the later runs to the first
        /// @param file text of the file
        /// @param given what was read from it
        record Ran(
                List<RunOutcome.Ran> runs,
                List<Difference> differences,
                String file,
                NotebookUpgrade.Upgraded given)
                implements Result {
            public Ran {
                runs = List.copyOf(runs);
                differences = List.copyOf(differences);
            }

            /// The first one, whose outputs and facts are kept.
            public RunOutcome.Ran first() {
                return runs.getFirst();
            }

            /// The file with the outputs of the first run. All else in it stays byte for byte,
            /// where it is of version 4; an older one is written anew, in the form of 4.5.
            public String executed() {
                Notebook ran = first().executed();
                return given.isChangedInPlace()
                        ? NotebookText.changed(file, given.notebook(), outputsOf(ran))
                        : NotebookFormat.write(ran);
            }

            /// The given notebook with what a run makes: outputs, counts, states of widgets.
            private Notebook outputsOf(Notebook ran) {
                Notebook before = given.notebook();
                List<Cell> cells = new ArrayList<>();
                for (int index = 0; index < before.cells().size(); index++) {
                    Cell cell = before.cells().get(index);
                    Cell done = ran.cells().get(index);
                    cells.add(cell.withRun(done.executionCount(), done.outputs()));
                }
                Object widgets = ran.metadata().get(WIDGETS);
                Notebook outputs =
                        new Notebook(
                                cells, before.metadata(), before.format(), before.formatMinor());
                return widgets == null ? outputs : outputs.withMetadata(WIDGETS, widgets);
            }
        }

        /// It is nothing that could be run here: no notebook, or one in another language.
        record NotRun(String why) implements Result {}

        /// This machine does not allow it.
        record Refused(String reason, String remedy) implements Result {}
    }

    /// Whether every run came to its end, every cell without error.
    public boolean complete() {
        return result instanceof Result.Ran ran
                && ran.runs().stream().allMatch(RunOutcome.Ran::complete);
    }
}

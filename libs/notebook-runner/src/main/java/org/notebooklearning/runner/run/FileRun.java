package org.notebooklearning.runner.run;

import java.nio.file.Path;
import java.util.List;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.runner.execution.RunOutcome;

/// What came of running one notebook file.
public record FileRun(Path file, Result result) {

    /// How it ended.
    public sealed interface Result {
        /// It was run, to its end or to an error or limit.
        ///
        /// @param runs as often as was asked for, or until one did not come to its end; at least
        /// one @param differences of the later runs to the first
        record Ran(List<RunOutcome.Ran> runs, List<Difference> differences) implements Result {
            public Ran {
                runs = List.copyOf(runs);
                differences = List.copyOf(differences);
            }

            /// The first one, whose outputs and facts are kept.
            public RunOutcome.Ran first() {
                return runs.getFirst();
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

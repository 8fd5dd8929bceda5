package org.notebooklearning.runner.run;

import java.util.Locale;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.execution.LimitHit;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.proof.PracticeCell;

/// Writes what came of a run for people: a line, and one more for what went wrong.
public final class RunText {
    private static final int MOST_DIFFERENCES = 5;

    private RunText() {}

    /// Lines about one file, each ended by a line end.
    public static String of(FileRun file) {
        return switch (file.result()) {
            case FileRun.Result.NotRun(String why) -> line("-", file, why);
            case FileRun.Result.Refused(String reason, String remedy) ->
                    line("-", file, reason) + "     " + remedy + "\n";
            case FileRun.Result.Ran ran -> ran(file, ran);
        };
    }

    private static String ran(FileRun file, FileRun.Result.Ran ran) {
        StringBuilder text = new StringBuilder();
        for (RunOutcome.Ran run : ran.runs()) {
            text.append(line(run.complete() ? "ok" : "FAIL", file, measured(run)));
            if (!run.complete()) {
                text.append("     ").append(problem(run)).append('\n');
            }
        }
        int more = ran.differences().size() - MOST_DIFFERENCES;
        for (Difference difference : ran.differences().stream().limit(MOST_DIFFERENCES).toList()) {
            String cell = difference.cell();
            String place =
                    cell == null ? "the notebook" : "cell " + number(ran.first().executed(), cell);
            text.append("     ").append(place).append(": ").append(difference.what());
            text.append('\n');
        }
        if (more > 0) {
            text.append("     and ").append(more).append(" more, which --report tells\n");
        }
        return text.toString();
    }

    private static String measured(RunOutcome.Ran run) {
        String kernel = run.kernel().forked() ? "forked" : "started afresh: " + run.kernel().why();
        return String.format(
                Locale.ROOT,
                "%d cells in %.2f s, kernel %.2f s (%s), %d MiB",
                run.cells().size(),
                run.took().toNanos() / 1e9,
                run.kernel().seconds(),
                kernel,
                run.peakMemoryBytes() >> 20);
    }

    private static String problem(RunOutcome.Ran run) {
        LimitHit limit = run.limit();
        CellError error = run.error();
        String place =
                limit != null && limit.cell() != null
                        ? "cell " + number(run.executed(), limit.cell()) + ": "
                        : "";
        if (limit != null) {
            return place + "ended, " + limit.message();
        }
        return error == null
                ? ""
                : "cell %d: %s: %s"
                        .formatted(
                                number(run.executed(), error.cell()),
                                error.name(),
                                error.message().lines().findFirst().orElse(""));
    }

    /// Cells are counted from 1 among all of them, as `./lesson check` does.
    private static int number(Notebook notebook, String name) {
        for (int index = 0; index < notebook.cells().size(); index++) {
            if (PracticeCell.name(notebook.cells().get(index), index).equals(name)) {
                return index + 1;
            }
        }
        throw new IllegalStateException("There is no cell " + name);
    }

    private static String line(String mark, FileRun file, String text) {
        return String.format(Locale.ROOT, "%-4s %s  %s%n", mark, file.file(), text);
    }
}

package org.notebooklearning.check.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.check.fix.AppliedFix;
import org.notebooklearning.check.fix.Unfixed;
import org.notebooklearning.check.rule.RunFacts;

/// Whether a notebook runs after its fixes as it ran before them.
final class FixedRun {
    /// Puts numbers of torch in place of NumPy's, which are shown in other words.
    private static final String SHOWS_OTHER_NUMBERS = "NL004";

    private FixedRun() {}

    /// The fixes that have to be left for what came of running the notebook with them; none where
    /// it ran as before.
    static List<Unfixed> undone(RunFacts before, RunFacts after, List<AppliedFix> fixes) {
        boolean same = fixes.stream().noneMatch(fix -> fix.rule().equals(SHOWS_OTHER_NUMBERS));
        Optional<String> why = broken(before, after, same);
        return why.stream()
                .flatMap(reason -> fixes.stream().map(fix -> left(fix, reason)))
                .toList();
    }

    private static Unfixed left(AppliedFix fix, String reason) {
        String what = fix.before().isBlank() ? fix.after() : fix.before();
        return new Unfixed(fix.rule(), fix.cell(), fix.line(), what, "", reason);
    }

    private static Optional<String> broken(RunFacts before, RunFacts after, boolean same) {
        Set<String> unsteady = new HashSet<>();
        unsteady(before, unsteady);
        unsteady(after, unsteady);
        for (RunFacts.CellFacts cell : after.cells()) {
            Optional<RunFacts.CellFacts> was = before.cell(cell.cell());
            RunFacts.Failure error = cell.error();
            if (error != null && was.filter(it -> it.error() != null).isEmpty()) {
                return Optional.of(
                        "mended, cell %s ends with %s: %s"
                                .formatted(cell.cell(), error.name(), error.message()));
            }
            boolean shown = was.isEmpty() || was.get().shown().equals(cell.shown());
            if (same && error == null && !shown && !unsteady.contains(cell.cell())) {
                return Optional.of("mended, cell " + cell.cell() + " shows something else");
            }
        }
        return before.limit() == null && after.limit() != null
                ? Optional.of("mended, the notebook hits a limit: " + after.limit().message())
                : Optional.empty();
    }

    private static void unsteady(RunFacts run, Set<String> cells) {
        List<RunFacts.Difference> differences = run.differences();
        if (differences != null) {
            differences.forEach(difference -> cells.add(String.valueOf(difference.cell())));
        }
    }
}

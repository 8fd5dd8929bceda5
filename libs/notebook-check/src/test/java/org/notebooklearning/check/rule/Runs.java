package org.notebooklearning.check.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.RunFacts.CellFacts;
import org.notebooklearning.check.rule.RunFacts.Failure;
import org.notebooklearning.check.rule.RunFacts.LibraryImport;
import org.notebooklearning.check.rule.RunFacts.LimitHit;
import org.notebooklearning.contracts.report.ExerciseVerdict;

/// Facts of runs for tests.
final class Runs {
    private final List<CellFacts> cells = new ArrayList<>();
    private Duration took = Duration.ofSeconds(3);
    private long memory;
    private @Nullable LimitHit limit;
    private @Nullable List<ExerciseVerdict> exercises;
    private @Nullable LibraryImport library;
    private @Nullable List<RunFacts.Difference> differences;

    /// A run in which these cells ended well.
    static Runs of(String... ids) {
        Runs runs = new Runs();
        for (String id : ids) {
            runs.cell(id, Duration.ofMillis(20), "", 100, Set.of());
        }
        return runs;
    }

    Runs cell(String id, Duration time, String stderr, long bytes, Set<String> mimeTypes) {
        cells.add(new CellFacts(id, null, time, stderr, bytes, mimeTypes, ""));
        return this;
    }

    Runs shows(String id, String... mimeTypes) {
        return cell(id, Duration.ZERO, "", 100, Set.of(mimeTypes));
    }

    Runs says(String id, String shown) {
        cells.add(new CellFacts(id, null, Duration.ZERO, "", 100, Set.of("text/plain"), shown));
        return this;
    }

    Runs fails(String id, String name, String message) {
        cells.add(
                new CellFacts(
                        id,
                        new Failure(name, message, "Traceback ..."),
                        Duration.ZERO,
                        "",
                        100,
                        Set.of(),
                        ""));
        return this;
    }

    Runs took(Duration all) {
        this.took = all;
        return this;
    }

    Runs memory(long bytes) {
        this.memory = bytes;
        return this;
    }

    Runs limit(LimitHit.Kind kind, String cell, String message) {
        this.limit = new LimitHit(kind, cell, message);
        return this;
    }

    Runs proven(ExerciseVerdict... verdicts) {
        this.exercises = List.of(verdicts);
        return this;
    }

    Runs library(@Nullable Failure failure) {
        this.library = new LibraryImport(failure);
        return this;
    }

    Runs differs(RunFacts.Difference... found) {
        this.differences = List.of(found);
        return this;
    }

    RunFacts facts() {
        return new RunFacts(cells, took, memory, limit, exercises, library, differences);
    }
}

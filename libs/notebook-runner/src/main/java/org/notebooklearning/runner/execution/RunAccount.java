package org.notebooklearning.runner.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.output.CellError;
import org.notebooklearning.check.output.CellOutputs;
import org.notebooklearning.check.output.Shortened;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.report.LessonReport.BoundName;
import org.notebooklearning.contracts.report.LessonReport.CellRun;
import org.notebooklearning.runner.proof.PracticeCell;
import org.notebooklearning.runner.proof.ProofJudge;
import org.notebooklearning.runner.proof.TrialResult;

/// What the runner has told so far, event by event, and the outcome it adds up to.
final class RunAccount {
    private final Notebook notebook;
    private final List<PracticeCell> practice;
    private final ExecutionLimits limits;
    private final Consumer<RunProgress> progress;

    private final List<CellRun> cells = new ArrayList<>();
    private final Map<Integer, List<TrialResult>> fills = new HashMap<>();
    private int current = -1;
    private int started;
    private RunProgress.@Nullable KernelStarted kernel;
    private Notebook executed;
    private @Nullable JsonNode finished;

    /// @param before what is known of the first cells, which are not run again
    RunAccount(
            Notebook notebook,
            List<PracticeCell> practice,
            ExecutionLimits limits,
            List<CellRun> before,
            Consumer<RunProgress> progress) {
        this.notebook = notebook;
        this.cells.addAll(before);
        this.started = before.size();
        this.executed = notebook;
        this.practice = practice;
        this.limits = limits;
        this.progress = progress;
    }

    /// Takes one event of the runner.
    void hear(JsonNode event) {
        int cell = event.path("cell").asInt();
        switch (event.path("event").asText()) {
            case "kernel" -> {
                kernel =
                        new RunProgress.KernelStarted(
                                event.path("seconds").asDouble(),
                                event.path("fork").asBoolean(),
                                event.path("why").asText());
                progress.accept(kernel);
            }
            case "cell-started" -> {
                current = cell;
                int of = notebook.codeCells().size();
                progress.accept(new RunProgress.CellStarted(name(cell), ++started, of));
            }
            case "trials" -> tried(cell, event.path("results"));
            case "cell-done" -> done(cell, event);
            case "finished" -> finish(event);
            default ->
                    throw new IllegalStateException("The runner has no event like this: " + event);
        }
    }

    /// A notebook that is none any more is no account of a run: its code had a hand in it.
    private void finish(JsonNode event) {
        try {
            executed = NotebookFormat.read(event.path("notebook").asText());
            finished = event;
        } catch (NotebookFormatException e) {
            finished = null;
        }
    }

    private void tried(int cell, JsonNode results) {
        List<TrialResult> trials = new ArrayList<>();
        results.forEach(result -> trials.add(trial(result)));
        fills.put(cell, trials);
        practice.stream()
                .filter(exercise -> exercise.index() == cell)
                .map(exercise -> new RunProgress.ExerciseTried(exercise.exercise(), trials.size()))
                .forEach(progress);
    }

    private static TrialResult trial(JsonNode result) {
        JsonNode error = result.path("error");
        String text = text(result, "text", Shortened.MESSAGE);
        return error.isObject()
                ? new TrialResult(
                        new TrialResult.Failure(
                                text(error, "name", Shortened.NAME),
                                text(error, "message", Shortened.MESSAGE)),
                        text)
                : new TrialResult(null, text);
    }

    private void done(int cell, JsonNode event) {
        CellRun run =
                new CellRun(
                        name(cell),
                        event.path("seconds").asDouble(),
                        event.path("output_bytes").asLong(),
                        event.path("memory_bytes").asLong(),
                        bound(event.path("bound")));
        cells.add(run);
        progress.accept(new RunProgress.CellDone(run));
    }

    private static List<BoundName> bound(JsonNode told) {
        List<BoundName> bound = new ArrayList<>();
        for (JsonNode name : told) {
            List<Long> shape = new ArrayList<>();
            name.path("shape").forEach(size -> shape.add(size.asLong()));
            bound.add(
                    new BoundName(
                            text(name, "name", Shortened.NAME),
                            text(name, "type", Shortened.NAME),
                            shape,
                            text(name, "summary", Shortened.NAME)));
        }
        return bound;
    }

    /// The outcome, once the runner has answered or ended. Empty where the kernel never answered:
    /// what goes wrong before that is not the notebook's doing.
    Optional<RunOutcome.Ran> outcome(
            List<ExerciseProof> proofs, RunnerProcess.Ended ended, Duration took) {
        if (kernel == null) {
            return Optional.empty();
        }
        return Optional.of(
                new RunOutcome.Ran(
                        executed,
                        cells,
                        ProofJudge.judge(practice, proofs, fills, blanks()),
                        error(),
                        limit(ended),
                        kernel,
                        took));
    }

    /// The names under which the sandbox keeps a kernel.
    Set<String> kept() {
        Set<String> names = new HashSet<>();
        if (finished != null) {
            finished.path("kept").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    /// How the practice cells ended as they were delivered, by index; those that ran to their end.
    private Map<Integer, TrialResult> blanks() {
        Map<Integer, TrialResult> blanks = new HashMap<>();
        for (PracticeCell cell : practice) {
            boolean ran = cells.stream().anyMatch(run -> run.cell().equals(cell.cell()));
            if (ran && finished != null) {
                Cell done = executed.cells().get(cell.index());
                TrialResult shown = TrialResult.of(CellOutputs.of(done));
                boolean stopped = finished.hasNonNull("limit") && current == cell.index();
                blanks.put(
                        cell.index(),
                        stopped ? TrialResult.notTried("it was ended at a limit") : shown);
            }
        }
        return blanks;
    }

    private @Nullable CellError error() {
        if (finished == null || !finished.hasNonNull("error") || isKernelDeath()) {
            return null;
        }
        JsonNode error = finished.path("error");
        return new CellError(
                name(error.path("cell").asInt()),
                text(error, "name", Shortened.NAME),
                text(error, "message", Shortened.MESSAGE),
                CellOutputs.withoutColours(text(error, "traceback", Shortened.TRACEBACK)));
    }

    private static String text(JsonNode told, String name, int most) {
        return Shortened.to(most, told.path(name).asText());
    }

    private boolean isKernelDeath() {
        return finished != null
                && finished.path("error").path("name").asText().equals("DeadKernelError");
    }

    private @Nullable LimitHit limit(RunnerProcess.Ended ended) {
        if (ended.outOfMemory() && (finished == null || isKernelDeath())) {
            // The system was faster than the runner's watch.
            return hit("memory", current < 0 ? null : name(current));
        }
        if (finished == null) {
            LimitHit.Kind kind =
                    ended.late() ? LimitHit.Kind.NOTEBOOK_TIME : LimitHit.Kind.KERNEL_DIED;
            String how =
                    ended.late()
                            ? "the run did not end within " + limits.whole().toSeconds() + " s"
                            : "the run ended without an account of itself";
            return new LimitHit(kind, current < 0 ? null : name(current), how);
        }
        JsonNode hit = finished.path("limit");
        if (hit.isObject()) {
            String cell = name(hit.path("cell").asInt());
            return hit(hit.path("kind").asText(), cell);
        }
        if (isKernelDeath()) {
            String cell = name(finished.path("error").path("cell").asInt());
            return new LimitHit(LimitHit.Kind.KERNEL_DIED, cell, "the kernel ended itself");
        }
        return null;
    }

    private LimitHit hit(String kind, @Nullable String cell) {
        return switch (kind) {
            case "cell" ->
                    new LimitHit(
                            LimitHit.Kind.CELL_TIME,
                            cell,
                            limits.cell().toSeconds() + " seconds in one cell");
            case "notebook" ->
                    new LimitHit(
                            LimitHit.Kind.NOTEBOOK_TIME,
                            cell,
                            limits.notebook().toSeconds() + " seconds in all cells");
            case "facts" ->
                    new LimitHit(
                            LimitHit.Kind.CELL_TIME,
                            cell,
                            "the kernel did not answer after the cell");
            case "trials" ->
                    new LimitHit(
                            LimitHit.Kind.TRIALS_TIME,
                            cell,
                            limits.trials().toSeconds() + " seconds in all trials of exercises");
            case "memory" ->
                    new LimitHit(
                            LimitHit.Kind.MEMORY,
                            cell,
                            (limits.memoryBytes() >> 20) + " MiB of memory");
            case "hidden" ->
                    new LimitHit(
                            LimitHit.Kind.MEMORY, cell, "memory that it kept from being measured");
            case "processes" ->
                    new LimitHit(LimitHit.Kind.PROCESSES, cell, limits.processes() + " processes");
            default -> throw new IllegalStateException("The runner has no limit " + kind);
        };
    }

    private String name(int index) {
        return PracticeCell.name(notebook.cells().get(index), index);
    }
}

package org.notebooklearning.runner.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.execution.RunnerReserve.Opening;

/// Where one lesson is run, or the notebooks of one owner, as often as is wanted: each time in a
/// fresh kernel, working folder and seeds, and with nothing left over from the time before. Each
/// call blocks its thread; no process is left behind however it ends, an interrupt included, once
/// this is closed. One thread at a time.
public final class LessonSandbox implements AutoCloseable {
    private final RunnerReserve reserve;
    private final KeptKernels kept = new KeptKernels();
    private @Nullable RunnerProcess process;

    LessonSandbox(RunnerReserve reserve) {
        this.reserve = reserve;
    }

    /// Runs `notebook` from its first cell to its last, or to the first that raises or exceeds a
    /// limit. On the way each practice cell is tried with its reference answer and its
    /// misconceptions, in forks of the kernel that leave no trace, and then run as it is.
    ///
    /// @param utils text of the `utils.py` beside the notebook; null where there is none
    /// @param proofs of its exercises
    public RunOutcome run(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            ExecutionLimits limits,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        return run(
                RunnerRequest.whole(notebook, utils, proofs, List.of(), limits), proofs, progress);
    }

    /// The same for a notebook that is written bit by bit: it goes on from a kernel that is kept of
    /// the notebooks run here before, where one has run the same first cells (and imported no
    /// more), with the same variables and random numbers as if it had run them itself. What such a
    /// run counts and measures begins there.
    ///
    /// @param keep the indexes of cells before which the kernel is kept in its turn; the number of
    ///     cells stands for the end
    public RunOutcome runKeeping(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            List<Integer> keep,
            ExecutionLimits limits)
            throws InterruptedException {
        return run(RunnerRequest.whole(notebook, utils, proofs, keep, limits), proofs, _ -> {});
    }

    /// How many of the notebook's first code cells need not be run again here.
    public int kept(Notebook notebook, @Nullable String utils) {
        return kept.shared(notebook, utils);
    }

    /// The same for its outputs alone: no exercise is tried and no name is looked at.
    public RunOutcome runForOutputs(
            Notebook notebook, @Nullable String utils, ExecutionLimits limits)
            throws InterruptedException {
        return run(RunnerRequest.outputs(notebook, utils, List.of(), limits), List.of(), _ -> {});
    }

    /// The same with the exercises tried.
    ///
    /// @param proofs of its exercises
    public RunOutcome runForProofs(
            Notebook notebook,
            @Nullable String utils,
            List<ExerciseProof> proofs,
            ExecutionLimits limits,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        return run(RunnerRequest.outputs(notebook, utils, proofs, limits), proofs, progress);
    }

    /// Once more in another sandbox where the kernel of the first did not answer: that is never the
    /// notebook's doing. And where a limit was hit beside kernels that are kept, since these have
    /// their share in it.
    private RunOutcome run(
            RunnerRequest request, List<ExerciseProof> proofs, Consumer<RunProgress> progress)
            throws InterruptedException {
        Attempt first = attempt(request, proofs, progress);
        if (first.counts()) {
            return first.outcome();
        }
        close();
        return attempt(request, proofs, progress).outcome();
    }

    private Attempt attempt(
            RunnerRequest request, List<ExerciseProof> proofs, Consumer<RunProgress> progress)
            throws InterruptedException {
        long start = System.nanoTime();
        return switch (opened()) {
            case Opening.Refused refused -> new Attempt(true, refused.refusal());
            case Opening.Opened(RunnerProcess runner) -> {
                boolean alone = kept.isEmpty();
                RunnerRequest.Keeping keeping = keeping(request);
                RunAccount account = account(request, keeping, progress);
                RunnerProcess.Ended ended =
                        runner.ask(
                                request.json(keeping),
                                request.limits().notebookOutputBytes(),
                                request.limits().untilAnswer(),
                                request.limits().whole(),
                                account::hear);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                Optional<RunOutcome.Ran> ran = account.outcome(proofs, ended, took);
                ran.ifPresent(one -> kept.ran(keeping.places(), account.kept(), request, one));
                boolean counts = ran.isPresent() && (alone || ran.get().limit() == null);
                yield new Attempt(
                        counts, ran.<RunOutcome>map(one -> one).orElseGet(() -> refusal(ended)));
            }
        };
    }

    private RunnerRequest.Keeping keeping(RunnerRequest request) {
        if (request.keep().isEmpty()) {
            return RunnerRequest.Keeping.NOTHING;
        }
        KeptKernels.@Nullable GoOn from =
                kept.best(request.notebook(), request.utils(), request.firstTried()).orElse(null);
        return new RunnerRequest.Keeping(kept.places(request.keep(), from), kept.forgotten(), from);
    }

    private static RunAccount account(
            RunnerRequest request, RunnerRequest.Keeping keeping, Consumer<RunProgress> progress) {
        KeptKernels.@Nullable GoOn from = keeping.from();
        return new RunAccount(
                from == null ? request.notebook() : from.notebook(),
                request.practice(),
                request.limits(),
                from == null ? List.of() : from.runs(),
                progress);
    }

    /// What came of trying it once.
    ///
    /// @param counts whether there was a kernel, or is none on this machine, and what came of it is
    ///     the notebook's own doing
    private record Attempt(boolean counts, RunOutcome outcome) {}

    /// Imports `library` as a module of its own in a fresh interpreter.
    ///
    /// @param utils text of the `utils.py` beside it; null where there is none
    public LibraryOutcome importLibrary(
            String library, @Nullable String utils, ExecutionLimits limits)
            throws InterruptedException {
        return switch (opened()) {
            case Opening.Refused(RunOutcome.Refused(String reason, String remedy, var _)) ->
                    new LibraryOutcome.Refused(reason, remedy);
            case Opening.Opened(RunnerProcess runner) -> {
                List<JsonNode> events = new ArrayList<>();
                RunnerProcess.Ended ended =
                        runner.ask(
                                RunnerRequest.ofImport(library, utils, limits),
                                0,
                                limits.whole(),
                                limits.whole(),
                                events::add);
                yield ended.finished() ? library(events.getLast()) : library(ended);
            }
        };
    }

    /// The process that is at work for this lesson; another where it is no longer clean.
    private Opening opened() throws InterruptedException {
        RunnerProcess current = process;
        if (current != null && current.isFit()) {
            return new Opening.Opened(current);
        }
        close();
        Opening opening = reserve.take();
        if (opening instanceof Opening.Opened(RunnerProcess taken)) {
            process = taken;
        }
        return opening;
    }

    private static LibraryOutcome library(JsonNode finished) {
        JsonNode failure = finished.path("failure");
        return failure.isObject()
                ? new LibraryOutcome.Fails(
                        failure.path("name").asText(),
                        failure.path("message").asText(),
                        failure.path("line").asInt())
                : new LibraryOutcome.Imports();
    }

    private static LibraryOutcome library(RunnerProcess.Ended ended) {
        RunOutcome.Refused refused = refusal(ended);
        return new LibraryOutcome.Refused(refused.reason(), refused.remedy());
    }

    private static RunOutcome.Refused refusal(RunnerProcess.Ended ended) {
        if (BubblewrapSandbox.isRefusal(ended.lastError())) {
            return BubblewrapSandbox.refusal(ended.lastError());
        }
        String why = ended.late() ? "it did not answer in time" : ended.lastError();
        return new RunOutcome.Refused(
                "The kernel does not start (" + why + ")",
                "Check the kernel's environment with ./lesson kernel check, and prepare it again"
                        + " where it is broken",
                ended.late());
    }

    @Override
    public void close() {
        kept.clear();
        if (process != null) {
            process.close();
            process = null;
            reserve.gaveBack();
        }
    }
}

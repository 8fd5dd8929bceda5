package org.notebooklearning.check.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.notebooklearning.check.execution.Sandbox.Enclosure;
import org.notebooklearning.check.proof.PracticeCell;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.kernel.ReadyKernel;

/// Runs notebooks, each in a kernel of its own inside the sandbox. May be used by several threads
/// at once; each run blocks its thread, and leaves no process behind however it ends, an interrupt
/// included.
public final class NotebookRunner {
    private static final Duration IMPORT_LIMIT = Duration.ofSeconds(60);

    private final ReadyKernel kernel;
    private final Sandbox sandbox;

    public NotebookRunner(ReadyKernel kernel, Sandbox sandbox) {
        this.kernel = kernel;
        this.sandbox = sandbox;
    }

    /// Runs `notebook` from its first cell to its last, or to the first that raises or exceeds a
    /// limit. On the way each practice cell is tried with its reference answer and its
    /// misconceptions, in forks of the kernel that leave no trace, and then run as it is.
    ///
    /// @param utils text of the `utils.py` beside the notebook
    /// @param proofs of its exercises
    public RunOutcome run(
            Notebook notebook,
            String utils,
            List<ExerciseProof> proofs,
            ExecutionLimits limits,
            Consumer<RunProgress> progress)
            throws InterruptedException {
        long start = System.nanoTime();
        List<PracticeCell> practice = PracticeCell.of(notebook, proofs);
        RunAccount account = new RunAccount(notebook, practice, limits, progress);
        try (RunnerScripts scripts = RunnerScripts.unpack()) {
            return switch (sandbox.around(kernel, scripts.room(), scripts.folder())) {
                case Enclosure.Missing(String reason, String remedy) ->
                        new RunOutcome.Refused(reason, remedy);
                case Enclosure.Open open -> {
                    RunnerRequest request =
                            new RunnerRequest(
                                    notebook, utils, practice, limits, open.privateFolders());
                    ConfinedProcess.Ended ended =
                            process(open, RunnerScripts.RUNNER, scripts)
                                    .run(request.json(), limits.whole(), account::hear);
                    yield account.kernelStarted()
                            ? account.outcome(
                                    proofs, ended, Duration.ofNanos(System.nanoTime() - start))
                            : refusal(ended);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The run can not be set up", e);
        }
    }

    /// Imports `library` as a module of its own in a fresh interpreter inside the sandbox.
    ///
    /// @param utils text of the `utils.py` beside it
    public LibraryOutcome exportedLibraryImports(String library, String utils)
            throws InterruptedException {
        String request =
                Json.mapper()
                        .createObjectNode()
                        .put("library", library)
                        .put("utils", utils)
                        .toString();
        StringBuilder answer = new StringBuilder();
        try (RunnerScripts scripts = RunnerScripts.unpack()) {
            return switch (sandbox.around(kernel, scripts.room(), scripts.folder())) {
                case Enclosure.Missing(String reason, String remedy) ->
                        new LibraryOutcome.Refused(reason, remedy);
                case Enclosure.Open open ->
                        library(
                                process(open, RunnerScripts.LIBRARY_CHECK, scripts)
                                        .run(request, IMPORT_LIMIT, answer::append),
                                answer.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The import can not be set up", e);
        }
    }

    private static ConfinedProcess process(
            Enclosure.Open open, String script, RunnerScripts scripts) {
        List<String> command = new java.util.ArrayList<>(open.command());
        command.add(open.scripts() + "/" + script);
        ProcessBuilder builder = new ProcessBuilder(command).directory(scripts.work().toFile());
        builder.environment().clear();
        builder.environment().putAll(open.variables());
        return new ConfinedProcess(builder);
    }

    private static LibraryOutcome library(ConfinedProcess.Ended ended, String answer) {
        if (ended.late()) {
            String message = "it still ran after " + IMPORT_LIMIT.toSeconds() + " s";
            return new LibraryOutcome.Fails("TimeoutError", message, 0);
        }
        if (BubblewrapSandbox.isRefusal(ended.errors())) {
            RunOutcome.Refused refused = BubblewrapSandbox.refusal(ended.lastError());
            return new LibraryOutcome.Refused(refused.reason(), refused.remedy());
        }
        if (answer.isEmpty()) {
            return new LibraryOutcome.Fails("SystemExit", "it ended the interpreter", 0);
        }
        JsonNode error = Json.read(answer, JsonNode.class).path("error");
        return error.isObject()
                ? new LibraryOutcome.Fails(
                        error.path("name").asText(),
                        error.path("message").asText(),
                        error.path("line").asInt())
                : new LibraryOutcome.Imports();
    }

    private static RunOutcome.Refused refusal(ConfinedProcess.Ended ended) {
        if (BubblewrapSandbox.isRefusal(ended.errors())) {
            return BubblewrapSandbox.refusal(ended.lastError());
        }
        String why = ended.late() ? "it did not answer in time" : ended.lastError();
        return new RunOutcome.Refused(
                "The kernel does not start (" + why + ")",
                "Check the kernel's environment, and prepare it again where it is broken");
    }
}

package org.notebooklearning.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.notebooklearning.check.file.UtilsFile;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RunFacts.Difference;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.LessonSandbox;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunOutcome;
import org.notebooklearning.runner.execution.RunProgress;

/// Runs notebooks on disk that have one owner, one after the other in one sandbox: each in a
/// kernel, working folder and seeds of its own, with nothing left over from the one before. Where
/// something can not be removed, or a limit was hit, the next gets another sandbox. Of what lies
/// beside a file only its `utils.py` is there inside. One thread at a time.
public final class FileRunner implements AutoCloseable {
    private final LessonSandbox sandbox;
    private final ExecutionLimits limits;
    private final int repeat;

    /// @param repeat how often each is run, at least once
    public FileRunner(NotebookRunner runner, ExecutionLimits limits, int repeat) {
        this.sandbox = runner.open();
        this.limits = limits;
        this.repeat = repeat;
    }

    /// Runs one file and tells `progress` about each run.
    public FileRun run(Path file, Consumer<RunProgress> progress)
            throws IOException, InterruptedException {
        return new FileRun(
                file,
                switch (NotebookUpgrade.read(file)) {
                    case NotebookUpgrade.Refused refused ->
                            new FileRun.Result.NotRun(refused.problem().message());
                    case NotebookUpgrade.Upgraded _ -> runText(file, progress);
                });
    }

    /// Reads the text once more: what is written later has to be what was run.
    private FileRun.Result runText(Path file, Consumer<RunProgress> progress)
            throws IOException, InterruptedException {
        String text = Files.readString(file);
        return switch (NotebookUpgrade.read(text)) {
            case NotebookUpgrade.Refused refused ->
                    new FileRun.Result.NotRun(refused.problem().message());
            case NotebookUpgrade.Upgraded read -> run(file, text, read, progress);
        };
    }

    private FileRun.Result run(
            Path file, String text, NotebookUpgrade.Upgraded read, Consumer<RunProgress> progress)
            throws IOException, InterruptedException {
        String language = LessonUnderCheck.of(read).otherLanguage().orElse("");
        if (!language.isEmpty()) {
            return new FileRun.Result.NotRun("Its code is " + language + "; only Python is run");
        }
        Notebook notebook = read.notebook();
        String utils = UtilsFile.beside(file, notebook).text();
        List<RunOutcome.Ran> runs = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        while (runs.size() < repeat && runs.stream().allMatch(RunOutcome.Ran::complete)) {
            RunOutcome outcome = sandbox.run(notebook, utils, List.of(), limits, progress);
            switch (outcome) {
                case RunOutcome.Refused(String reason, String remedy, var _) -> {
                    return new FileRun.Result.Refused(reason, remedy);
                }
                case RunOutcome.Ran ran -> {
                    if (!runs.isEmpty()) {
                        differences.addAll(
                                RunComparison.between(runs.getFirst().executed(), ran.executed()));
                    }
                    runs.add(ran);
                }
            }
        }
        return new FileRun.Result.Ran(runs, differences.stream().distinct().toList(), text, read);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}

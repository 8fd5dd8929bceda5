package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.NotebookFiles;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.runner.execution.ExecutionLimits;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.RunProgress;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.runner.run.FileRun;
import org.notebooklearning.runner.run.FileRunner;
import org.notebooklearning.runner.run.RunJson;
import org.notebooklearning.runner.run.RunText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs notebooks on disk in the sandbox, with the runner that the pipeline uses.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs notebooks top to bottom in fresh kernels, in a sandbox without network.",
            "Nothing is written but what --out and --report ask for."
        },
        footer = {
            "",
            "Exit code: 0 every notebook ran to its end, 1 one did not, 2 the command could not be"
                    + " done."
        })
final class RunCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    /// Files for which it pays to do beforehand what is slow the first time.
    private static final int MANY = 5;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Notebooks, or folders with notebooks.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the executed notebooks into this folder, under their own names.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Run each so often, and tell what differs. Default: 1.")
    private int repeat = 1;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what each cell took, put out and bound into this file, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--cell-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "What one cell may take. Default: 20.")
    private long cellSeconds = 20;

    @Option(
            names = "--notebook-seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "What all cells may take. Default: 120.")
    private long notebookSeconds = 120;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            defaultValue = "2048",
            description = "Memory that the kernel may use, in MiB. Default: 2048.")
    private long memory = 2048;

    @Option(
            names = "--sandbox",
            paramLabel = "NAME",
            defaultValue = Sandbox.BUBBLEWRAP,
            description = "bubblewrap, or " + Sandbox.UNSAFE + " to run with all your rights.")
    private String sandbox = Sandbox.BUBBLEWRAP;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.system();
        Map<Path, Path> targets;
        Sandbox wanted;
        try {
            if (repeat < 1 || cellSeconds < 1 || notebookSeconds < 1 || memory < 1) {
                throw new IllegalArgumentException("Numbers of times, seconds and MiB start at 1");
            }
            wanted = Sandbox.named(sandbox);
            targets = targets(NotebookFiles.under(paths));
            requireNoLink(report);
        } catch (NoSuchFileException e) {
            System.err.println("lesson: there is no " + e.getFile());
            return UNUSABLE;
        } catch (IllegalArgumentException e) {
            System.err.println("lesson: " + e.getMessage());
            return UNUSABLE;
        }
        ReadyKernel kernel = KernelReadiness.in(LessonCommand.folder(), terminal);
        List<FileRun> runs = new ArrayList<>();
        try (NotebookRunner runner =
                        targets.size() < MANY
                                ? NotebookRunner.keepingReady(0, kernel, wanted, limits())
                                : NotebookRunner.forMany(kernel, wanted, limits());
                FileRunner files = new FileRunner(runner, limits(), repeat)) {
            for (Map.Entry<Path, Path> target : targets.entrySet()) {
                Path file = target.getKey();
                UtilsNote.tell(file);
                FileRun run = files.run(file, step -> show(file, step, terminal));
                terminal.text(RunText.of(run));
                write(run, target.getValue());
                runs.add(run);
                if (run.result() instanceof FileRun.Result.Refused) {
                    return UNUSABLE;
                }
            }
        }
        if (report != null) {
            Files.writeString(report, RunJson.of(runs, kernel.versions()));
        }
        return runs.stream().allMatch(FileRun::complete) ? 0 : FAILED;
    }

    /// Where each file's executed notebook goes; two of the same name can not go to one folder.
    private Map<Path, Path> targets(List<Path> files) {
        Map<Path, Path> targets = new LinkedHashMap<>();
        for (Path file : files) {
            Path target = (out == null ? Path.of("") : out).resolve(file.getFileName());
            if (out != null && targets.containsValue(target)) {
                throw new IllegalArgumentException(
                        "two notebooks are called " + file.getFileName() + ": run them apart");
            }
            if (out != null && OutputFile.isTaken(target) && !force) {
                throw new IllegalArgumentException(
                        target + " is there already; --force overwrites it");
            }
            targets.put(file, target);
        }
        return targets;
    }

    /// A report goes where a link leads only where that is no file, as with `/dev/stdout`.
    private void requireNoLink(@Nullable Path file) {
        boolean overwrites = file != null && Files.isSymbolicLink(file);
        if (overwrites && !force && (Files.isRegularFile(file) || !Files.exists(file))) {
            throw new IllegalArgumentException(
                    file + " is a link; --force writes the file that it leads to");
        }
    }

    private ExecutionLimits limits() {
        return ExecutionLimits.ofLessons()
                .withCell(Duration.ofSeconds(cellSeconds))
                .withNotebook(Duration.ofSeconds(notebookSeconds))
                .withMemory(memory << 20);
    }

    private void write(FileRun run, Path target) throws IOException {
        if (out != null && run.result() instanceof FileRun.Result.Ran ran) {
            Files.createDirectories(out);
            OutputFile.write(target, ran.executed().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void show(Path file, RunProgress step, Terminal terminal) {
        if (step instanceof RunProgress.CellStarted(String cell, int number, int of)) {
            terminal.passing("     " + file + "  code cell " + number + " of " + of);
        }
    }
}

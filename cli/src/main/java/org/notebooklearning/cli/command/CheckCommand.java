package org.notebooklearning.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.notebooklearning.check.file.CheckedFile;
import org.notebooklearning.check.file.FindingJson;
import org.notebooklearning.check.file.FindingSarif;
import org.notebooklearning.check.file.FindingText;
import org.notebooklearning.check.file.NotebookChecker;
import org.notebooklearning.check.file.NotebookFiles;
import org.notebooklearning.check.python.SyntaxCheck;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.ReadyKernel;
import org.notebooklearning.runner.syntax.KernelSyntax;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Judges notebooks on disk by the rules, without Kafka or services.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks notebooks by the rules of docs/rules.md.",
        footer = {
            "",
            "Exit code: 0 no blocking rule fails, 1 one does, 2 the command could not be done."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;
    private static final long LARGE = 4 << 20;

    private final Lock oneAtATime = new ReentrantLock();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Notebooks, or folders with notebooks.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or sarif. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = "--rules",
            paramLabel = "ID",
            split = ",",
            description = "Only these rules; a beginning such as NL3 stands for all with it.")
    private List<String> rules = List.of();

    @Option(
            names = "--fix",
            description = "Mend in the files what can be mended safely, and tell what was done.")
    private boolean fix;

    @Option(
            names = "--run",
            description = {
                "Run the notebooks too, in the sandbox, for the rules that are checked by execution."
            })
    private boolean run;

    @Option(
            names = "--judge",
            description = {
                "Have the configured language model read the notebooks, with their outputs, for the"
                        + " rules on meaning. It costs what the model costs; ./lesson model shows"
                        + " what leaves this machine."
            })
    private boolean judge;

    /// How findings are told; the names are what is typed.
    @SuppressWarnings("checkstyle:ConstantName")
    enum Format {
        text,
        json,
        sarif
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (String rule : rules) {
            if (RuleCatalogue.entries().stream().noneMatch(it -> it.id().startsWith(rule))) {
                return unusable("no rule is called " + rule + "; see docs/rules.md");
            }
        }
        List<Path> files;
        try {
            files = NotebookFiles.under(paths);
        } catch (NoSuchFileException e) {
            return unusable("there is no " + e.getFile());
        } catch (AccessDeniedException e) {
            return unusable("permission denied: " + e.getFile());
        } catch (FileSystemException e) {
            return unusable("can not be read: " + e.getFile() + ": " + e.getReason());
        }
        if (files.isEmpty()) {
            return unusable("there is no notebook in " + told(paths));
        }
        for (Path file : files) {
            UtilsNote.tell(file);
        }
        List<CheckedFile> checked = check(files);
        try {
            tell(checked);
        } catch (ReaderLeftException e) {
            // The findings are known, whether or not all of them were read.
            return outcome(checked);
        } catch (IOException e) {
            return unusable("the findings can not be written: " + e.getMessage());
        }
        return outcome(checked);
    }

    private static int outcome(List<CheckedFile> checked) {
        return checked.stream().allMatch(CheckedFile::passed) ? 0 : FAILED;
    }

    private static int unusable(String why) {
        System.err.println("lesson: " + why);
        return UNUSABLE;
    }

    private static String told(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private void tell(List<CheckedFile> checked) throws IOException {
        try (Writer out = StandardOutput.open()) {
            switch (format) {
                case text -> {
                    for (CheckedFile file : checked) {
                        out.write(FindingText.of(file));
                    }
                    out.write(FindingText.summary(checked));
                }
                case json -> out.write(FindingJson.of(checked));
                case sarif -> out.write(FindingSarif.of(checked, Path.of("")));
            }
        }
    }

    private List<CheckedFile> check(List<Path> files) throws IOException, InterruptedException {
        if (!judge) {
            return check(files, _ -> Optional.empty());
        }
        try (ConfiguredJudge reader =
                ConfiguredJudge.open(System.getenv(), Terminal.onStandardError())) {
            return check(files, reader);
        }
    }

    private List<CheckedFile> check(List<Path> files, NotebookChecker.Readings readings)
            throws IOException, InterruptedException {
        Optional<ReadyKernel> kernel = KernelEnvironment.at(LessonCommand.folder().data()).ready();
        if (kernel.isEmpty()) {
            return check(files, readings, SyntaxCheck.none());
        }
        try (KernelSyntax syntax = new KernelSyntax(kernel.get().python())) {
            return check(files, readings, syntax);
        }
    }

    private List<CheckedFile> check(
            List<Path> files, NotebookChecker.Readings readings, SyntaxCheck syntax)
            throws IOException, InterruptedException {
        if (!run) {
            return check(
                    files,
                    new NotebookChecker(
                            this::isWanted, (_, _) -> Optional.empty(), readings, syntax));
        }
        try (SandboxedRuns runs = SandboxedRuns.open()) {
            return check(files, new NotebookChecker(this::isWanted, runs, readings, syntax));
        }
    }

    /// Checks on all processors; the results come in the order of the files.
    private List<CheckedFile> check(List<Path> files, NotebookChecker checker)
            throws IOException, InterruptedException {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<CheckedFile>> results = new ArrayList<>();
            files.forEach(file -> results.add(workers.submit(() -> checked(checker, file))));
            List<CheckedFile> checked = new ArrayList<>();
            for (Future<CheckedFile> result : results) {
                checked.add(result.get());
            }
            return checked;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("A notebook could not be judged", e);
        }
    }

    private CheckedFile checked(NotebookChecker checker, Path file) throws IOException {
        if (Files.size(file) <= LARGE) {
            return fix ? checker.fix(file) : checker.check(file);
        }
        // Several at once would need more memory than there is.
        oneAtATime.lock();
        try {
            return fix ? checker.fix(file) : checker.check(file);
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isWanted(String id) {
        return rules.isEmpty() || rules.stream().anyMatch(id::startsWith);
    }
}

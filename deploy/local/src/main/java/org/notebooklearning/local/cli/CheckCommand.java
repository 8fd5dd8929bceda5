package org.notebooklearning.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.notebooklearning.check.file.CheckedFile;
import org.notebooklearning.check.file.FindingJson;
import org.notebooklearning.check.file.FindingSarif;
import org.notebooklearning.check.file.FindingText;
import org.notebooklearning.check.file.NotebookChecker;
import org.notebooklearning.check.file.NotebookFiles;
import org.notebooklearning.check.rule.RuleCatalogue;
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
                System.err.println("lesson: no rule is called " + rule + "; see docs/rules.md");
                return UNUSABLE;
            }
        }
        List<Path> files;
        try {
            files = NotebookFiles.under(paths);
        } catch (NoSuchFileException e) {
            System.err.println("lesson: there is no " + e.getFile());
            return UNUSABLE;
        }
        List<CheckedFile> checked = check(files);
        // A print stream of its own: the process's encodes as the locale says and flushes lines.
        try (PrintStream out =
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        false,
                        StandardCharsets.UTF_8)) {
            tell(out, checked);
        }
        return checked.stream().allMatch(CheckedFile::passed) ? 0 : FAILED;
    }

    private void tell(PrintStream out, List<CheckedFile> checked) throws IOException {
        switch (format) {
            case text -> {
                checked.forEach(file -> out.print(FindingText.of(file)));
                out.print(FindingText.summary(checked));
            }
            case json -> out.print(FindingJson.of(checked));
            case sarif -> out.print(FindingSarif.of(checked, Path.of("")));
        }
    }

    /// Checks on all processors; the results come in the order of the files.
    private List<CheckedFile> check(List<Path> files) throws IOException, InterruptedException {
        NotebookChecker checker = new NotebookChecker(this::isWanted);
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
            throw new IllegalStateException("A notebook could not be judged", e);
        }
    }

    private CheckedFile checked(NotebookChecker checker, Path file) throws IOException {
        return fix ? checker.fix(file) : checker.check(file);
    }

    private boolean isWanted(String id) {
        return rules.isEmpty() || rules.stream().anyMatch(id::startsWith);
    }
}

package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.judge.calibration.Calibration;
import org.notebooklearning.judge.calibration.DamagedCopy;
import org.notebooklearning.judge.calibration.ShortLesson;
import org.notebooklearning.judge.reading.ReadLesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures how well the configured language model judges lessons by the rules on meaning.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how well the configured language model judges by the rules on meaning:"
                    + " lessons of the library, and copies that are damaged on purpose.",
            "Prints precision and recall for each rule, for the model and for what structure tells.",
            "It costs what the model costs; --dry-run tells how much is asked and asks nothing."
        },
        footer = {
            "",
            "Exit code: 0 it was measured, 1 the model does not answer, 2 a file is no lesson."
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Notebooks of lessons that the pipeline made, with their outputs.")
    private List<Path> files = List.of();

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "How often each copy is read. Default: ${DEFAULT-VALUE}.")
    private int samples = 1;

    @Option(
            names = "--cells",
            paramLabel = "N",
            description = "Cut each lesson to its beginning of about N cells, and its neighbours.")
    private int cells = Integer.MAX_VALUE;

    @Option(
            names = "--write",
            paramLabel = "FOLDER",
            description = "Write the copies there, to be looked at.")
    private @Nullable Path folder;

    @Option(names = "--dry-run", description = "Ask nothing: only make and tell the copies.")
    private boolean dry;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.system();
        List<DamagedCopy> copies = new ArrayList<>();
        for (Path file : files) {
            if (!(NotebookUpgrade.read(file) instanceof NotebookUpgrade.Upgraded read)) {
                System.err.println("lesson: " + file + " is no notebook");
                return UNUSABLE;
            }
            copies.addAll(
                    DamagedCopy.of(name(file), ShortLesson.of(lesson(read.notebook()), cells)));
        }
        for (DamagedCopy copy : copies) {
            terminal.line("copy       " + copy.name() + "  " + String.join("; ", copy.done()));
            write(copy);
        }
        terminal.line("requests   " + copies.size() * samples);
        if (!dry) {
            measure(copies, terminal).lines().forEach(terminal::line);
        }
        return 0;
    }

    private Calibration measure(List<DamagedCopy> copies, Terminal terminal)
            throws InterruptedException {
        Calibration calibration = new Calibration();
        try (ConfiguredJudge judge = ConfiguredJudge.open(System.getenv(), terminal);
                ExecutorService readers = Executors.newFixedThreadPool(judge.parallel())) {
            List<Future<MeaningReading>> readings = new ArrayList<>();
            for (DamagedCopy copy : copies) {
                readings.add(readers.submit(() -> judge.read(copy.lesson(), samples)));
            }
            for (int number = 0; number < copies.size(); number++) {
                MeaningReading reading = readings.get(number).get();
                terminal.line(
                        "read       "
                                + copies.get(number).name()
                                + "  "
                                + ConfiguredJudge.told(reading.reader()));
                calibration.add(copies.get(number), reading);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("A copy could not be judged", e);
        }
        return calibration;
    }

    private void write(DamagedCopy copy) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(copy.name() + ".ipynb"),
                    NotebookFormat.write(copy.lesson().executed()));
        }
    }

    /// What was asked for is the lesson's own title.
    private static ReadLesson lesson(Notebook notebook) {
        String title =
                notebook.cells().stream()
                        .flatMap(cell -> cell.source().lines())
                        .filter(line -> line.startsWith("# "))
                        .findFirst()
                        .map(line -> line.substring(2))
                        .orElse("");
        return ReadLesson.of(notebook).asked("a lesson on “" + title + "”.");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ipynb$", "");
    }
}

package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.cli.author.ConceptChecker;
import org.notebooklearning.cli.author.LessonPreview;
import org.notebooklearning.cli.author.LessonRuns;
import org.notebooklearning.cli.author.LivePreview;
import org.notebooklearning.cli.author.NotRunException;
import org.notebooklearning.cli.author.PreviewServer;
import org.notebooklearning.cli.author.SavedFiles;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.runner.execution.NotebookRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows a concept's lesson as a notebook and as a page.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a concept's lesson as a notebook and as a page, with its outputs.",
            "While only words change, nothing is run again."
        },
        footer = {
            "",
            "Exit code: 0 it was written and ran to its end, 1 it did not, 2 the command could not"
                    + " be done."
        })
final class ConceptPreviewCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    @Mixin private ConceptCommand.Place place = new ConceptCommand.Place();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = LessonCommand.LevelConverter.class,
            description = "beginner, intermediate or advanced. Default: intermediate.")
    private Level level = Level.INTERMEDIATE;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where notebook and page are written. Default: concept-preview.")
    private Path out = Path.of("concept-preview");

    @Option(names = "--no-run", description = "Run nothing: show the outputs there were before.")
    private boolean noRun;

    @Option(
            names = "--watch",
            description = {
                "Stay: show the page in the browser at a printed address, anew after each save,"
                        + " and tell what is to be mended. Ctrl-C ends it."
            })
    private boolean watch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.system();
        try {
            Path folder = place.concept();
            if (noRun) {
                return shown(preview(folder, null, terminal), folder, terminal);
            }
            try (NotebookRunner runner = SandboxedRuns.runner(terminal, false)) {
                return shown(preview(folder, new LessonRuns(runner), terminal), folder, terminal);
            }
        } catch (NotRunException | RefusedException e) {
            System.err.println("lesson: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private LessonPreview preview(Path folder, @Nullable LessonRuns runs, Terminal terminal) {
        return new LessonPreview(
                folder, level, out, runs, step -> ConceptCheckCommand.show(step, terminal));
    }

    private int shown(LessonPreview preview, Path folder, Terminal terminal)
            throws IOException, InterruptedException {
        if (watch) {
            try (SavedFiles saved = SavedFiles.of(folder);
                    PreviewServer server = PreviewServer.start(preview.page())) {
                terminal.line("page       " + server.address());
                new LivePreview(
                                preview,
                                saved,
                                server::tellNewer,
                                said -> tell(folder, said, terminal))
                        .run();
            }
        }
        String failure = preview.update(() -> {});
        terminal.line("notebook   " + preview.notebook());
        terminal.line("page       " + preview.page().toAbsolutePath().normalize().toUri());
        if (failure.isEmpty()) {
            return 0;
        }
        terminal.line("failed     " + failure);
        return FAILED;
    }

    private void tell(Path folder, String said, Terminal terminal) {
        try {
            terminal.text(new ConceptChecker(folder, List.of(level), null, _ -> {}).check().text());
        } catch (IOException e) {
            terminal.line("failed     " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.line(
                "shown      "
                        + LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS)
                        + "  "
                        + said);
    }
}

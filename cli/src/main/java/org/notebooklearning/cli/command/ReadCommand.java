package org.notebooklearning.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.local.stack.StackFolder;
import org.notebooklearning.source.fetch.CacheSettings;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;
import org.notebooklearning.source.read.ReaderSettings;
import org.notebooklearning.source.read.SourceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads sources as the pipeline reads them, without Kafka or services.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads papers, pages, notebooks and text, and prints what the pipeline sees in them.",
            "A source is a file, a folder of files, a link, an arXiv id, a DOI, or - for text from"
                    + " standard input."
        },
        footer = {
            "",
            "Exit code: 0 all were read, 1 one can not be read, 2 the command could not be done,",
            "3 one can not be had now and may be later."
        })
final class ReadCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;
    private static final int UNAVAILABLE = 3;

    /// Documents that are read and not yet printed, at most; each may hold pictures.
    private static final int AHEAD = 4;

    private static final String FIGURES = ".figures";

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "What to read.")
    private List<String> typed = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "markdown, json (a document a line) or text. Default: ${DEFAULT-VALUE}.")
    private ReadFormat format = ReadFormat.markdown;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write a file for each source into this folder, and figures beside it.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Overwrite files that are there.")
    private boolean force;

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            split = ",",
            description = "Hosts that may be asked although their address is not public.")
    private List<String> allowed = List.of();

    @Option(
            names = "--follow",
            paramLabel = "N",
            defaultValue = "0",
            description = "Read so many of a page's own next and child pages with it. Default: 0.")
    private int follow;

    @Option(
            names = "--no-pictures",
            description =
                    "Do not render the figures of PDFs, which takes half of the time. Without --out"
                            + " they are only rendered for json.")
    private boolean withoutPictures;

    private int outcome;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<NamedSource> sources;
        try {
            sources = NamedSource.of(typed);
            prepare(sources);
        } catch (IllegalArgumentException e) {
            System.err.println("lesson: " + e.getMessage());
            return UNUSABLE;
        }
        ReaderSettings settings = settings();
        try (SourceReader reader = new SourceReader(settings);
                Writer printed = StandardOutput.open()) {
            read(sources, settings.limits().bytes(), reader, printed);
        } catch (ReaderLeftException e) {
            // What was read so far says how it went.
            return outcome;
        } catch (IOException e) {
            System.err.println("lesson: the documents can not be written: " + e.getMessage());
            return UNUSABLE;
        }
        return outcome;
    }

    private ReaderSettings settings() {
        ReaderSettings usual = ReaderSettings.defaults();
        var fetch = usual.fetch();
        for (String host : allowed) {
            fetch = fetch.allowing(host);
        }
        StackFolder folder = LessonCommand.folder();
        folder.secure();
        CacheSettings cache = new CacheSettings(folder.downloads(), CacheSettings.USUAL);
        ReaderSettings all =
                new ReaderSettings(
                        usual.limits(),
                        fetch.keepingIn(cache),
                        usual.arxiv(),
                        usual.doiBase(),
                        follow);
        return showsPictures() ? all : all.withoutPictures();
    }

    /// Markdown and text that are printed name no pictures; json names them by their content.
    private boolean showsPictures() {
        return !withoutPictures && (out != null || format == ReadFormat.json);
    }

    private void prepare(List<NamedSource> sources) throws IOException {
        if (out == null) {
            return;
        }
        Files.createDirectories(out);
        for (NamedSource source : sources) {
            Path file = out.resolve(source.name() + format.suffix());
            if (OutputFile.isTaken(file) && !force) {
                throw new IllegalArgumentException(
                        file + " is there already; --force overwrites it");
            }
            Path figures = out.resolve(source.name() + FIGURES);
            if (Files.isSymbolicLink(figures)) {
                throw new IllegalArgumentException(
                        figures + " is a link, and figures are written through none: remove it");
            }
        }
    }

    /// Reads on all processors and prints in the order of the sources.
    private void read(List<NamedSource> sources, long limit, SourceReader reader, Writer printed)
            throws IOException, InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        Deque<Future<SourceReading>> underWay = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            int asked = 0;
            for (int i = 0; i < sources.size(); i++) {
                while (asked < sources.size() && underWay.size() < processors + AHEAD) {
                    NamedSource next = sources.get(asked++);
                    underWay.add(
                            workers.submit(
                                    () -> reader.read(next.input(limit), ReadingProgress.none())));
                }
                tell(sources.get(i), i + 1, sources.size(), underWay.remove(), printed);
            }
        }
    }

    private void tell(
            NamedSource source, int number, int of, Future<SourceReading> reading, Writer printed)
            throws IOException, InterruptedException {
        String count = of == 1 ? "" : number + "/" + of + " ";
        try {
            switch (reading.get()) {
                case SourceReading.Read read -> {
                    print(source, read, printed);
                    if (of > 1 || out != null) {
                        System.err.println(count + source.shown() + ": " + ReadLine.of(read));
                    }
                }
                case SourceReading.Refused refused -> {
                    System.err.printf(
                            "%s%s: %s: %s %s%n",
                            count,
                            source.shown(),
                            refused.code(),
                            refused.reason(),
                            refused.remedy());
                    outcome = Math.max(outcome, REFUSED);
                }
            }
        } catch (ExecutionException e) {
            System.err.println(count + source.shown() + ": " + why(e.getCause()));
        }
    }

    private String why(@Nullable Throwable cause) {
        if (cause instanceof SourceUnavailableException later) {
            outcome = UNAVAILABLE;
            return "unavailable: " + later.getMessage();
        }
        if (cause instanceof UncheckedIOException unreadable) {
            outcome = Math.max(outcome, REFUSED);
            return "unreadable: " + unreadable.getMessage();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        // A bug of the reader, found by one source; the others are read all the same.
        outcome = Math.max(outcome, REFUSED);
        return "failed: %s This is a bug: please report it, with the source if you may."
                .formatted(cause);
    }

    private void print(NamedSource source, SourceReading.Read read, Writer printed)
            throws IOException {
        if (out == null) {
            printed.write(format.print(read.document(), Map.of()));
            printed.flush();
            return;
        }
        String folder = source.name() + FIGURES;
        Map<ArtifactRef, String> pictures = new LinkedHashMap<>();
        for (Map.Entry<ArtifactRef, byte[]> picture : read.pictures().all().entrySet()) {
            String name = "figure-" + (pictures.size() + 1) + ".png";
            Files.createDirectories(out.resolve(folder));
            OutputFile.write(out.resolve(folder).resolve(name), picture.getValue());
            pictures.put(picture.getKey(), folder.replace(" ", "%20") + "/" + name);
        }
        OutputFile.write(
                out.resolve(source.name() + format.suffix()),
                format.print(read.document(), pictures).getBytes(StandardCharsets.UTF_8));
    }
}

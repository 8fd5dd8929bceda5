package org.notebooklearning.source.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Reads a source in a process of its own. Whatever the file does there, loop without end, unpack
/// to gigabytes, recurse, this process only sees one that is over or is ended: at the deadline, at
/// the limit of its memory.
public final class ExtractionProcess {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final long LARGEST_ANSWER = 128L * 1024 * 1024;

    /// What the JVM exits with under ExitOnOutOfMemoryError.
    private static final int OUT_OF_MEMORY = 3;

    private static final Set<String> LOCALE = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private final SourceLimits limits;
    private final Path work;

    public ExtractionProcess(SourceLimits limits) {
        this(limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// With folders for the processes below `work`.
    ExtractionProcess(SourceLimits limits, Path work) {
        this.limits = limits;
        this.work = work;
    }

    /// The document in `source`, or why it can not be read. SourceUnavailableException where this
    /// thread is interrupted, IllegalStateException where the process can not be started.
    public SourceReading read(byte[] source, Extraction extraction, ReadingProgress progress) {
        if (source.length == 0) {
            return Refusal.EMPTY.because("The " + extraction.word() + " is empty.");
        }
        if (source.length > limits.bytes()) {
            return Refusal.TOO_LARGE.because(
                    "The " + extraction.word() + " is larger than " + limits.size() + ".");
        }
        try {
            Path folder = Files.createTempDirectory(work, "notebook-learning-source");
            try {
                return readIn(folder, source, extraction, progress);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A source can not be handed to its process", e);
        }
    }

    private SourceReading readIn(
            Path folder, byte[] source, Extraction extraction, ReadingProgress progress)
            throws IOException {
        Files.write(folder.resolve(ExtractionMain.SOURCE), source);
        ExtractionRequest request =
                new ExtractionRequest(extraction, limits.pages(), limits.time());
        Files.write(folder.resolve(ExtractionMain.REQUEST), Json.bytes(request));
        Process process = start(folder);
        ProcessOutput output = ProcessOutput.of(process);
        try {
            if (!await(process, output, progress)) {
                return tooSlow(extraction);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException("The reading of a source was interrupted", e);
        } finally {
            process.destroyForcibly();
            output.awaitEnd();
        }
        return answer(folder, extraction, process.exitValue(), output.wasReady());
    }

    private Process start(Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + limits.memoryMebibytes() + "m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=128m",
                        "-XX:MaxDirectMemorySize=32m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-cp",
                        ExtractionClassPath.value(),
                        ExtractionMain.class.getName(),
                        folder.toString());
        // What this process was started with, keys included, is none of a hostile file's business.
        // The locale stays: paths are encoded by it.
        builder.environment().keySet().retainAll(LOCALE);
        builder.directory(folder.toFile());
        builder.redirectError(new File(folder.toFile(), "errors.txt"));
        return builder.start();
    }

    private boolean await(Process process, ProcessOutput output, ReadingProgress progress)
            throws InterruptedException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        int reported = 0;
        while (System.nanoTime() < deadline) {
            boolean ended = process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            if (output.page() > reported) {
                reported = output.page();
                progress.report("reading pages", reported, output.pages(), "pages");
            }
            if (ended) {
                return true;
            }
        }
        return false;
    }

    private SourceReading answer(Path folder, Extraction extraction, int exit, boolean ready)
            throws IOException {
        Path file = folder.resolve(ExtractionMain.ANSWER);
        if (exit == 0 && Files.exists(file)) {
            return Files.size(file) > LARGEST_ANSWER
                    ? outOfMemory(extraction)
                    : Json.read(Files.readAllBytes(file), ExtractionAnswer.class)
                            .reading(PictureFiles.read(folder, LARGEST_ANSWER));
        }
        if (!ready) {
            throw new IllegalStateException(
                    "The process that reads sources does not start (exit %d): %s"
                            .formatted(exit, errors(folder)));
        }
        return switch (exit) {
            case OUT_OF_MEMORY -> outOfMemory(extraction);
            case ExtractionMain.TOO_SLOW -> tooSlow(extraction);
            default -> crashed(extraction, exit);
        };
    }

    private SourceReading outOfMemory(Extraction extraction) {
        return Refusal.TOO_LARGE.because(
                "The %s unpacks to more than %d MiB of memory."
                        .formatted(extraction.word(), limits.memoryMebibytes()));
    }

    private SourceReading tooSlow(Extraction extraction) {
        return Refusal.TOO_SLOW.because(
                "Reading the %s takes longer than %d seconds."
                        .formatted(extraction.word(), limits.time().toSeconds()));
    }

    private static SourceReading crashed(Extraction extraction, int exit) {
        Refusal refusal =
                extraction.kind() == Extraction.Kind.PDF ? Refusal.PDF_BROKEN : Refusal.PAGE_BROKEN;
        return refusal.because(
                "The %s makes its reader crash (exit %d).".formatted(extraction.word(), exit));
    }

    private static String errors(Path folder) throws IOException {
        String errors = Files.readString(folder.resolve("errors.txt"), StandardCharsets.ISO_8859_1);
        return errors.substring(0, Math.min(2000, errors.length()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

package org.notebooklearning.source.process;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.notebooklearning.source.extraction.ExtractionClassPath;
import org.notebooklearning.source.extraction.ExtractionMain;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;

/// One process that reads sources, one after another. For use by one thread at a time.
final class Extractor implements AutoCloseable {
    private static final Set<String> LOCALE = Set.of("LANG", "LC_ALL", "LC_CTYPE");
    private static final String ERRORS = "errors.txt";

    /// A process that read so many is replaced: what libraries keep from file to file is gone then.
    private static final int MOST_SOURCES = 100;

    private final Path folder;
    private final Process process;
    private final ProcessOutput output;
    private int sources;

    private Extractor(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.output = ProcessOutput.of(process);
    }

    static Extractor start(SourceLimits limits, Path work) throws IOException {
        Path folder = Files.createTempDirectory(work, "notebook-learning-extractor");
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
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        ExtractionClassPath.value(),
                        ExtractionMain.class.getName());
        // What this process was started with, keys included, is none of a hostile file's business.
        // The locale stays: paths are encoded by it.
        builder.environment().keySet().retainAll(LOCALE);
        builder.directory(folder.toFile());
        builder.redirectError(new File(folder.toFile(), ERRORS));
        return new Extractor(folder, builder.start());
    }

    /// Whether it may be given another source.
    boolean isFit() {
        return process.isAlive() && sources < MOST_SOURCES;
    }

    /// Whether it has read nothing yet.
    boolean isFresh() {
        return sources == 0;
    }

    /// Has the source in `request` read. Afterwards this one is fit only if it was answered.
    Ending read(Path request, Duration time, ReadingProgress progress)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        output.expect();
        ask(request);
        int reported = 0;
        for (long left = time.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            ProcessOutput.State state = output.await(reported, Duration.ofNanos(left));
            if (state.page() != reported) {
                reported = state.page();
                progress.report("reading pages", reported, state.pages(), "pages");
            }
            if (state.done()) {
                sources++;
                return new Ending.Answered();
            }
            if (state.ended()) {
                return new Ending.Died(process.waitFor(), state.ready());
            }
        }
        return new Ending.Late();
    }

    private void ask(Path request) throws IOException, InterruptedException {
        try {
            Writer requests = process.outputWriter(StandardCharsets.UTF_8);
            requests.write(request + "\n");
            requests.flush();
        } catch (IOException e) {
            // It has just ended, which is found out where its answer is awaited.
            process.destroyForcibly().waitFor();
        }
    }

    /// What it said on standard error.
    String errors() throws IOException {
        String errors = Files.readString(folder.resolve(ERRORS), StandardCharsets.ISO_8859_1);
        return errors.substring(0, Math.min(2000, errors.length()));
    }

    /// Ends it, whatever it does.
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.awaitEnd();
        Files.deleteIfExists(folder.resolve(ERRORS));
        Files.deleteIfExists(folder);
    }

    /// How the reading of one source ended.
    sealed interface Ending {
        /// The answer lies in the request's folder.
        record Answered() implements Ending {}

        /// The process is over; `ready` where it had begun with the source.
        record Died(int exit, boolean ready) implements Ending {}

        /// The time is over.
        record Late() implements Ending {}
    }
}

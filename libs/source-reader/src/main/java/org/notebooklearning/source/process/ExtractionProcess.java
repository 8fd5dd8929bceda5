package org.notebooklearning.source.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.extraction.ExtractionAnswer;
import org.notebooklearning.source.extraction.ExtractionMain;
import org.notebooklearning.source.extraction.ExtractionRequest;
import org.notebooklearning.source.extraction.PictureFiles;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Reads a source in a process of its own. Whatever the file does there, loop without end, unpack
/// to gigabytes, recurse, this process only sees one that is over or is ended: at the deadline, at
/// the limit of its memory. A process that has read a source well may be kept for the next one; one
/// that refused a source is not. May be used by many threads.
public final class ExtractionProcess implements AutoCloseable {
    private static final long LARGEST_ANSWER = 128L * 1024 * 1024;

    /// What the JVM exits with under ExitOnOutOfMemoryError.
    private static final int OUT_OF_MEMORY = 3;

    private final SourceLimits limits;
    private final Path work;
    private final boolean pictures;
    private final int kept;
    private final Deque<Extractor> idle = new ConcurrentLinkedDeque<>();

    /// With a new process for each source.
    public ExtractionProcess(SourceLimits limits) {
        this(limits, 0);
    }

    /// Keeping up to `kept` processes for further sources; each ends itself when it is not needed
    /// for a minute.
    public ExtractionProcess(SourceLimits limits, int kept) {
        this(limits, kept, true);
    }

    /// The same, which renders the pictures of a PDF's figures or leaves them out.
    public ExtractionProcess(SourceLimits limits, int kept, boolean pictures) {
        this(limits, kept, Path.of(System.getProperty("java.io.tmpdir")), pictures);
    }

    /// With folders for the processes below `work`.
    ExtractionProcess(SourceLimits limits, int kept, Path work) {
        this(limits, kept, work, true);
    }

    private ExtractionProcess(SourceLimits limits, int kept, Path work, boolean pictures) {
        this.limits = limits;
        this.kept = kept;
        this.work = work;
        this.pictures = pictures;
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
                Files.write(folder.resolve(ExtractionMain.SOURCE), source);
                ExtractionRequest request =
                        new ExtractionRequest(extraction, limits.pages(), pictures, limits.time());
                Files.write(folder.resolve(ExtractionMain.REQUEST), Json.bytes(request));
                return readIn(folder, extraction, progress);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A source can not be handed to its process", e);
        }
    }

    /// Ends the processes that wait for a source.
    @Override
    public void close() throws IOException {
        for (Extractor one = idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
    }

    private SourceReading readIn(Path folder, Extraction extraction, ReadingProgress progress)
            throws IOException {
        Extractor extractor = extractor();
        boolean fit = false;
        try {
            Extractor.Ending ending = extractor.read(folder, limits.time(), progress);
            if (isOutOfTheWay(ending, extractor)) {
                extractor.close();
                extractor = Extractor.start(limits, work);
                ending = extractor.read(folder, limits.time(), progress);
            }
            SourceReading reading = reading(folder, extraction, ending, extractor);
            fit = reading instanceof SourceReading.Read && extractor.isFit();
            return reading;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceUnavailableException("The reading of a source was interrupted", e);
        } finally {
            if (fit && idle.size() < kept) {
                idle.push(extractor);
            } else {
                extractor.close();
            }
        }
    }

    /// A process that was kept may have ended itself just now; that is no fault of the source.
    private static boolean isOutOfTheWay(Extractor.Ending ending, Extractor extractor) {
        return ending instanceof Extractor.Ending.Died died
                && !died.ready()
                && !extractor.isFresh();
    }

    private Extractor extractor() throws IOException {
        for (Extractor one = idle.poll(); one != null; one = idle.poll()) {
            if (one.isFit()) {
                return one;
            }
            one.close();
        }
        return Extractor.start(limits, work);
    }

    private SourceReading reading(
            Path folder, Extraction extraction, Extractor.Ending ending, Extractor extractor)
            throws IOException {
        return switch (ending) {
            case Extractor.Ending.Answered answered -> answer(folder, extraction);
            case Extractor.Ending.Late late -> tooSlow(extraction);
            case Extractor.Ending.Died died -> {
                if (!died.ready()) {
                    throw new IllegalStateException(
                            "The process that reads sources does not start (exit %d): %s"
                                    .formatted(died.exit(), extractor.errors()));
                }
                yield switch (died.exit()) {
                    case OUT_OF_MEMORY -> outOfMemory(extraction);
                    case ExtractionMain.TOO_SLOW -> tooSlow(extraction);
                    default -> crashed(extraction, died.exit());
                };
            }
        };
    }

    private SourceReading answer(Path folder, Extraction extraction) throws IOException {
        Path file = folder.resolve(ExtractionMain.ANSWER);
        return Files.size(file) > LARGEST_ANSWER
                ? outOfMemory(extraction)
                : Json.read(Files.readAllBytes(file), ExtractionAnswer.class)
                        .reading(PictureFiles.read(folder, LARGEST_ANSWER));
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

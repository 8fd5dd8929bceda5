package org.notebooklearning.source.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.LogManager;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.latex.LatexReader;
import org.notebooklearning.source.markdown.MarkdownReader;
import org.notebooklearning.source.notebook.NotebookReader;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.pdf.PdfExtractor;
import org.notebooklearning.source.rst.RstReader;
import org.notebooklearning.source.text.ExcerptReader;

/// The extracting process. Each line on its standard input names a folder; it reads `request.json`
/// and `source` there and writes `answer.json`. On standard output it says `ready`, then
/// `page <n> <of>` after each page, then `done`. It ends with its input.
public final class ExtractionMain {
    public static final String REQUEST = "request.json";
    public static final String SOURCE = "source";
    public static final String ANSWER = "answer.json";
    public static final String READY = "ready";

    public static final String DONE = "done";

    /// How long a process waits for the next source before it ends itself.
    static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

    /// The exit code of a process that ended itself at the deadline.
    public static final int TOO_SLOW = 4;

    private ExtractionMain() {}

    static void main() throws IOException {
        LogManager.getLogManager().reset();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader requests =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ProcessDeadline deadline = ProcessDeadline.start();
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            Path folder = Path.of(line);
            ExtractionRequest request =
                    Json.read(Files.readAllBytes(folder.resolve(REQUEST)), ExtractionRequest.class);
            deadline.set(request.time(), TOO_SLOW);
            out.println(READY);
            SourceReading reading = read(folder.resolve(SOURCE), request, out);
            if (reading instanceof SourceReading.Read read) {
                PictureFiles.write(folder, read.pictures());
            }
            Files.write(folder.resolve(ANSWER), Json.bytes(ExtractionAnswer.of(reading)));
            deadline.set(LONGEST_IDLE, 0);
            out.println(DONE);
        }
        // The readers leave no threads, but a hostile file must not find a way to keep this one.
        Runtime.getRuntime().halt(0);
    }

    private static SourceReading read(Path source, ExtractionRequest request, PrintStream out)
            throws IOException {
        Extraction extraction = request.extraction();
        String origin = extraction.origin();
        try {
            return switch (extraction.kind()) {
                case PDF ->
                        new PdfExtractor(
                                        origin,
                                        request.pages(),
                                        (page, pages) -> out.println("page " + page + " " + pages),
                                        request.pictures())
                                .extract(source);
                case PAGE ->
                        new HtmlReader()
                                .read(
                                        Files.readAllBytes(source),
                                        extraction.charset(),
                                        Objects.requireNonNullElse(extraction.address(), ""),
                                        origin);
                case MARKDOWN ->
                        MarkdownReader.read(
                                Files.readAllBytes(source), extraction.address(), origin);
                case RST ->
                        RstReader.read(Files.readAllBytes(source), extraction.address(), origin);
                case NOTEBOOK ->
                        NotebookReader.read(
                                Files.readAllBytes(source),
                                Objects.requireNonNullElse(extraction.address(), ""),
                                origin);
                case TEXT -> ExcerptReader.read(Files.readAllBytes(source), origin);
                case LATEX -> new LatexReader().read(Files.readAllBytes(source), origin);
            };
        } catch (StackOverflowError e) {
            return Refusal.TOO_LARGE.because("The " + extraction.word() + " is nested too deeply.");
        }
    }
}

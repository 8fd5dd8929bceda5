package org.notebooklearning.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.samples.SampleFiles;

/// Every kind of input through the one way in, against a server on this machine.
class SourceReaderTest {
    private static HttpServer server;
    private static String base;
    private static SourceReader reader;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        byte[] pdf = SampleFiles.bytes("samples/multicolumn.pdf");
        serve("/pdf/1910.07467", "application/pdf", pdf);
        serve("/pdf/hep-th/9901001", "application/octet-stream", pdf);
        serve("/mislabelled", "text/html", pdf);
        serve("/page", "text/html", SampleFiles.bytes("samples/mlx-rmsnorm-sphinx-mathjax.html"));
        serve(
                "/notes.md",
                "text/markdown",
                "# Norms\n\nThey rescale.".getBytes(StandardCharsets.UTF_8));
        serve("/nothing", "text/html", new byte[0]);
        serve("/binary", "application/octet-stream", new byte[] {1, 2, 3, 0});
        server.start();
        reader =
                new SourceReader(
                        new ReaderSettings(
                                SourceLimits.defaults(),
                                FetchSettings.defaults(),
                                URI.create(base)));
    }

    @AfterAll
    static void stop() throws IOException {
        reader.close();
        server.stop(0);
    }

    @Test
    void readsAnUploadedPdf() {
        SourceDocument paper =
                document(
                        new SourceInput.File(
                                SampleFiles.bytes("samples/multicolumn.pdf"), "Größe 1.pdf"));
        assertThat(paper.form()).isEqualTo(Form.PDF);
        assertThat(paper.origin()).isEqualTo("Größe 1.pdf");
        assertThat(paper.pages()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "1910.07467, arXiv:1910.07467",
        "arXiv:1910.07467, arXiv:1910.07467",
        "hep-th/9901001, arXiv:hep-th/9901001"
    })
    void readsAPaperByItsArxivId(String id, String origin) {
        SourceDocument paper = document(new SourceInput.Arxiv(id));
        assertThat(paper.title()).isEqualTo("Two-Column Document with Lorem Ipsum");
        assertThat(paper.origin()).isEqualTo(origin);
    }

    @Test
    void readsThePaperBehindThePageOfArxiv() {
        String address = "https://arxiv.org/abs/1910.07467";
        assertThat(document(new SourceInput.Url(address)).origin()).isEqualTo(address);
    }

    @Test
    void readsPagesTextAndPdfsByWhatTheyAre() {
        assertThat(document(new SourceInput.Url(base + "/page")).form()).isEqualTo(Form.HTML);
        assertThat(document(new SourceInput.Url(base + "/mislabelled")).form()).isEqualTo(Form.PDF);
        SourceDocument notes = document(new SourceInput.Url(base + "/notes.md"));
        assertThat(notes.form()).isEqualTo(Form.EXCERPT);
        assertThat(notes.title()).isEqualTo("Norms");
        assertThat(notes.origin()).isEqualTo(base + "/notes.md");
    }

    @Test
    void readsAnExcerpt() {
        assertThat(document(new SourceInput.Excerpt("RMSNorm divides.")).origin())
                .isEqualTo("excerpt");
    }

    @Test
    void refusesWhatHoldsNothingReadable() {
        assertThat(code(new SourceInput.Url(base + "/nothing"))).isEqualTo("empty");
        assertThat(code(new SourceInput.Url(base + "/binary"))).isEqualTo("unsupported-type");
        assertThat(code(new SourceInput.Url(base + "/absent"))).isEqualTo("not-found");
        assertThat(code(new SourceInput.Arxiv("rmsnorm"))).isEqualTo("not-found");
        assertThat(code(new SourceInput.Excerpt("  "))).isEqualTo("empty");
        assertThat(
                        code(
                                new SourceInput.File(
                                        "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8),
                                        "a.docx")))
                .isEqualTo("unsupported-type");
        assertThat(code(new SourceInput.Url("http://127.0.0.1/"))).isEqualTo("address-not-allowed");
    }

    @Test
    void refusesAnExcerptThatIsTooLarge() throws IOException {
        SourceLimits small = new SourceLimits(100, 1, SourceLimits.defaults().time(), 64);
        try (SourceReader strict =
                new SourceReader(
                        new ReaderSettings(small, FetchSettings.defaults(), URI.create(base)))) {
            SourceReading reading =
                    strict.read(
                            new SourceInput.Excerpt("word ".repeat(50)), ReadingProgress.none());
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            SourceReading.Refused.class,
                            r -> assertThat(r.code()).isEqualTo("too-large"));
        }
    }

    private static void serve(String path, String type, byte[] body) {
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", type);
                    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private static SourceDocument document(SourceInput input) {
        SourceReading reading = reader.read(input, ReadingProgress.none());
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }

    private static String code(SourceInput input) {
        SourceReading reading = reader.read(input, ReadingProgress.none());
        assertThat(reading).isInstanceOf(SourceReading.Refused.class);
        return ((SourceReading.Refused) reading).code();
    }
}

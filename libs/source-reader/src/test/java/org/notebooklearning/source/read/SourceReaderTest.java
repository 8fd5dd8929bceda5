package org.notebooklearning.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;

/// Every kind of input through the one way in, against a server on this machine.
class SourceReaderTest {
    private static HttpServer server;
    private static String base;
    private static SourceReader reader;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        byte[] pdf = TestInputs.bytes("samples/multicolumn.pdf");
        serve("/pdf/1910.07467", "application/pdf", pdf);
        serve("/pdf/hep-th/9901001", "application/octet-stream", pdf);
        serve("/mislabelled", "text/html", pdf);
        serve("/page", "text/html", TestInputs.bytes("samples/mlx-rmsnorm-sphinx-mathjax.html"));
        serve(
                "/notes.md",
                "text/markdown",
                "# Norms\n\nThey rescale.".getBytes(StandardCharsets.UTF_8));
        serve("/docs/one", "text/html", page("One", "two", "This is the first page."));
        serve("/docs/two", "text/html", page("Two", "three", "This is the second page."));
        serve("/docs/three", "text/html", page("Three", "secret", "This is the third page."));
        serve("/docs/secret", "text/html", page("Secret", "one", "This is for people."));
        serve("/robots.txt", "text/plain", bytes("User-agent: *\nDisallow: /docs/secret"));
        serve("/doi/10.1000/norms.7", "text/html", page("Landing", "none", "A paper on norms."));
        serve("/nothing", "text/html", new byte[0]);
        serve("/binary", "application/octet-stream", new byte[] {1, 2, 3, 0});
        server.start();
        reader = new SourceReader(settings());
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
                                TestInputs.bytes("samples/multicolumn.pdf"), "Größe 1.pdf"));
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
        assertThat(notes.form()).isEqualTo(Form.MARKDOWN);
        assertThat(notes.title()).isEqualTo("Norms");
        assertThat(notes.origin()).isEqualTo(base + "/notes.md");
    }

    @Test
    void recordsWhichBytesWereReadAndFromWhere() {
        byte[] pdf = TestInputs.bytes("samples/multicolumn.pdf");
        SourceDocument fetched = document(new SourceInput.Url(base + "/mislabelled"));
        assertThat(fetched.provenance().address()).isEqualTo(base + "/mislabelled");
        assertThat(fetched.provenance().sha256()).isEqualTo(Sha256.of(pdf));
        SourceDocument uploaded = document(new SourceInput.File(pdf, "a.pdf"));
        assertThat(uploaded.provenance().address()).isNull();
        assertThat(uploaded.provenance().sha256()).isEqualTo(Sha256.of(pdf));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1000/norms.7", "doi:10.1000/NORMS.7", "https://doi.org/10.1000/norms.7"})
    void readsThePageThatADoiLeadsTo(String doi) throws IOException {
        ReaderSettings settings = settings().resolvingAt(URI.create(base + "/doi/"));
        try (SourceReader resolving = new SourceReader(settings)) {
            SourceInput input =
                    doi.startsWith("https")
                            ? new SourceInput.Url(doi)
                            : new SourceInput.Arxiv(doi.toLowerCase(Locale.ROOT));
            SourceDocument landing =
                    ((SourceReading.Read) resolving.read(input, ReadingProgress.none())).document();
            assertThat(landing.provenance().identifier()).isEqualTo("doi:10.1000/norms.7");
            assertThat(landing.provenance().address()).isEqualTo(base + "/doi/10.1000/norms.7");
        }
    }

    @ParameterizedTest
    @CsvSource({"page.html, HTML", "notes.md, EXCERPT", "notes.txt, EXCERPT"})
    void readsUploadedPagesAndText(String name, Form form) {
        byte[] bytes =
                name.endsWith("html")
                        ? page("One", "two", "This is the first page.")
                        : bytes("Norms rescale what a layer is given.");
        assertThat(document(new SourceInput.File(bytes, name)).origin()).isEqualTo(name);
        assertThat(document(new SourceInput.File(bytes, name)).sections()).isNotEmpty();
        if (form == Form.HTML) {
            assertThat(document(new SourceInput.File(bytes, name)).form()).isEqualTo(form);
        }
    }

    @Test
    void goesOnToAPagesOwnPagesUpToTheLimitAndAsRobotsAreToldTo() throws IOException {
        try (SourceReader two = new SourceReader(settings().following(1));
                SourceReader all = new SourceReader(settings().following(9))) {
            SourceInput first = new SourceInput.Url(base + "/docs/one");
            SourceDocument one = document(first);
            SourceDocument bounded =
                    ((SourceReading.Read) two.read(first, ReadingProgress.none())).document();
            SourceDocument whole =
                    ((SourceReading.Read) all.read(first, ReadingProgress.none())).document();

            assertThat(topHeadings(bounded)).containsExactly("One", "Two");
            assertThat(bounded.notes())
                    .contains(
                            "Read with 1 of the pages that it goes on with, the limit; there are more.");
            assertThat(topHeadings(whole)).containsExactly("One", "Two", "Three");
            assertThat(whole.notes()).anyMatch(n -> n.contains("/docs/secret is not for programs"));
            assertThat(whole.paragraphs().map(SourceDocument.Paragraph::text))
                    .contains("This is the first page.", "This is the third page.");
            assertThat(one.paragraphs().count()).isLessThan(whole.paragraphs().count());
        }
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

    private static ReaderSettings settings() {
        return new ReaderSettings(
                SourceLimits.defaults(), FetchSettings.defaults(), URI.create(base));
    }

    private static List<String> topHeadings(SourceDocument document) {
        return document.sections().stream()
                .filter(section -> section.depth() == 1)
                .map(SourceDocument.Section::heading)
                .toList();
    }

    private static byte[] page(String title, String next, String text) {
        return bytes(
                "<!doctype html><html><head><title>%s</title><link rel=next href='%s#top'></head><body><main><h1>%s</h1><p>%s</p></main></body></html>"
                        .formatted(title, next, title, text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

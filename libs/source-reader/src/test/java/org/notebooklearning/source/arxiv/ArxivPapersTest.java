package org.notebooklearning.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.identity.ArxivId;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;
import org.notebooklearning.source.process.ExtractionProcess;

/// Against a server that answers as arXiv does, with papers of our own making.
class ArxivPapersTest {
    private static final byte[] PDF = TestInputs.bytes("samples/multicolumn.pdf");
    private static final ArxivId PAPER = ArxivId.parse("2401.00001").orElseThrow();

    private static final String ABSTRACT_PAGE =
            """
            <html><head>
            <meta name="citation_title" content="On scaling by one number" />
            <meta name="citation_author" content="Doe, Jane" />
            <meta name="citation_author" content="Roe, Richard" />
            <meta name="citation_abstract" content="We divide." />
            </head><body>
            <div class="abs-license"><a href="http://creativecommons.org/licenses/by/4.0/"
                title="Rights to this article" rel="license">view license</a></div>
            <span class="arxivid"><a href="https://arxiv.org/abs/2401.00001">arXiv:2401.00001</a></span>
            <span class="arxivid"><a href="https://arxiv.org/abs/2401.00001v3">arXiv:2401.00001v3</a></span>
            <table><tr><td class="tablecell doi"><a href="https://doi.org/10.1000/norms.7">10.1000/norms.7</a></td></tr></table>
            <div class="submission-history"><strong>[v1]</strong> Mon <strong>[v3]</strong> Tue</div>
            </body></html>
            """;

    private static final String FEED =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title type="html">arXiv Query: id_list=2401.00001</title>
              <entry>
                <id>http://arxiv.org/abs/2401.00001v2</id>
                <title>On scaling by one number</title>
                <summary>We divide.</summary>
                <author><name>Jane Doe</name></author>
                <author><name>Richard Roe</name></author>
                <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/norms.7</arxiv:doi>
              </entry>
            </feed>
            """;

    private static final String LATEXML =
            """
            <html><body><article class="ltx_document"><h1 class="ltx_title ltx_title_document">
            On scaling</h1><section class="ltx_section"><h2 class="ltx_title">1 Introduction</h2>
            <p class="ltx_p">A layer divides by the root mean square of its inputs.</p>
            </section></article></body></html>
            """;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private PageFetcher fetcher;
    private ArxivPapers papers;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        String host = "127.0.0.1:" + server.getAddress().getPort();
        fetcher = new PageFetcher(FetchSettings.defaults().allowing(host), SourceLimits.defaults());
        papers =
                new ArxivPapers(
                        fetcher,
                        new ExtractionProcess(SourceLimits.defaults()),
                        ArxivBases.at(URI.create("http://" + host + "/")));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void readsTheBestFormOfTheLatestVersionAndSaysWhichItWas() {
        serve("/abs/2401.00001", "text/html", ABSTRACT_PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/e-print/2401.00001v3", "application/pdf", PDF);
        serve("/html/2401.00001v3", "text/html", LATEXML.getBytes(StandardCharsets.UTF_8));
        serve("/pdf/2401.00001v3", "application/pdf", PDF);

        SourceDocument paper = read(PAPER);

        assertThat(paper.form()).isEqualTo(Form.HTML);
        assertThat(paper.title()).isEqualTo("On scaling by one number");
        assertThat(paper.authors()).containsExactly("Jane Doe", "Richard Roe");
        assertThat(paper.licence()).isEqualTo("http://creativecommons.org/licenses/by/4.0/");
        assertThat(paper.origin()).isEqualTo("arXiv:2401.00001");
        assertThat(paper.links())
                .contains(new Link("doi:10.1000/norms.7", "https://doi.org/10.1000/norms.7"));
        assertThat(paper.provenance().identifier()).isEqualTo("arXiv:2401.00001v3");
        assertThat(paper.provenance().address()).endsWith("/html/2401.00001v3");
        assertThat(paper.provenance().canonical()).endsWith("/abs/2401.00001v3");
        assertThat(paper.provenance().sha256())
                .isEqualTo(Sha256.of(LATEXML.getBytes(StandardCharsets.UTF_8)));
        assertThat(paper.notes())
                .contains(
                        "The LaTeX source on arXiv was not used: The authors submitted a PDF and"
                                + " no LaTeX.");
        assertThat(asked)
                .containsExactly("/abs/2401.00001", "/e-print/2401.00001v3", "/html/2401.00001v3");
    }

    @Test
    void readsTheLatexOfAPaperBeforeAllElse() throws IOException {
        String latex =
                "\\documentclass{article}\\begin{document}\\section{Norms}"
                        + "A layer divides by the root mean square.\\end{document}";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(latex.getBytes(StandardCharsets.UTF_8));
        }
        serve("/abs/2401.00001", "text/html", ABSTRACT_PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/e-print/2401.00001v3", "application/gzip", packed.toByteArray());

        SourceDocument paper = read(PAPER);

        assertThat(paper.form()).isEqualTo(Form.LATEX);
        assertThat(paper.provenance().address()).endsWith("/e-print/2401.00001v3");
        assertThat(paper.provenance().sha256()).isEqualTo(Sha256.of(packed.toByteArray()));
        assertThat(paper.notes()).noneMatch(note -> note.contains("was not used"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void fallsBackToTheQueryInterfaceAndToThePdf() {
        serve("/api/query", "application/atom+xml", FEED.getBytes(StandardCharsets.UTF_8));
        serve("/html/2401.00001v2", "text/html", "<p>No HTML".getBytes(StandardCharsets.UTF_8));
        serve("/pdf/2401.00001v2", "application/pdf", PDF);

        SourceDocument paper = read(PAPER);

        assertThat(paper.form()).isEqualTo(Form.PDF);
        assertThat(paper.authors()).containsExactly("Jane Doe", "Richard Roe");
        assertThat(paper.provenance().identifier()).isEqualTo("arXiv:2401.00001v2");
        assertThat(paper.provenance().sha256()).isEqualTo(Sha256.of(PDF));
        assertThat(paper.notes())
                .anyMatch(n -> n.startsWith("The LaTeX source on arXiv was not used: 127.0.0.1"))
                .contains("The HTML on arXiv was not used: The page is not the paper.");
        assertThat(asked).contains("/api/query?id_list=2401.00001");
    }

    @Test
    void keepsTheVersionThatWasAskedFor() {
        serve("/abs/2401.00001v1", "text/html", ABSTRACT_PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/pdf/2401.00001v1", "application/pdf", PDF);

        SourceDocument paper = read(PAPER.inVersion(1));

        assertThat(paper.provenance().identifier()).isEqualTo("arXiv:2401.00001v1");
        assertThat(paper.title()).isEqualTo("On scaling by one number");
    }

    @Test
    void saysWhereTheVersionIsNotKnown() {
        serve("/pdf/2401.00001", "application/pdf", PDF);
        assertThat(read(PAPER).notes())
                .contains("arXiv did not say which version of arXiv:2401.00001 this is.");
    }

    @Test
    void refusesAPaperThatIsNotThere() {
        assertThat(papers.read(PAPER, "x", ReadingProgress.none()))
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("not-found"));
        assertThat(asked).hasSize(5);
    }

    @Test
    void leavesAFormThatFailsForTheNextAndAServerThatAsksToWaitAlone() {
        serve("/abs/2401.00001", "text/html", ABSTRACT_PAGE.getBytes(StandardCharsets.UTF_8));
        fail("/e-print/2401.00001v3", null);
        serve("/html/2401.00001v3", "text/html", LATEXML.getBytes(StandardCharsets.UTF_8));
        assertThat(read(PAPER).notes()).anyMatch(n -> n.contains("answers with status 500"));

        fail("/e-print/2401.00001v1", "3600");
        assertThatThrownBy(() -> papers.read(PAPER.inVersion(1), "x", ReadingProgress.none()))
                .isInstanceOf(SourceUnavailableException.class);
        assertThat(asked).doesNotContain("/html/2401.00001v1");
    }

    @Test
    void readsNoEntitiesAndNoErrorsIntoAFeed() {
        String hostile =
                "<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<feed><entry><id>http://arxiv.org/abs/2401.00001v2</id>"
                        + "<title>&x;</title></entry><entry><id>"
                        + "http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>"
                        + "</feed>";
        List<ArxivListing> found = ArxivListing.inFeed(hostile.getBytes(StandardCharsets.UTF_8));
        assertThat(found).extracting(ArxivListing::title).containsExactly("&x;");
    }

    private SourceDocument read(ArxivId id) {
        SourceReading reading = papers.read(id, PAPER.written(), ReadingProgress.none());
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }

    private void serve(String path, String type, byte[] body) {
        server.createContext(
                path,
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.getResponseHeaders().add("Content-Type", type);
                    boolean exact = exchange.getRequestURI().getPath().equals(path);
                    exchange.sendResponseHeaders(exact ? 200 : 404, exact ? body.length : -1);
                    if (exact) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
    }

    private void fail(String path, String wait) {
        server.createContext(
                path,
                exchange -> {
                    if (wait != null) {
                        exchange.getResponseHeaders().add("Retry-After", wait);
                    }
                    exchange.sendResponseHeaders(500, -1);
                    exchange.close();
                });
    }
}

package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;

/// `./lesson read`, from the shell.
class ReadCommandTest {
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        launcher = new Launcher(folder);
    }

    @Test
    void printsAPaperAsMarkdownWithPagesAndSections() throws IOException, InterruptedException {
        Launcher.Run run =
                launcher.run("read", Launcher.sample("ncf-www2017-twocolumn.pdf").toString());

        assertThat(run.process().exitValue()).isZero();
        assertThat(run.said())
                .startsWith("# Neural Collaborative Filtering\n\nXiangnan He, ")
                .contains("<!-- page 3 -->", "### 3.1 General Framework", "REFERENCES\n\n- ");
    }

    @Test
    void readsManyInTheirOrderAndTellsEachFailureInALine()
            throws IOException, InterruptedException {
        Files.writeString(launcher.work().resolve("broken.pdf"), "%PDF-1.7\nnothing");
        Files.write(launcher.work().resolve("empty.pdf"), new byte[0]);

        Launcher.Run run =
                launcher.run(
                        "read",
                        "--format",
                        "json",
                        "--out",
                        "read",
                        "broken.pdf",
                        Launcher.sample("ncf-www2017-twocolumn.pdf").toString(),
                        "empty.pdf");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1/3 broken.pdf: pdf-broken: "),
                        line -> assertThat(line).startsWith("2/3 ").contains(": 10 pages, "),
                        line -> assertThat(line).startsWith("3/3 empty.pdf: empty: "));
        SourceDocument document =
                Json.read(
                        Files.readAllBytes(
                                launcher.work().resolve("read/ncf-www2017-twocolumn.json")),
                        SourceDocument.class);
        assertThat(document.title()).isEqualTo("Neural Collaborative Filtering");
        assertThat(launcher.work().resolve("read/broken.json")).doesNotExist();
    }

    @Test
    void overwritesNothingUnasked() throws IOException, InterruptedException {
        Files.writeString(launcher.work().resolve("broken.md"), "mine");
        Files.writeString(launcher.work().resolve("broken.pdf"), "%PDF-1.7\nnothing");

        Launcher.Run run = launcher.run("read", "--out", ".", "broken.pdf");

        assertThat(run.process().exitValue()).isEqualTo(2);
        assertThat(run.said()).contains("broken.md is there already; --force overwrites it");
        assertThat(launcher.work().resolve("broken.md")).hasContent("mine");
    }

    @Test
    void followsNoLinkThatNobodyNamed() throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret.md"), "# Hidden\n\nNot for you.");
        Path outside = folder.resolve("outside.md");
        Path papers = Files.createDirectory(launcher.work().resolve("papers"));
        Files.writeString(papers.resolve("open.md"), "# Open\n\nNorms keep the scale.");
        Files.createSymbolicLink(papers.resolve("planted.md"), secret);
        Files.createSymbolicLink(launcher.work().resolve("open.md"), outside);

        Launcher.Run read = launcher.run("read", "papers");
        Launcher.Run kept = launcher.run("read", "--out", ".", "papers");
        Launcher.Run forced = launcher.run("read", "--out", ".", "--force", "papers");

        assertThat(read.said()).contains("# Open").doesNotContain("Hidden");
        assertThat(kept.process().exitValue()).isEqualTo(2);
        assertThat(kept.said()).contains("open.md is there already");
        assertThat(forced.process().exitValue()).isZero();
        assertThat(outside).doesNotExist();
        assertThat(launcher.work().resolve("open.md")).content().contains("# Open");
    }

    @Test
    void asksAPrivateAddressOnlyWhereThatIsAllowed() throws IOException, InterruptedException {
        byte[] page = "<title>T</title><p>Norms keep the scale.".getBytes(StandardCharsets.UTF_8);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();

            Launcher.Run refused = launcher.run("read", "http://" + host + "/a");
            Launcher.Run read = launcher.run("read", "--allow", host, "http://" + host + "/a");

            assertThat(refused.process().exitValue()).isEqualTo(1);
            assertThat(refused.said()).contains("address-not-allowed");
            assertThat(read.process().exitValue()).isZero();
            assertThat(read.said()).contains("Norms keep the scale.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysWhatItCanNotRead() throws IOException, InterruptedException {
        Launcher.Run run = launcher.run("read", "no-such-file.pdf");

        assertThat(run.process().exitValue()).isEqualTo(1);
        assertThat(run.said()).contains("no-such-file.pdf: not-found: ");
    }
}

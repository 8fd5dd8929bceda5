package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

/// Whatever a server writes into its headers, it is told of its own page alone: as a refusal, as a
/// page, or as something to try again later.
class OddHeadersTest {
    private static final SourceLimits LIMITS =
            new SourceLimits(100_000, 10, Duration.ofSeconds(5), 64);
    private static final String BODY = "<p>Norms keep the scale.";

    @TempDir Path cache;

    private ServerSocket socket;
    private String host;
    private PageFetcher fetcher;
    private volatile String head = "";

    @BeforeEach
    void start() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        host = "127.0.0.1:" + socket.getLocalPort();
        Thread.ofVirtual().start(this::serve);
        fetcher =
                new PageFetcher(
                        FetchSettings.defaults()
                                .allowing(host)
                                .keepingIn(new CacheSettings(cache, 1 << 20)),
                        LIMITS);
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        fetcher.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "\"utf 8\"", "-x", "utf/8", "\u00fctf-8", "\"\\\"\"", "a!b"})
    void refusesAPageInACharacterSetThatCanNotBe(String charset) {
        Download.Rejected page =
                (Download.Rejected) fetch("Content-Type: text/html; charset=" + charset);

        assertThat(page.refused().code()).isEqualTo("page-broken");
        assertThat(page.refused().reason()).startsWith("127.0.0.1 names a character set that");
        assertThat(page.refused().remedy()).contains("paste the passage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-9", "x-unheard-of", "\"\""})
    void takesAPageInACharacterSetThatIsNotKnown(String charset) {
        Download.Received page =
                (Download.Received) fetch("Content-Type: text/html; charset=" + charset);

        assertThat(page.charset()).isNull();
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type:",
                "Content-Type: ;;;",
                "Content-Type: /",
                "Content-Type: text",
                "Content-Type: , ,",
                "Content-Type: =",
                "Content-Type: text/html;charset",
                "Content-Type: \"text/html",
                "Content-Type: text/html\r\nLast-Modified: yesterday\r\nETag: \"",
                "Content-Type: text/html\r\nLast-Modified: Sun, 99 Xyz 99999 99:99:99 GMT",
                "Content-Type: text/html\r\nETag: \u0001\u00ff",
                "Content-Type: text/html\r\nCache-Control: max-age=99999999999999999999, =",
                "Content-Type: text/html\r\nContent-Encoding: x y z, ,",
                "Content-Type: text/html\r\nContent-Encoding: gzip",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked, chunked",
                "Content-Type: text/html\r\nTransfer-Encoding: odd",
                "Content-Length: -1",
                "Content-Length: many",
                "Content-Length: 99999999999999999999",
                "Content-Length: 3\r\nContent-Length: 5",
                ": no name",
                "no colon",
            })
    void answersForAPageWithAnOddHead(String headers) {
        assertIsTold("200 OK", headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://[",
                "http://[::1",
                "http://%zz/",
                "http://a b/c d",
                "http:///",
                "http://",
                "://",
                "//",
                "?",
                "#",
                "\u0001",
                "\u00fc\u00e9",
                "mailto:a@b.example",
                "http://127.0.0.1:99999999/",
                "http://127.0.0.1:-1/",
                "http://\u0130.example/",
                "http://xn--a-ecp.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http:opaque",
            })
    void answersForARedirectToAnOddAddress(String location) {
        assertIsTold("302 Found", "Location: " + location);
        assertIsTold("301 Moved", "Location: /x\r\nLocation: " + location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "99999999999999999999",
                "1e9",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Fri, 31 Feb 2027 25:61:61 GMT",
                "Thu, 01 Jan +999999999 00:00:00 GMT",
            })
    void answersForAnOddWishToWait(String wait) {
        assertIsTold("503 Busy", "Retry-After: " + wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"address\": 5}", "{\"sha256\": \"\\u0000\"}"})
    void takesADamagedEntryOfTheCacheForNone(String entry) throws IOException {
        String headers = "Content-Type: text/html\r\nETag: \"one\"";
        fetch(headers);
        try (Stream<Path> entries = Files.list(cache.resolve("addresses"))) {
            for (Path file : entries.toList()) {
                Files.writeString(file, entry);
            }
        }

        Download.Received page = (Download.Received) fetch(headers);

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    }

    @Test
    void readsAPageWithTheUsualHead() {
        Download.Received page = (Download.Received) fetch("Content-Type: text/html;charset=utf-8");

        assertThat(page.charset()).isEqualTo("UTF-8");
    }

    private void assertIsTold(String status, String headers) {
        try {
            assertThat(fetch(status, headers))
                    .isInstanceOfAny(Download.Received.class, Download.Rejected.class);
        } catch (SourceUnavailableException e) {
            assertThat(e).hasMessageStartingWith("127.0.0.1 ");
        }
    }

    private Download fetch(String headers) {
        return fetch("200 OK", headers);
    }

    private Download fetch(String status, String headers) {
        head = "HTTP/1.1 " + status + "\r\n" + headers + "\r\nConnection: close\r\n\r\n";
        return fetcher.fetch("http://" + host + "/a", ReadingProgress.none());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                BufferedReader request =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.ISO_8859_1));
                for (String line = request.readLine();
                        line != null && !line.isEmpty();
                        line = request.readLine()) {
                    // Whatever is asked, the head of now is the answer.
                }
                OutputStream out = client.getOutputStream();
                out.write((head + BODY).getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

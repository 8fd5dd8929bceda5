package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

class PageFetcherTest {
    private static final SourceLimits LIMITS =
            new SourceLimits(100_000, 10, Duration.ofSeconds(2), 64);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch testOver = new CountDownLatch(1);
    private HttpServer server;
    private String base;
    private PageFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        String host = "127.0.0.1:" + server.getAddress().getPort();
        base = "http://" + host;
        server.createContext(
                "/page",
                exchange -> answer(exchange, 200, "text/html; charset=iso-8859-1", "<p>hello"));
        server.createContext("/moved", exchange -> redirect(exchange, "/page"));
        server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        server.createContext(
                "/inside", exchange -> redirect(exchange, "http://127.0.0.1:9/secret"));
        server.createContext(
                "/metadata",
                exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext(
                "/large", exchange -> answer(exchange, 200, "text/html", "x".repeat(200_000)));
        server.createContext("/zipped", this::zipped);
        server.createContext("/slow", this::drip);
        for (String type : List.of("video/mp4", "application/zip", "image/svg+xml", "audio/ogg")) {
            server.createContext("/" + type, exchange -> answer(exchange, 200, type, "x"));
        }
        for (String type : List.of("application/gzip", "text/x-tex", "application/json")) {
            server.createContext("/" + type, exchange -> answer(exchange, 200, type, "x"));
        }
        server.createContext("/brotli", this::brotli);
        server.createContext("/picture", exchange -> answer(exchange, 200, "image/png", "png"));
        for (int status : List.of(403, 404, 410, 429, 500, 503)) {
            server.createContext(
                    "/status" + status, exchange -> answer(exchange, status, "text/html", "no"));
        }
        server.start();
        fetcher = new PageFetcher(FetchSettings.defaults().allowing(host), LIMITS);
    }

    @AfterEach
    void stop() throws IOException {
        testOver.countDown();
        fetcher.close();
        server.stop(0);
    }

    @Test
    void fetchesAPageAndFollowsRedirects() {
        Download.Received page = (Download.Received) fetch("/moved");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>hello");
        assertThat(page.address()).hasToString(base + "/page");
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualToIgnoringCase("iso-8859-1");
        assertThat(requests)
                .allMatch(r -> r.startsWith("notebook-learning/") && r.endsWith("cookies: null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/metadata", "/file"})
    void followsNoRedirectIntoANetwork(String path) {
        assertThat(code(fetch(path))).isEqualTo("address-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://169.254.169.254/",
                "http://10.0.0.1/",
                "ftp://example.org/",
                "http://user:secret@example.org/",
                "http://example.org:8080/",
                "file:///etc/passwd",
                "not an address",
                "/etc/passwd"
            })
    void connectsToNothingButPublicAddresses(String address) {
        assertThat(code(fetcher.fetch(address, ReadingProgress.none())))
                .isEqualTo("address-not-allowed");
    }

    @Test
    void givesUpOnRedirectsInCircles() {
        assertThat(code(fetch("/loop"))).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/zipped"})
    void stopsAtTheLimitOfSizeEvenAfterDecompression(String path) {
        assertThat(code(fetch(path))).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status404", "/status410"})
    void saysThatAPageIsNotThere(String path) {
        assertThat(code(fetch(path))).isEqualTo("not-found");
    }

    @Test
    void saysThatAPageIsNotHandedOutOrNotReadable() {
        assertThat(code(fetch("/status403"))).isEqualTo("access-denied");
        assertThat(code(fetch("/picture"))).isEqualTo("unsupported-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/video/mp4", "/application/zip", "/image/svg+xml", "/audio/ogg", "/brotli"})
    void turnsAwayByNameWhatIsNothingToRead(String path) {
        assertThat(code(fetch(path))).isEqualTo("unsupported-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/application/gzip", "/text/x-tex", "/application/json"})
    void takesSourcesOfPapersTextsAndNotebooks(String path) {
        assertThat(fetch(path)).isInstanceOf(Download.Received.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status429", "/status500", "/status503"})
    void leavesPassingFaultsToARetry(String path) {
        assertThatThrownBy(() -> fetch(path))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("status");
    }

    @Test
    void endsADownloadThatDripsAtItsDeadline() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> fetch("/slow"))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("takes longer than 2 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void leavesARefusedConnectionToARetry() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (PageFetcher other =
                new PageFetcher(FetchSettings.defaults().allowing("127.0.0.1:" + free), LIMITS)) {
            assertThatThrownBy(
                            () ->
                                    other.fetch(
                                            "http://127.0.0.1:" + free + "/",
                                            ReadingProgress.none()))
                    .isInstanceOf(SourceUnavailableException.class);
        }
    }

    @Test
    void leadsFromHttpsToHttpsOnly() {
        URI open = URI.create("http://a.example/");
        URI closed = URI.create("HTTPS://a.example/");
        assertThat(WebAddress.isDowngrade(closed, open)).isTrue();
        assertThat(WebAddress.isDowngrade(closed, closed)).isFalse();
        assertThat(WebAddress.isDowngrade(open, closed)).isFalse();
        assertThat(WebAddress.isDowngrade(open, open)).isFalse();
    }

    @Test
    void endsAHeadWithoutEnd() throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread endless = Thread.ofVirtual().start(() -> sendHeadersTo(socket));
            String host = "127.0.0.1:" + socket.getLocalPort();
            try (PageFetcher other =
                    new PageFetcher(FetchSettings.defaults().allowing(host), LIMITS)) {
                assertThatThrownBy(() -> other.fetch("http://" + host, ReadingProgress.none()))
                        .isInstanceOf(SourceUnavailableException.class)
                        .hasMessageContaining("header");
            }
            endless.join();
        }
    }

    /// Sends headers until the other side has enough.
    private static void sendHeadersTo(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            OutputStream out = client.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The other side hung up, as it should.
            assertThat(e).hasMessageNotContaining("accept");
        }
    }

    private Download fetch(String path) {
        return fetcher.fetch(base + path, ReadingProgress.none());
    }

    private static String code(Download download) {
        assertThat(download).isInstanceOf(Download.Rejected.class);
        return ((Download.Rejected) download).refused().code();
    }

    private void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        requests.add(
                exchange.getRequestHeaders().getFirst("User-Agent")
                        + " cookies: "
                        + exchange.getRequestHeaders().getFirst("Cookie"));
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Set-Cookie", "session=1");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.getResponseHeaders().add("Set-Cookie", "session=1");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void zipped(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[10_000_000]);
        }
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    private void brotli(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", "br");
        answer(exchange, 200, "text/html", "packed although nobody asked");
    }

    /// Sends a beginning and then nothing until the test is over.
    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("<p>".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            testOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceUnavailableException;

class PolitenessTest {
    private static final SourceLimits LIMITS =
            new SourceLimits(1_000_000, 10, Duration.ofSeconds(20), 64);

    @TempDir Path folder;

    private final List<Map<String, List<String>>> requests = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private HttpServer server;
    private ExecutorService threads;
    private String base;
    private FetchSettings settings;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        String host = "127.0.0.1:" + server.getAddress().getPort();
        base = "http://" + host;
        server.createContext("/page", exchange -> answer(exchange, "hello"));
        server.createContext("/changed", e -> answer(e, "version " + requests.size()));
        server.createContext("/large", e -> answer(e, e.getRequestURI() + "x".repeat(20_000)));
        server.createContext("/soon", exchange -> wait(exchange, "1"));
        server.createContext("/later", exchange -> wait(exchange, "3600"));
        server.start();
        settings = FetchSettings.defaults().allowing(host);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void asksASiteOneThingAtATimeWithItsGapBetween() throws Exception {
        Duration gap = Duration.ofMillis(300);
        Politeness polite = new Politeness(Map.of("127.0.0.1", gap), Duration.ZERO);
        try (PageFetcher fetcher = new PageFetcher(settings.politely(polite), LIMITS);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                readers.submit(() -> fetch(fetcher, "/page"));
            }
        }
        assertThat(times).hasSize(3);
        assertThat(most).hasValue(1);
        assertThat(times.get(2) - times.get(0)).isGreaterThanOrEqualTo(2 * gap.toNanos());
    }

    @Test
    void countsSubdomainsOfASiteAsTheSite() {
        Politeness usual = Politeness.usual();
        assertThat(usual.siteOf("export.arxiv.org")).isEqualTo("arxiv.org");
        assertThat(usual.siteOf("notarxiv.org")).isEqualTo("notarxiv.org");
        assertThat(usual.gapOf("arxiv.org")).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void waitsAsLongAsAServerAsksIfThatIsShort() throws IOException {
        try (PageFetcher fetcher = new PageFetcher(settings, LIMITS)) {
            assertThat(text(fetch(fetcher, "/soon"))).isEqualTo("at last");
        }
        assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void saysWhenToAskAgainWhereAServerAsksToWaitLong() throws IOException {
        try (PageFetcher fetcher = new PageFetcher(settings, LIMITS)) {
            Instant before = Instant.now();
            assertThatThrownBy(() -> fetch(fetcher, "/later"))
                    .isInstanceOfSatisfying(
                            SourceUnavailableException.class,
                            e ->
                                    assertThat(e.notBefore().orElseThrow())
                                            .isAfter(before.plusSeconds(3_500)))
                    .hasMessageContaining("asks to wait until");
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void understandsSecondsAndDatesToWaitFor() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(RetryAfter.parse("120", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Tue, 24 Nov 2026 10:00:30 GMT", now))
                .contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Tue, 24 Nov 2026 09:00:00 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
        assertThat(RetryAfter.parse("-5", now)).isEmpty();
        assertThat(RetryAfter.parse("9".repeat(40), now)).isEmpty();
    }

    @Test
    void saysWhoAsksAndPassesNothingOn() throws IOException {
        try (PageFetcher fetcher =
                new PageFetcher(settings.contact("mailto:operator@example.org"), LIMITS)) {
            fetch(fetcher, "/page");
            fetch(fetcher, "/page");
        }
        assertThat(requests.getLast().get("User-agent").getFirst())
                .startsWith("notebook-learning/")
                .endsWith("(mailto:operator@example.org)");
        assertThat(requests.getLast()).doesNotContainKeys("Cookie", "Referer", "Authorization");
    }

    @Test
    void asksOnlyWhetherAKeptPageChanged() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (PageFetcher fetcher = keeping(1_000_000)) {
                assertThat(text(fetch(fetcher, "/page"))).isEqualTo("hello");
            }
        }
        assertThat(requests.get(0)).doesNotContainKey("If-none-match");
        assertThat(requests.get(1).get("If-none-match")).containsExactly("\"5\"");
    }

    @Test
    void takesANewVersionOfAKeptPage() throws IOException {
        try (PageFetcher fetcher = keeping(1_000_000)) {
            assertThat(text(fetch(fetcher, "/changed"))).isEqualTo("version 0");
            assertThat(text(fetch(fetcher, "/changed"))).isEqualTo("version 1");
        }
        assertThat(requests.get(1)).containsKey("If-none-match");
    }

    @Test
    void doesNotAskForWhatNeverChanges() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (PageFetcher fetcher = keeping(1_000_000)) {
                Download again =
                        fetcher.fetch(
                                base + "/page", Freshness.NEVER_CHANGES, ReadingProgress.none());
                assertThat(text(again)).isEqualTo("hello");
            }
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void fetchesAgainWhatWasDamagedOrTakenAwayOnDisk() throws IOException {
        try (PageFetcher fetcher = keeping(1_000_000)) {
            fetch(fetcher, "/page");
            try (Stream<Path> bodies = Files.list(folder.resolve("bodies"))) {
                Files.writeString(bodies.findFirst().orElseThrow(), "hullo");
            }
            assertThat(text(fetch(fetcher, "/page"))).isEqualTo("hello");
            try (Stream<Path> bodies = Files.list(folder.resolve("bodies"))) {
                Files.delete(bodies.findFirst().orElseThrow());
            }
            assertThat(text(fetch(fetcher, "/page"))).isEqualTo("hello");
        }
        assertThat(requests).hasSize(3).noneMatch(r -> r.containsKey("If-none-match"));
    }

    @Test
    void keepsNoMoreThanItMay() throws IOException {
        try (PageFetcher fetcher = keeping(100_000)) {
            for (int i = 0; i < 10; i++) {
                fetch(fetcher, "/large" + i);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long size =
                    files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
            assertThat(size).isBetween(60_000L, 100_000L);
        }
    }

    @Test
    void sharesItsFolderWithOthersAtTheSameTime() throws IOException {
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int process = 0; process < 4; process++) {
                readers.submit(
                        () -> {
                            try (PageFetcher fetcher = keeping(60_000)) {
                                for (int i = 0; i < 25; i++) {
                                    if (!text(fetch(fetcher, "/large" + i % 5))
                                            .startsWith("/large" + i % 5)) {
                                        busy.incrementAndGet();
                                    }
                                }
                                times.add(-1L);
                            }
                            return null;
                        });
            }
        }
        assertThat(times).filteredOn(t -> t == -1L).hasSize(4);
        assertThat(busy).hasValue(0);
    }

    private PageFetcher keeping(long bytes) {
        return new PageFetcher(settings.keepingIn(new CacheSettings(folder, bytes)), LIMITS);
    }

    private Download fetch(PageFetcher fetcher, String path) {
        return fetcher.fetch(base + path, ReadingProgress.none());
    }

    private static String text(Download download) {
        assertThat(download).isInstanceOf(Download.Received.class);
        return new String(((Download.Received) download).body(), StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        times.add(System.nanoTime());
        requests.add(Map.copyOf(exchange.getRequestHeaders()));
        String tag = "\"" + body.length() + "\"";
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.getResponseHeaders().add("ETag", tag);
        exchange.getResponseHeaders().add("Set-Cookie", "session=1");
        boolean unchanged =
                tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                        && !body.startsWith("version");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        running.decrementAndGet();
        exchange.sendResponseHeaders(unchanged ? 304 : 200, unchanged ? -1 : bytes.length);
        if (!unchanged) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void wait(HttpExchange exchange, String seconds) throws IOException {
        if (busy.incrementAndGet() > 1) {
            answer(exchange, "at last");
            return;
        }
        times.add(System.nanoTime());
        requests.add(Map.copyOf(exchange.getRequestHeaders()));
        exchange.getResponseHeaders().add("Retry-After", seconds);
        exchange.sendResponseHeaders(503, -1);
        exchange.close();
    }
}

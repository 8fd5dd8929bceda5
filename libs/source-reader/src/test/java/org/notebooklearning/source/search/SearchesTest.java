package org.notebooklearning.source.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.notebooklearning.source.arxiv.ArxivBases;
import org.notebooklearning.source.fetch.FetchSettings;
import org.notebooklearning.source.fetch.PageFetcher;
import org.notebooklearning.source.outcome.SourceLimits;

/// Each search against a server that answers in the shape its documentation shows.
class SearchesTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private URI base;
    private PageFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.start();
        fetcher =
                new PageFetcher(
                        FetchSettings.defaults().allowing(base.getAuthority()),
                        SourceLimits.defaults());
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void searchesWikipedia() {
        serve(
                "/w/api.php",
                """
                {"batchcomplete": true, "query": {"searchinfo": {"totalhits": 2}, "search": [
                 {"ns": 0, "title": "Layer normalization", "pageid": 7, "size": 900,
                  "snippet": "A <span class=\\"searchmatch\\">layer</span> &amp; its norm"},
                 {"ns": 0, "title": "C++ & more", "pageid": 8, "snippet": ""}]}}
                """);
        assertThat(found(new WikipediaSearch(base)))
                .containsExactly(
                        new FoundWork(
                                "Layer normalization",
                                base + "/wiki/Layer_normalization",
                                "A layer & its norm",
                                "Wikipedia"),
                        new FoundWork(
                                "C++ & more", base + "/wiki/C%2B%2B_%26_more", "", "Wikipedia"));
        assertThat(asked.getFirst()).contains("srsearch=layer+norm", "srlimit=5");
    }

    @Test
    void searchesArxiv() {
        serve(
                "/api/query",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><entry>
                <id>http://arxiv.org/abs/2401.00001v2</id><title>On scaling
                  by one number</title><summary>We divide.</summary>
                <author><name>Jane Doe</name></author></entry></feed>
                """);
        assertThat(found(new ArxivSearch(ArxivBases.at(base))))
                .containsExactly(
                        new FoundWork(
                                "On scaling by one number",
                                "https://arxiv.org/abs/2401.00001v2",
                                "We divide.",
                                "arXiv"));
        assertThat(asked.getFirst()).contains("search_query=all:layer+AND+all:norm");
    }

    @Test
    void searchesSearxng() {
        serve(
                "/search",
                """
                {"query": "x", "number_of_results": 0, "results": [{"url": "https://a.example/",
                 "title": "Norms", "content": "All of them", "engine": "some", "score": 1.0}],
                 "answers": [], "unresponsive_engines": []}
                """);
        assertThat(found(new SearxngSearch(base)))
                .containsExactly(
                        new FoundWork("Norms", "https://a.example/", "All of them", "SearXNG"));
        assertThat(asked.getFirst()).contains("format=json", "q=layer+norm");
    }

    @Test
    void searchesTavilyWithItsKeyInTheHeader() {
        serve(
                "/search",
                """
                {"query": "x", "results": [{"title": "Norms", "url": "https://a.example/",
                 "content": "All", "score": 0.8, "raw_content": null}], "response_time": 1.1}
                """);
        TavilySearch tavily = new TavilySearch(base, "secret-key");
        assertThat(found(tavily)).extracting(FoundWork::url).containsExactly("https://a.example/");
        assertThat(asked.getFirst())
                .startsWith("POST /search ")
                .contains("Bearer secret-key", "\"query\":\"layer norm\"", "\"max_results\":5");
        assertThat(tavily.toString() + tavily.request("x", 1)).doesNotContain("secret-key");
    }

    @Test
    void searchesBraveWithItsKeyInTheHeader() {
        serve(
                "/res/v1/web/search",
                """
                {"type": "search", "web": {"type": "search", "results": [{"title": "Norms",
                 "url": "https://a.example/", "description": "<strong>All</strong> of them"}]}}
                """);
        BraveSearch brave = new BraveSearch(base, "secret-key");
        assertThat(found(brave)).extracting(FoundWork::snippet).containsExactly("All of them");
        assertThat(asked.getFirst()).contains("q=layer+norm", "secret-key");
        assertThat(brave.toString() + brave.request("x", 1)).doesNotContain("secret-key");
    }

    @Test
    void saysWhatWentWrongInsteadOfThrowing() {
        serve("/search", "<html>limit reached");
        assertThat(new RemoteSearch(new SearxngSearch(base), fetcher).find("x", 1))
                .isEqualTo(
                        new SearchAnswer.Failed(
                                "SearXNG could not be searched: its reply is not as its"
                                        + " documentation shows."));
        assertThat(new RemoteSearch(new WikipediaSearch(base), fetcher).find("x", 1))
                .isInstanceOf(SearchAnswer.Failed.class);
    }

    @Test
    void followsNoRedirectWithAKey() {
        server.createContext(
                "/search",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", base + "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                    exchange.close();
                });
        serve("/elsewhere", "{\"results\": []}");
        assertThat(new RemoteSearch(new TavilySearch(base, "k"), fetcher).find("x", 1))
                .isInstanceOf(SearchAnswer.Failed.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void allowsAddressesOfSearchesToSearchesOnly() throws IOException {
        serve("/search", "{\"results\": []}");
        SearchSettings settings = settings(List.of("searxng"), base, null);
        try (Searches searches = new Searches(settings, FetchSettings.defaults())) {
            assertThat(searches.all().getFirst().find("x", 1))
                    .isEqualTo(new SearchAnswer.Found(List.of()));
        }
        assertThat(settings.ownAddresses()).containsExactly(base);
    }

    @Test
    void refusesSettingsThatLackSomething() {
        assertThatThrownBy(() -> settings(List.of("tavily"), null, null))
                .hasMessageContaining("tavily needs a key");
        assertThatThrownBy(() -> settings(List.of("searxng"), null, null))
                .hasMessageContaining("its address");
        assertThatThrownBy(() -> settings(List.of("gopher"), null, null))
                .hasMessageContaining("arxiv, brave, searxng, tavily, wikipedia");
        assertThat(settings(List.of("tavily"), null, "secret-key").toString())
                .doesNotContain("secret-key");
    }

    private static SearchSettings settings(List<String> providers, URI searxng, String key) {
        return new SearchSettings(
                providers,
                3,
                Duration.ofSeconds(10),
                SearchSettings.WIKIPEDIA,
                ArxivBases.arxiv(),
                searxng,
                key,
                null);
    }

    private List<FoundWork> found(SearchProtocol protocol) {
        SearchAnswer answer = new RemoteSearch(protocol, fetcher).find("layer norm", 5);
        assertThat(answer).isInstanceOf(SearchAnswer.Found.class);
        return ((SearchAnswer.Found) answer).works();
    }

    private void serve(String path, String reply) {
        server.createContext(
                path,
                exchange -> {
                    byte[] sent = exchange.getRequestBody().readAllBytes();
                    asked.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().get("Authorization")
                                    + exchange.getRequestHeaders().get("X-Subscription-Token")
                                    + new String(sent, StandardCharsets.UTF_8));
                    byte[] body = reply.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }
}

package org.notebooklearning.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;

/// What is checked is what is connected to, whatever names and spellings say.
class FrontDoorTest {
    private static final SourceLimits LIMITS =
            new SourceLimits(100_000, 10, Duration.ofSeconds(5), 64);

    @Test
    void connectsToTheAddressThatWasCheckedAndJudgesEachConnectionAnew() throws IOException {
        List<String> reached = new CopyOnWriteArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        int port = server.getAddress().getPort();
        server.createContext(
                "/",
                exchange -> {
                    reached.add(exchange.getLocalAddress().getAddress().getHostAddress());
                    exchange.getResponseHeaders().add("Location", "/next");
                    exchange.getResponseHeaders().add("Connection", "close");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        server.start();
        ScriptedNames names = new ScriptedNames("127.0.0.2", "127.0.0.1");
        FetchSettings settings = FetchSettings.defaults().allowing("127.0.0.2/32:" + port);
        try (PageFetcher fetcher = new PageFetcher(settings, LIMITS, names)) {
            Download answer =
                    fetcher.fetch("http://rebinding.example:" + port, ReadingProgress.none());
            assertThat(code(answer)).isEqualTo("address-not-allowed");
        } finally {
            server.stop(0);
        }
        assertThat(reached).containsExactly("127.0.0.2");
        assertThat(names.asked()).containsExactly("rebinding.example", "rebinding.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "fe80::1%1",
                "64:ff9b::808:808",
                "64:ff9b::a00:1",
                "2002:808:808::1",
                "2001:0:808:808::1",
                "::ffff:0:808:808",
                "4000::1",
                "169.254.169.254"
            })
    void refusesNamesThatStandForAnythingButAPublicAddress(String address) throws IOException {
        ScriptedNames names = new ScriptedNames(address);
        try (PageFetcher fetcher = new PageFetcher(FetchSettings.defaults(), LIMITS, names)) {
            assertThat(code(fetcher.fetch("https://a.example/", ReadingProgress.none())))
                    .isEqualTo("address-not-allowed");
        }
        assertThat(names.asked()).containsExactly("a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1./",
                "http://[::ffff:127.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[fe80::1%25eth0]/",
                "http://127。0。0。1",
                "http://①②⑦.0.0.1/",
                "http://localhost/",
                "http://example.org\\@127.0.0.1/",
                "http://example.org@127.0.0.1/",
                "http://127.0.0.1#@example.org/",
                "http:127.0.0.1/",
                "http:///127.0.0.1/"
            })
    void refusesThisMachineInEverySpelling(String address) throws IOException {
        try (PageFetcher fetcher = new PageFetcher(FetchSettings.defaults(), LIMITS)) {
            assertThat(code(fetcher.fetch(address, ReadingProgress.none())))
                    .isEqualTo("address-not-allowed");
        }
    }

    /// The URL standard's own tests: an address is refused, or its host is the one that the
    /// standard reads there too. A host that two readers read differently is the way in.
    @Test
    void readsNoOtherHostIntoAnAddressThanBrowsersDo() throws IOException {
        JsonNode cases = Json.mapper().readTree(TestInputs.bytes("samples/urltestdata.json"));
        List<String> differing = new ArrayList<>();
        int accepted = 0;
        for (JsonNode one : cases) {
            String input = one.path("input").asText("");
            ScriptedNames names = new ScriptedNames();
            try (PageFetcher fetcher = new PageFetcher(FetchSettings.defaults(), LIMITS, names)) {
                fetcher.fetch(input, ReadingProgress.none());
            }
            for (String asked : names.asked()) {
                accepted++;
                String expected = one.path("hostname").asText("none, the address is invalid");
                if (!sameHost(asked, expected)) {
                    differing.add(input + " leads to " + asked + " and not to " + expected);
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(accepted).isGreaterThan(60);
    }

    /// Hosts are the same whatever their case, IPv6 addresses in whatever short form.
    private static boolean sameHost(String one, String other) throws IOException {
        return one.startsWith("[") && other.startsWith("[")
                ? InetAddress.getByName(one).equals(InetAddress.getByName(other))
                : one.toLowerCase(Locale.ROOT).equals(other);
    }

    private static String code(Download download) {
        assertThat(download).isInstanceOf(Download.Rejected.class);
        return ((Download.Rejected) download).refused().code();
    }
}

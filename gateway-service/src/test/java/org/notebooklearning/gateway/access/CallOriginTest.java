package org.notebooklearning.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOriginTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, host, Sec-Fetch-Site, Origin, whether it is refused
                "POST, localhost:8080, -, -, false",
                "POST, localhost:8080, same-origin, http://localhost:8080, false",
                "POST, localhost:8080, none, -, false",
                "POST, localhost:8080, same-site, http://localhost:9000, true",
                "POST, localhost:8080, cross-site, http://evil.example, true",
                "POST, localhost:8080, Cross-Site, -, true",
                "POST, localhost:8080, cross-site, http://localhost:8080, true",
                "POST, localhost:8080, nonsense, -, true",
                "POST, localhost:8080, -, http://localhost:8080, false",
                "POST, LOCALHOST:8080, -, http://localhost:8080, false",
                "POST, localhost:8080, -, http://localhost:9000, true",
                "POST, localhost:8080, -, http://127.0.0.1:8080, true",
                "POST, localhost:8080, -, http://evil.example, true",
                "POST, localhost:8080, -, null, true",
                "POST, localhost:8080, -, '', true",
                "POST, learn.example, -, https://learn.example, false",
                "POST, learn.example:443, -, https://learn.example, false",
                "POST, learn.example, -, http://learn.example:80, false",
                "POST, learn.example, -, https://learn.example.evil.example, true",
                "POST, [::1]:8080, -, http://[::1]:8080, false",
                "PUT, localhost:8080, cross-site, -, true",
                "DELETE, localhost:8080, cross-site, -, true",
                "PATCH, localhost:8080, cross-site, -, true",
                "GET, localhost:8080, cross-site, http://evil.example, false",
                "HEAD, localhost:8080, cross-site, -, false",
                "OPTIONS, localhost:8080, cross-site, -, false",
            })
    void refusesWhatAnotherSiteSends(
            String method,
            String host,
            @Nullable String site,
            @Nullable String origin,
            boolean refused) {
        assertThat(new CallOrigin(method, host(host), site, origin).isForged()).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, true",
        "LocalHost, true",
        "lesson.localhost, true",
        "127.0.0.1:8080, true",
        "127.1.2.3, true",
        "[::1]:8080, true",
        "box.lan:8080, true",
        "evil.example, false",
        "localhost.evil.example, false",
        "127.0.0.1.evil.example, false",
        "192.168.0.2:8080, false",
        "10.0.0.1, false",
    })
    void knowsTheNamesOfLoopback(String host, boolean known) {
        CallOrigin origin = new CallOrigin("GET", host(host), null, null);

        assertThat(origin.isSentTo(Set.of("box.lan"))).isEqualTo(known);
    }

    @Test
    void knowsNoCallThatNamesNoHost() {
        assertThat(new CallOrigin("GET", null, null, null).isSentTo(Set.of())).isFalse();
    }

    private static @Nullable HostAndPort host(String text) {
        return HostAndPort.parseAuthority(text, -1);
    }
}

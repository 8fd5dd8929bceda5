package org.notebooklearning.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessStartTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "[::1]", "127.5.5.5"})
    void mayBeOpenOnLoopback(String host) {
        assertThat(AccessStart.refusal(host, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no such name"})
    void mustKnowItsCallersElsewhere(String host) {
        assertThat(AccessStart.refusal(host, false))
                .hasValueSatisfying(
                        why ->
                                assertThat(why)
                                        .contains(
                                                host,
                                                "gateway.tokens-file",
                                                "./lesson token",
                                                "quarkus.oidc.auth-server-url"));
    }

    @Test
    void mayListenAnywhereWithLogins() {
        assertThat(AccessStart.refusal("0.0.0.0", true)).isEmpty();
    }
}

package org.notebooklearning.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/lessons",
                "/api/lessons/",
                "/api/lessons/rmsnorm-7k3m5x2q/notebooks/sources.json",
                "/api/lessons/NO%20WHERE",
                "/api/lessons/x/notebooks/%C3%BCber%20alles.ipynb",
                "/app/app.css",
                "/app/2.1/katex.min.css",
                "/a/...",
                "/a/.b",
                "/a/b..",
                "/a/(b)+c@d,e=f:g!h$i&j'k*l~m_n-o",
            })
    void takesWhatCanBeReadInOneWay(String path) {
        assertThat(PlainPath.matches(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/lessons",
                "//",
                "//api",
                "/api//lessons",
                "/api/lessons//",
                "/api/lessons;x",
                "/api;x=1/lessons",
                "/;/api",
                "/.",
                "/..",
                "/./api",
                "/api/../q",
                "/api/..",
                "/api/%2e/lessons",
                "/api/%2E%2e/lessons",
                "/api%2flessons",
                "/api%2Flessons",
                "/api%5clessons",
                "/api\\lessons",
                "/api/%6cessons",
                "/api/%6Cessons",
                "/api/lessons%3b",
                "/api/lessons%3Bx",
                "/api/lessons%00",
                "/api/lessons%0a",
                "/api/lessons%7f",
                "/api/lessons%25",
                "/api/%252e%252e/q",
                "/api/lessons%",
                "/api/lessons%2",
                "/api/lessons%zz",
                "/api/lessons%u002f",
                "/api/%c0%af/lessons",
                "/api/%ff",
                "/api/%C3",
                "/api/\u00fcber",
                "/api/a b",
                "/api/a#b",
                "/api/a?b",
                "/api/a|b",
                "/api/[a]",
                "/api/{a}",
                "/api/a\u0000",
            })
    void refusesWhatMayBeReadOtherwise(String path) {
        assertThat(PlainPath.matches(path)).isFalse();
    }
}

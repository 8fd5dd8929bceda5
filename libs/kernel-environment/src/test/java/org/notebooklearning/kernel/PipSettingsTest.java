package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PipSettingsTest {
    @Test
    void indexesAndLinksOfPipBecomeThoseOfUv() {
        List<String> configured =
                List.of(
                        "global.index-url='https://mirror.example/simple'",
                        "global.find-links='\\n/wheels\\n/more'",
                        "install.extra-index-url='https://a.example https://b.example'",
                        "global.cert='/etc/certificates.pem'");

        assertThat(PipSettings.forUv(configured, Set.of()))
                .isEqualTo(
                        Map.of(
                                "UV_DEFAULT_INDEX", "https://mirror.example/simple",
                                "UV_FIND_LINKS", "/wheels,/more",
                                "UV_INDEX", "https://a.example https://b.example",
                                "SSL_CERT_FILE", "/etc/certificates.pem"));
    }

    @Test
    void environmentVariableOfPipWinsOverItsFile() {
        List<String> configured =
                List.of(
                        ":env:.index-url='https://variable.example'",
                        "global.index-url='https://file.example'");

        assertThat(PipSettings.forUv(configured, Set.of()))
                .containsExactly(Map.entry("UV_DEFAULT_INDEX", "https://variable.example"));
    }

    @Test
    void indexThatTheUserChoseForUvIsLeftAlone() {
        assertThat(
                        PipSettings.forUv(
                                List.of("global.index-url='https://pip.example'"),
                                Set.of("UV_INDEX_URL")))
                .isEmpty();
    }

    @Test
    void linesThatAreNoSettingsAreIgnored() {
        assertThat(
                        PipSettings.forUv(
                                List.of("WARNING: x.y", "", "list.format='columns'"), Set.of()))
                .isEmpty();
    }
}

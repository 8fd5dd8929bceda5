package org.notebooklearning.writer.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.About;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;

class SharedSourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8000/page.html",
                "http://localhost/page.html",
                "https://wiki/page",
                "http://[::1]/page",
                "http://192.168.1.7/page",
                "https://notes.internal/page",
                "file:///home/ada/page.html",
                "/home/ada/page.html"
            })
    void keepsSourcesOfThisMachineAndItsNetworkToItself(String address) {
        assertThat(SharedSource.isPublic(from(address))).isFalse();
        assertThat(SharedSource.isPublic(readAt(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paper.pdf", "topic only", "https://numpy.org/doc", "http://93.184.216.34/"})
    void handsOnWhatOthersCanReachOrHasNoAddress(String origin) {
        assertThat(SharedSource.isPublic(from(origin))).isTrue();
    }

    private static SourceDocument from(String origin) {
        return SourceDocument.none().withAbout(About.of(Form.HTML, "A page", origin));
    }

    private static SourceDocument readAt(String address) {
        return SourceDocument.none().from(new Provenance(address, null, null, null));
    }
}

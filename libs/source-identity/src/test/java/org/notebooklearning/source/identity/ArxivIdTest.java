package org.notebooklearning.source.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {

    @ParameterizedTest
    @CsvSource({
        "1910.07467, arXiv:1910.07467",
        "' 1910.07467v2 ', arXiv:1910.07467v2",
        "arXiv:1910.07467v1, arXiv:1910.07467v1",
        "ARXIV: 0704.0001, arXiv:0704.0001",
        "hep-th/9901001, arXiv:hep-th/9901001",
        "math.GT/0309136v3, arXiv:math.GT/0309136v3",
        "https://arxiv.org/abs/1910.07467, arXiv:1910.07467",
        "http://www.arxiv.org/abs/1910.07467v1?context=cs, arXiv:1910.07467v1",
        "https://arxiv.org/pdf/1910.07467v1.pdf, arXiv:1910.07467v1",
        "https://arxiv.org/pdf/1910.07467, arXiv:1910.07467",
        "https://arxiv.org/html/1910.07467v1#S3, arXiv:1910.07467v1",
        "https://arxiv.org/e-print/1910.07467, arXiv:1910.07467",
        "https://arxiv.org/src/1910.07467v1, arXiv:1910.07467v1",
        "https://export.arxiv.org/abs/hep-th/9901001, arXiv:hep-th/9901001",
        "https://ar5iv.labs.arxiv.org/html/1910.07467, arXiv:1910.07467",
        "https://ar5iv.org/abs/1910.07467, arXiv:1910.07467",
        "10.48550/arXiv.1910.07467, arXiv:1910.07467",
        "doi:10.48550/ARXIV.1910.07467, arXiv:1910.07467",
        "https://doi.org/10.48550/arXiv.1910.07467, arXiv:1910.07467"
    })
    void knowsAPaperByEverythingThatNamesIt(String text, String written) {
        assertThat(ArxivId.parse(text).map(ArxivId::written)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rmsnorm",
                "1910.074",
                "19100.07467",
                "https://arxiv.org/list/cs.LG/recent",
                "https://arxiv.org.example.com/abs/1910.07467",
                "https://example.com/?u=https://arxiv.org/abs/1910.07467",
                "10.1145/3038912.3052569",
                ""
            })
    void takesNothingElseForAPaper(String text) {
        assertThat(ArxivId.parse(text)).isEmpty();
    }

    @Test
    void knowsDoisOfPublishers() {
        assertThat(Doi.parse("https://doi.org/10.1145/3038912.3052569").map(Doi::written))
                .contains("doi:10.1145/3038912.3052569");
        assertThat(Doi.parse("doi:10.1000/ABC(1)").map(Doi::written))
                .contains("doi:10.1000/abc(1)");
        assertThat(Doi.parse("https://example.org/10.1145/3038912.3052569")).isEmpty();
        assertThat(Doi.parse("10.1145/with space")).isEmpty();
    }

    @Test
    void judgesHostileTextAtOnce() {
        long start = System.nanoTime();
        assertThat(ArxivId.parse("a-".repeat(500_000))).isEmpty();
        assertThat(Doi.parse("10." + "1/".repeat(500_000))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}

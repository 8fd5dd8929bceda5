package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.samples.SampleFiles;

/// Every listing and every displayed formula of real pages, exactly.
class PageFactsTest {
    record Listing(Role role, String text) {}

    record Facts(String page, List<Listing> code, List<String> equations) {}

    static Stream<Facts> pages() throws IOException {
        try (InputStream facts = PageFactsTest.class.getResourceAsStream("/facts/pages.json")) {
            return Stream.of(
                    Json.read(Objects.requireNonNull(facts).readAllBytes(), Facts[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsEveryListingAndFormula(Facts facts) {
        SourceReading reading =
                new HtmlReader()
                        .read(
                                SampleFiles.bytes(facts.page()),
                                null,
                                "https://example.org/page.html",
                                facts.page());
        SourceDocument page = ((SourceReading.Read) reading).document();
        assertThat(page.codeBlocks().stream().map(c -> new Listing(c.role(), c.code())).toList())
                .isEqualTo(facts.code());
        assertThat(page.equations().stream().map(e -> e.text().replaceAll("\\s", "")).toList())
                .isEqualTo(facts.equations().stream().map(e -> e.replaceAll("\\s", "")).toList());
    }

    @Test
    void coversTwelvePages() throws IOException {
        assertThat(pages().count()).isGreaterThanOrEqualTo(12);
    }
}

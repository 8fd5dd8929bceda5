package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

/// Every listing and every displayed formula of real pages, exactly.
class PageFactsTest {
    record Listing(Role role, String text) {}

    record Facts(String page, List<Listing> code, List<String> equations) {}

    static Stream<Facts> pages() throws IOException {
        try (InputStream facts = PageFactsTest.class.getResourceAsStream("/facts/pages.json")) {
            return Stream.of(Json.read(Objects.requireNonNull(facts).readAllBytes(), Facts[].class))
                    .filter(one -> Files.exists(page(one)));
        }
    }

    /// One page that has listings of a kind of its own stands in the corpora alone.
    private static Path page(Facts facts) {
        Path own = TestInputs.folder().resolve(facts.page());
        return TestInputs.corpus()
                .map(corpus -> corpus.resolve(facts.page()))
                .filter(Files::exists)
                .orElse(own);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsEveryListingAndFormula(Facts facts) throws IOException {
        SourceReading reading =
                new HtmlReader()
                        .read(
                                Files.readAllBytes(page(facts)),
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
    void coversManyPages() throws IOException {
        assertThat(pages().count()).isGreaterThanOrEqualTo(26);
    }
}

package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.notebooklearning.inputs.TestInputs;

class OwnPagesTest {
    private static final String URL = "https://example.org/docs/guide/index.html";

    @Test
    void findsChildrenAndTheNextPageBelowTheSamePath() {
        OwnPages pages =
                OwnPages.of(
                        """
                        <link rel="next" href="first.html#top">
                        <div class="toctree-wrapper"><a href="first.html">1</a><a href="sub/second.html#a">2</a>
                        <a href="sub/second.html#b">2b</a><a href="#here">3</a>
                        <a href="https://example.com/docs/guide/x.html">4</a><a href="../other.html">5</a>
                        <a href="http://example.org/docs/guide/y.html">6</a></div>
                        """,
                        URL);
        assertThat(pages.children())
                .containsExactly(
                        "https://example.org/docs/guide/first.html",
                        "https://example.org/docs/guide/sub/second.html");
        assertThat(pages.next()).isEqualTo("https://example.org/docs/guide/first.html");
        assertThat(pages.first(1)).containsExactly("https://example.org/docs/guide/first.html");
        assertThat(pages.first(9)).hasSize(2);
    }

    @Test
    void findsTheNextPageOfASphinxDocumentation() {
        String page =
                new String(
                        TestInputs.bytes("html/numpy-sphinx/2.4__user__basics.broadcasting.html"),
                        StandardCharsets.UTF_8);
        assertThat(
                        OwnPages.of(page, "https://numpy.org/doc/2.4/user/basics.broadcasting.html")
                                .next())
                .isEqualTo("https://numpy.org/doc/2.4/user/basics.copies.html");
    }

    @Test
    void findsNothingWithoutAnAddress() {
        assertThat(OwnPages.of("<link rel=next href=a.html>", "no address").next()).isNull();
    }
}

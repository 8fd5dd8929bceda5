package org.notebooklearning.source.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.source.outcome.SourceReading;

class RstReaderTest {

    @Test
    void opensSectionsByTheirAdornments() {
        SourceDocument file =
                read(
                        "=====\nNorms\n=====\n\nText.\n\nFirst\n=====\n\nInner\n-----\n\nSecond\n======\n");
        assertThat(file.form()).isEqualTo(SourceDocument.Form.RST);
        assertThat(file.title()).isEqualTo("Norms");
        assertThat(file.sections().stream().map(s -> s.depth() + " " + s.heading()))
                .containsExactly("1 Norms", "2 First", "3 Inner", "2 Second");
    }

    @Test
    void readsListingsSessionsAndFormulas() {
        SourceDocument file =
                read(
                        """
                        Like so::

                            literal

                        .. code-block:: python
                           :linenos:

                           x = 1

                             y = 2

                        >>> 1 + 1
                        2

                        .. math::
                           :label: norm

                           y = \\frac{x}{2}

                        With :math:`a_1` in it.
                        """);
        assertThat(
                        file.codeBlocks().stream()
                                .map(c -> c.language() + "|" + c.role() + "|" + c.code()))
                .containsExactly(
                        "|INPUT|literal",
                        "python|INPUT|x = 1\n\n  y = 2",
                        "python|INPUT|1 + 1",
                        "|OUTPUT|2");
        assertThat(file.equations())
                .extracting(Equation::latex, Equation::label)
                .containsExactly(org.assertj.core.api.Assertions.tuple("y = \\frac{x}{2}", "norm"));
        assertThat(file.paragraphs().map(p -> p.text()))
                .containsExactly("Like so:", "With $a_1$ in it.");
    }

    @Test
    void readsListsAdmonitionsNotesAndLinks() {
        SourceDocument file =
                read(
                        """
                        See `the guide <guide.html>`_, `Other`_ and :func:`~pkg.mod.norm`.

                        .. _Other: https://example.com/other

                        * one
                          goes on
                        * two

                        .. note:: Mind
                           the gap.

                        term
                            what it is

                        .. [1] The note.
                        .. [Zhang2019] A paper.

                        .. toctree::
                           :maxdepth: 2

                           hidden
                        """);
        assertThat(file.links())
                .containsExactly(
                        new Link("the guide", "https://example.org/docs/guide.html"),
                        new Link("Other", "https://example.com/other"));
        assertThat(file.paragraphs().map(p -> p.kind() + " " + p.text()))
                .containsExactly(
                        "TEXT See the guide, Other and norm.",
                        "LIST_ITEM one goes on",
                        "LIST_ITEM two",
                        "ADMONITION Mind the gap.",
                        "TEXT term",
                        "LIST_ITEM what it is",
                        "FOOTNOTE The note.");
        assertThat(file.references().getFirst().label()).isEqualTo("Zhang2019");
    }

    @Test
    void readsTablesAndFigures() {
        SourceDocument file =
                read(
                        """
                        +---+-----+
                        | a | b   |
                        +===+=====+
                        | 1 | two |
                        +---+-----+

                        ====  =====
                        k     v
                        ====  =====
                        one   first
                        two   second
                        ====  =====

                        .. figure:: img/a.png
                           :alt: a curve

                           The curve.
                        """);
        assertThat(file.tables().get(0).texts())
                .containsExactly(List.of("a", "b"), List.of("1", "two"));
        assertThat(file.tables().get(1).texts())
                .containsExactly(
                        List.of("k", "v"), List.of("one", "first"), List.of("two", "second"));
        assertThat(file.figures().getFirst().caption()).isEqualTo("The curve.");
        assertThat(file.figures().getFirst().url()).isEqualTo("https://example.org/docs/img/a.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`",
                ":a:",
                "*",
                "|",
                "* ",
                "+--+\n",
                "== ==\n",
                ".. x::\n",
                " \n  x\n",
                "a_ ",
                "::\n",
                "``a",
                "====\n",
                "<",
                "(1) "
            })
    void endsWithHostileTextInBoundedTime(String piece) {
        String text = "Words.\n\n" + piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(RstReader.read(bytes(text), null, "a.rst")).isNotNull());
    }

    private static SourceDocument read(String rst) {
        SourceReading reading =
                RstReader.read(bytes(rst), "https://example.org/docs/a.rst", "a.rst");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

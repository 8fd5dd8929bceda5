package org.notebooklearning.concepts.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Section;

class CompositionTest {
    @Test
    void splitsSentencesButNotAfterAbbreviationsAndInitials() {
        assertThat(
                        Sentences.of(
                                "We follow Ba et al. (2016). See Fig. 2 by J. Smith, e.g. Section 3.1. It works."))
                .containsExactly(
                        "We follow Ba et al. (2016).",
                        "See Fig. 2 by J. Smith, e.g. Section 3.1.",
                        "It works.");
    }

    @Test
    void findsTheSentenceWithMostOfTheTermsAndItsPage() {
        QuoteFinder finder =
                new QuoteFinder(
                        source(
                                "The encoder is a stack of blocks. We use a simplified version of layer"
                                        + " normalization where the activations are only rescaled. It is fast."));

        assertThat(finder.best(List.of("layer normalization", "rescaled")))
                .hasValueSatisfying(
                        quote -> {
                            assertThat(quote.text()).startsWith("We use a simplified");
                            assertThat(quote.page()).isEqualTo(7);
                            assertThat(quote.section()).isEqualTo("2.1 Model");
                        });
    }

    @Test
    void givesNoSentenceOutTwice() {
        QuoteFinder finder =
                new QuoteFinder(
                        source("We use layer normalization in every block of the model here."));

        assertThat(finder.best(List.of("layer normalization"))).isPresent();
        assertThat(finder.best(List.of("layer normalization"))).isEmpty();
    }

    @Test
    void saysNothingWhereTheSourceHasNoneOfTheTerms() {
        assertThat(
                        new QuoteFinder(
                                        source(
                                                "Cats sleep most of the day and all of the night, which is fine."))
                                .best(List.of("layer normalization")))
                .isEmpty();
    }

    @Test
    void leavesOutOtherPeoplesWordsAndFormulas() {
        QuoteFinder finder =
                new QuoteFinder(
                        source(
                                Paragraph.Kind.QUOTE,
                                "We use layer normalization in every block of the model here."));
        QuoteFinder formula =
                new QuoteFinder(
                        source("We use layer normalization with $\\gamma$ in every block of it."));

        assertThat(finder.best(List.of("layer normalization"))).isEmpty();
        assertThat(formula.best(List.of("layer normalization"))).isEmpty();
    }

    @Test
    void namesTheWorkOfAReadingListThatSaysIt() {
        SourceDocument one = source("We use layer normalization in every block of the model here.");
        SourceDocument list =
                new SourceDocument(
                        SourceDocument.About.of(
                                SourceDocument.Form.READING_LIST, "", "reading list"),
                        SourceDocument.Content.of(one.sections()),
                        SourceDocument.Provenance.UNKNOWN,
                        List.of(
                                new SourceDocument.Reading(
                                        "On Norms", "https://example.org", "Wikipedia", 0, 1)));

        assertThat(new QuoteFinder(list).best(List.of("layer normalization")))
                .hasValueSatisfying(quote -> assertThat(quote.work()).isEqualTo("On Norms"));
    }

    @Test
    void showsTheSourcesMarkupAsText() {
        assertThat(MarkdownText.escaped("a <b>*bold*</b> $x_1$ \\frac"))
                .isEqualTo("a &lt;b\\>\\*bold\\*&lt;/b\\> \\$x\\_1\\$ \\\\frac");
    }

    private static SourceDocument source(String text) {
        return source(Paragraph.Kind.TEXT, text);
    }

    private static SourceDocument source(Paragraph.Kind kind, String text) {
        Paragraph paragraph = new Paragraph(kind, text, new Position(7, 0, 0));
        return new SourceDocument(
                SourceDocument.About.of(SourceDocument.Form.PDF, "A Paper", "paper.pdf")
                        .withPages(10),
                SourceDocument.Content.of(
                        List.of(new Section("2.1", "Model", 1, 7, List.of(paragraph)))));
    }
}

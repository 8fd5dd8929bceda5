package org.notebooklearning.source.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;

/// The T5 paper: one column, 67 pages.
class OnePaperTest {
    private static final String SAMPLE = "samples/t5-jmlr2020-onecolumn.pdf";
    private static final String SENTENCE =
            "We use a simplified version of layer normalization where the activations are only"
                    + " rescaled and no additive bias is applied.";
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[a-z]{2}[.?!])\\s+(?=\\p{Lu})");

    private static SourceDocument paper;
    private static final List<String> reports = new ArrayList<>();

    @BeforeAll
    static void read() {
        SourceReading reading =
                new ExtractionProcess(SourceLimits.defaults())
                        .read(
                                TestInputs.bytes(SAMPLE),
                                Extraction.pdf("t5.pdf"),
                                (doing, done, total, unit) ->
                                        reports.add(done + "/" + total + " " + unit));
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        paper = ((SourceReading.Read) reading).document();
    }

    @Test
    void findsTitleAuthorsLicenceAndPages() {
        assertThat(paper.title())
                .isEqualTo(
                        "Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer");
        assertThat(paper.authors())
                .containsExactly(
                        "Colin Raffel",
                        "Noam Shazeer",
                        "Adam Roberts",
                        "Katherine Lee",
                        "Sharan Narang",
                        "Michael Matena",
                        "Yanqi Zhou",
                        "Wei Li",
                        "Peter J. Liu");
        assertThat(paper.pages()).isEqualTo(67);
        assertThat(paper.licence()).isEqualTo("CC-BY 4.0");
        assertThat(paper.origin()).isEqualTo("t5.pdf");
    }

    @Test
    void quotesTheSentenceOnNormalizationFromItsPageAndSection() throws IOException {
        Paragraph found =
                paper.paragraphs()
                        .filter(p -> p.text().contains(SENTENCE))
                        .findFirst()
                        .orElseThrow();

        assertThat(found.kind()).isEqualTo(Kind.TEXT);
        assertThat(letters(pageText(found.position().page()))).contains(letters(SENTENCE));
        assertThat(found.position().page()).isEqualTo(4);
        Section section = paper.sections().get(found.position().section());
        assertThat(section.number()).isEqualTo("2.1");
        assertThat(section.heading()).isEqualTo("Model");
        assertThat(section.depth()).isEqualTo(2);
    }

    /// Compares with PDFBox's own text of each page, letter by letter.
    @Test
    void findsEverySentenceOnThePageThatItNames() throws IOException {
        List<String> pages = pageTexts();
        List<String> strays = new ArrayList<>();
        int sentences = 0;
        for (Paragraph paragraph : paper.paragraphs().filter(p -> p.kind() == Kind.TEXT).toList()) {
            for (String sentence : SENTENCE_END.split(paragraph.text())) {
                String start = letters(sentence);
                if (start.length() >= 24) {
                    sentences++;
                    String page = pages.get(paragraph.position().page() - 1);
                    if (!page.contains(start.substring(0, 24))) {
                        strays.add("p" + paragraph.position().page() + ": " + sentence);
                    }
                }
            }
        }
        assertThat(sentences).isGreaterThan(650);
        assertThat(strays.size()).as(strays.toString()).isLessThan(sentences / 100);
    }

    @Test
    void keepsRunningHeadsAndPageNumbersOutOfParagraphs() {
        assertThat(paper.paragraphs().map(Paragraph::text))
                .noneMatch(t -> t.contains("Narang, Matena, Zhou, Li and Liu"))
                .noneMatch(t -> t.startsWith("Exploring the Limits of Transfer Learning"))
                .noneMatch(t -> t.matches("\\d{1,3}"));
    }

    @Test
    void joinsWordsThatLinesPartedAndKeepsHyphensThatBelong() {
        String text = String.join("\n", paper.paragraphs().map(Paragraph::text).toList());
        assertThat(text)
                .contains("before being fine-tuned on a downstream task")
                .contains("sequence-to-sequence")
                .contains("gibberish or boiler-plate text")
                .contains("This is a natural fit for neural networks");
    }

    @Test
    void takesFootnoteMarksOutOfSentencesAndKeepsFootnotesApart() {
        assertThat(paper.paragraphs().filter(p -> p.kind() == Kind.FOOTNOTE).map(Paragraph::text))
                .contains("https://github.com/google-research/text-to-text-transfer-transformer");
        assertThat(paper.paragraphs().filter(p -> p.kind() == Kind.ABSTRACT).map(Paragraph::text))
                .anyMatch(
                        t -> t.endsWith("we release our data set, pre-trained models, and code."));
    }

    @Test
    void numbersSectionsAsThePaperDoes() {
        assertThat(paper.sections().stream().map(s -> s.number() + " " + s.heading()))
                .contains(
                        "1 Introduction",
                        "2 Setup",
                        "3.1.1 Model",
                        "3.7 Putting It All Together",
                        "A Contributions",
                        "D.16 WMT English to German",
                        " References");
    }

    @Test
    void splitsReferencesFromTextAndFromEachOther() {
        assertThat(paper.references()).hasSizeGreaterThan(100);
        assertThat(paper.references())
                .anyMatch(
                        r ->
                                r.text()
                                        .equals(
                                                "Jimmy Lei Ba, Jamie Ryan Kiros, and Geoffrey E. Hinton. Layer"
                                                        + " normalization. arXiv preprint arXiv:1607.06450, 2016."));
        assertThat(paper.paragraphs().map(Paragraph::text))
                .noneMatch(t -> t.contains("arXiv preprint arXiv:1607"));
    }

    @Test
    void keepsCaptionsAndListItemsApart() {
        assertThat(paper.figures())
                .anyMatch(
                        f ->
                                f.label().equals("Figure 3")
                                        && f.caption().startsWith("Matrices representing"));
        assertThat(paper.tables())
                .hasSizeGreaterThan(10)
                .allMatch(t -> t.label().startsWith("Table"));
        assertThat(paper.paragraphs().filter(p -> p.kind() == Kind.LIST_ITEM).map(Paragraph::text))
                .contains(
                        "Some pages had placeholder “lorem ipsum” text; we removed any page where the phrase “lorem ipsum” appeared.");
    }

    @Test
    void ordersPositionsAsTheyAreRead() {
        List<Integer> orders = paper.paragraphs().map(p -> p.position().order()).toList();
        assertThat(orders).isSorted().doesNotHaveDuplicates();
        assertThat(paper.paragraphs().map(p -> p.position().page()).filter(p -> p < 1 || p > 67))
                .isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(reports).isNotEmpty().allMatch(r -> r.endsWith("/67 pages"));
    }

    private static String pageText(int page) throws IOException {
        return pageTexts().get(page - 1);
    }

    private static List<String> pageTexts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(TestInputs.bytes(SAMPLE))) {
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(letters(stripper.getText(pdf)));
            }
            return texts;
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}

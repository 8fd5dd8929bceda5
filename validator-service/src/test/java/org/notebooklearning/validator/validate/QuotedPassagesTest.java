package org.notebooklearning.validator.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.ExerciseProof;
import org.notebooklearning.contracts.notebook.LessonDraft;
import org.notebooklearning.contracts.notebook.LessonDraft.Quotation;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.SourcePassages;
import org.notebooklearning.contracts.report.SourcePassages.Passage;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Position;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.contracts.source.SourceDocument.Reading;
import org.notebooklearning.contracts.source.SourceDocument.Section;

class QuotedPassagesTest {
    private static final String SENTENCE = "The activations are only rescaled, not re-centred.";
    private static final String ANSWER = "x / rms(x)";

    @Test
    void showsWhatStandsAroundTheQuotationInItsSection() {
        Passage passage =
                only(source(Form.PDF, "paper.pdf", Provenance.UNKNOWN), quotation(SENTENCE));

        assertThat(passage.before()).isEqualTo("We use a simpler norm.");
        assertThat(passage.after()).isEqualTo("It has no bias.");
        assertThat(passage.page()).isEqualTo(4);
        assertThat(passage.section()).isEqualTo("2.1 Model");
        assertThat(passage.work()).isEqualTo("A Paper");
        assertThat(passage.link()).isNull();
    }

    @Test
    void cutsLongParagraphsAtWords() {
        String far = "word ".repeat(400);
        SourceDocument source =
                source(Form.PDF, "paper.pdf", Provenance.UNKNOWN, far + SENTENCE + " " + far);

        Passage passage = only(source, quotation(SENTENCE));

        assertThat(passage.before()).startsWith("… word ").hasSizeLessThan(330);
        assertThat(passage.after()).endsWith(" word …").hasSizeLessThan(330);
    }

    @Test
    void keepsQuotationThatTheSourceDoesNotSay() {
        Passage passage =
                only(source(Form.PDF, "a.pdf", Provenance.UNKNOWN), quotation("It says so."));

        assertThat(passage.quotation()).isEqualTo("It says so.");
        assertThat(passage.before() + passage.after()).isEmpty();
    }

    @Test
    void tellsNothingOfTheAnswers() {
        SourcePassages passages =
                QuotedPassages.of(
                        draft(quotation(SENTENCE)),
                        source(Form.PDF, "paper.pdf", Provenance.UNKNOWN));

        assertThat(Json.text(passages)).doesNotContain(ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, arXiv:1910.07467v1, https://arxiv.org/pdf/1910.07467v1#page=4",
        "LATEX, arXiv:1910.07467, https://arxiv.org/abs/1910.07467",
        "PDF, arXiv:math/0309136v2, https://arxiv.org/pdf/math/0309136v2#page=4",
    })
    void leadsToThePageOfPapersOnArxiv(Form form, String identifier, String link) {
        Provenance where = new Provenance("https://mirror.org/x", null, identifier, null);

        assertThat(only(source(form, "x", where), quotation(SENTENCE)).link()).isEqualTo(link);
    }

    @Test
    void leadsToThePageOfOtherPdfs() {
        Provenance where = new Provenance("https://example.org/a.pdf#view=fit", null, null, null);

        assertThat(only(source(Form.PDF, "x", where), quotation(SENTENCE)).link())
                .isEqualTo("https://example.org/a.pdf#page=4");
    }

    @Test
    void leadsToTheWordsOfPages() {
        Provenance where = new Provenance("https://example.org/norm#model", null, null, null);

        assertThat(only(source(Form.HTML, "x", where), quotation(SENTENCE)).link())
                .isEqualTo(
                        "https://example.org/norm#model:~:text=The%20activations%20are%20only%20"
                                + "rescaled%2C%20not%20re%2Dcentred.");
    }

    @Test
    void leadsToTheWorkOfReadingList() {
        SourceDocument list = source(Form.READING_LIST, "topic", Provenance.UNKNOWN);
        SourceDocument source =
                new SourceDocument(
                        SourceDocument.About.of(list.form(), "", "topic"),
                        SourceDocument.Content.of(list.sections()),
                        Provenance.UNKNOWN,
                        List.of(
                                new Reading(
                                        "Normalisation", "https://example.org/n", "Wiki", 0, 1)));

        Passage passage = only(source, quotation(SENTENCE));

        assertThat(passage.work()).isEqualTo("Normalisation");
        assertThat(passage.link()).startsWith("https://example.org/n#:~:text=The%20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https://a.org/\"><b>"})
    void leadsNowhereElse(String address) {
        Provenance where = new Provenance(address, null, null, null);

        assertThat(only(source(Form.HTML, address, where), quotation(SENTENCE)).link()).isNull();
    }

    private static Passage only(SourceDocument source, Quotation quotation) {
        return QuotedPassages.of(draft(quotation), source).passages().getFirst();
    }

    private static Quotation quotation(String text) {
        return new Quotation("mean-4", text, 4, "2.1 Model");
    }

    private static LessonDraft draft(Quotation quotation) {
        return new LessonDraft(
                Notebook.python(List.of()),
                "",
                List.of(new ExerciseProof("rms", ANSWER, List.of())),
                List.of(quotation),
                List.of());
    }

    private static SourceDocument source(Form form, String origin, Provenance where) {
        return source(
                form, origin, where, "We use a simpler norm. " + SENTENCE + " It has no bias.");
    }

    private static SourceDocument source(Form form, String origin, Provenance where, String text) {
        Section first = new Section("1", "Introduction", 1, 1, List.of(paragraph(SENTENCE, 0)));
        Section model = new Section("2.1", "Model", 2, 4, List.of(paragraph(text, 1)));
        return new SourceDocument(
                SourceDocument.About.of(form, "A Paper", origin).withPages(9),
                SourceDocument.Content.of(List.of(first, model)),
                where,
                List.of());
    }

    private static Paragraph paragraph(String text, int section) {
        return new Paragraph(Paragraph.Kind.TEXT, text, new Position(4, section, section));
    }
}

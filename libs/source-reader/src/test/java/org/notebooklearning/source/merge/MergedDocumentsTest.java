package org.notebooklearning.source.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.outcome.SourceReading;

class MergedDocumentsTest {

    @Test
    void putsEachDocumentBelowItsTitleAndCountsOn() {
        MergedDocuments merged = new MergedDocuments();
        assertThat(merged.add("First", document("one"))).isZero();
        assertThat(merged.add("Second", document("two"))).isEqualTo(3);
        SourceReading.Read all =
                merged.build(
                        Form.READING_LIST,
                        "Both",
                        SourceDocument.none(),
                        Provenance.UNKNOWN,
                        List.of());
        SourceDocument document = all.document();

        assertThat(document.sections())
                .extracting(Section::heading)
                .containsExactly("First", "Intro one", "Details", "Second", "Intro two", "Details");
        assertThat(document.sections())
                .extracting(Section::depth)
                .containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(document.paragraphs().map(Paragraph::position))
                .extracting(SourceDocument.Position::section)
                .containsExactly(1, 4);
        assertThat(document.equations())
                .extracting(e -> e.position().section())
                .containsExactly(2, 5);
        assertThat(document.notes()).containsExactly("First: lost one", "Second: lost two");
        for (int section = 0; section < 6; section++) {
            assertThat(document.blocksOf(section)).allMatch(block -> block.position().order() >= 0);
        }
        List<Integer> orders =
                java.util.stream.Stream.of(1, 2, 4, 5)
                        .flatMap(section -> document.blocksOf(section).stream())
                        .map(block -> block.position().order())
                        .toList();
        assertThat(orders).isSorted().doesNotHaveDuplicates().hasSize(6);
        assertThat(document.figures())
                .allMatch(figure -> all.pictures().get(figure.image()) != null);
    }

    private static SourceReading.Read document(String name) {
        DocumentDraft draft = new DocumentDraft();
        draft.heading("", "Intro " + name, 1, 0);
        draft.paragraph(Paragraph.Kind.TEXT, "Text of " + name, 0);
        draft.heading("", "Details", 2, 0);
        draft.equation("x", "x", null, false, 0);
        draft.picture("", "", null, name.getBytes(StandardCharsets.UTF_8), 0, null);
        draft.note("lost " + name);
        SourceDocument document = draft.build(Form.HTML, name, List.of(), name, null, null, 0);
        return new SourceReading.Read(document, draft.pictures());
    }
}

package org.notebooklearning.source.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;

class DocumentTextTest {
    @Test
    void givesEveryBlockInReadingOrderAndAddsNothing() {
        DocumentDraft draft = new DocumentDraft();
        draft.heading("1", "Scale", 1, 1);
        draft.equation("y", "y = x", "3", false, 1);
        draft.paragraph(Kind.TEXT, "Then *this*.", 1);
        draft.table("Table 1", "Sizes", List.of(List.of("a", "b"), List.of("1", "2")), 2);
        draft.reference("7", "One, A. Norms. 2019.", null);

        String text =
                DocumentText.of(
                        draft.build(Form.PDF, "Norms", List.of("A. One"), "a", null, null, 2));

        assertThat(text)
                .isEqualTo(
                        "Norms\n\nA. One\n\n1 Scale\n\ny = x (3)\n\nThen *this*.\n\nTable 1 Sizes\n\n"
                                + "a b\n1 2\n\n[7] One, A. Norms. 2019.\n\n");
    }
}

package org.notebooklearning.source.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;

class DocumentMarkdownTest {
    private final DocumentDraft draft = new DocumentDraft();

    private String markdown() {
        return DocumentMarkdown.of(document(), Map.of());
    }

    private SourceDocument document() {
        return draft.build(Form.PDF, "Norms", List.of("A. One"), "a.pdf", "en", null, 2);
    }

    @Test
    void keepsTheReadingOrderAcrossAllKindsOfBlocks() {
        draft.heading("2.1", "Scale", 2, 1);
        draft.paragraph(Kind.TEXT, "Before $a < b$.", 1);
        draft.equation("y = x\n\n+ 1", "y = x + 1", "3", false, 1);
        draft.code("python", "print(1)", 1);
        draft.code("", "1", Role.OUTPUT, 1, null);
        draft.table("Table 1", "Sizes", List.of(List.of("a|b", "c"), List.of("1")), 2);
        draft.figure("Figure 1", "A curve", null, null, 2);
        draft.equation(null, "y x", null, true, 2);
        draft.reference("7", "One, A. Norms. 2019.", "https://example.org/a");

        assertThat(markdown())
                .endsWith(
                        """
                        <!-- page 1 -->

                        ### 2.1 Scale

                        Before $a < b$.

                        $$
                        y = x
                        + 1 \\tag{3}
                        $$

                        ```python
                        print(1)
                        ```

                        ```
                        1
                        ```

                        <!-- page 2 -->

                        Table 1 Sizes

                        | a\\|b | c |
                        |---|---|
                        | 1 |  |

                        Picture: Figure 1 A curve

                        > Equation, approximate: y x

                        - \\[7\\] One, A. Norms. 2019. https://example.org/a

                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<script>alert(1)</script> ~ \\<script>alert(1)\\</script>",
                "# no heading ~ \\# no heading",
                "12. no list ~ 12\\. no list",
                "- no list ~ \\- no list",
                "![no](picture) ~ !\\[no\\](picture)",
                "a &lt; b &amp c ~ a \\&lt; b \\&amp c",
                "AT&T & so on ~ AT\\&T & so on",
            })
    void nothingThatTheSourceSaysBecomesMarkup(String said, String shown) {
        draft.paragraph(Kind.TEXT, said.strip(), 0);

        assertThat(markdown()).endsWith("\n\n" + shown.strip() + "\n\n");
    }

    @Test
    void referencesStandWhereTheirHeadingStands() {
        draft.heading("", "References", 1, 2);
        draft.heading("A", "Proofs", 1, 2);
        draft.paragraph(Kind.TEXT, "By induction.", 2);
        draft.reference("7", "One, A.", null);

        assertThat(markdown())
                .endsWith("## References\n\n- \\[7\\] One, A.\n\n## A Proofs\n\nBy induction.\n\n");
    }

    @Test
    void fencesAreLongerThanThoseInTheCode() {
        draft.code("markdown", "```\ncode\n```", 0);

        assertThat(markdown()).endsWith("````markdown\n```\ncode\n```\n````\n\n");
    }

    @Test
    void picturesAreShownWhereTheyLie() {
        draft.picture("Figure 1", "A curve", "rising", new byte[] {1}, 1, null);
        SourceDocument document = document();

        String markdown =
                DocumentMarkdown.of(
                        document, Map.of(document.figures().getFirst().image(), "a/figure-1.png"));

        assertThat(markdown).endsWith("![rising](a/figure-1.png)\n\nFigure 1 A curve\n\n");
    }

    @Test
    void saysWhereItIsFrom() {
        assertThat(markdown())
                .isEqualTo(
                        """
                        # Norms

                        A. One

                        - Source: a.pdf
                        - Form: PDF
                        - Pages: 2
                        - Language: en

                        """);
    }
}

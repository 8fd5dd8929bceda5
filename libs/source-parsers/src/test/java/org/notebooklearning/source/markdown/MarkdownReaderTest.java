package org.notebooklearning.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

class MarkdownReaderTest {

    @Test
    void readsFrontMatterHeadingsAndLinksAgainstTheAddress() {
        SourceDocument file =
                read(
                        """
                        ---
                        title: "Norms"
                        authors:
                          - Ada Example
                        license: MIT
                        ---
                        # 1. Start
                        See [the guide](guide.md) and ![a curve](img/a.png).
                        """);
        assertThat(file.form()).isEqualTo(SourceDocument.Form.MARKDOWN);
        assertThat(file.title()).isEqualTo("Norms");
        assertThat(file.authors()).containsExactly("Ada Example");
        assertThat(file.licence()).isEqualTo("MIT");
        assertThat(file.sections().getFirst().number()).isEqualTo("1");
        assertThat(file.links())
                .containsExactly(new Link("the guide", "https://example.org/docs/guide.md"));
        assertThat(file.figures().getFirst().url()).isEqualTo("https://example.org/docs/img/a.png");
        assertThat(file.figures().getFirst().alt()).isEqualTo("a curve");
    }

    @Test
    void keepsFormulasAsTheyAreWritten() {
        SourceDocument file =
                read(
                        """
                        With $a_1 * b_2 * c$ and `$x` for $5 or $6.

                        $$
                        y_i = \\frac{x_i}{\\sqrt{\\epsilon}}
                        $$

                        ```math
                        z^2
                        ```
                        """);
        assertThat(file.equations().stream().map(Equation::latex))
                .containsExactly("y_i = \\frac{x_i}{\\sqrt{\\epsilon}}", "z^2");
        assertThat(file.paragraphs().map(Paragraph::text))
                .containsExactly("With $a_1 * b_2 * c$ and $x for $5 or $6.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> [!NOTE]\n> Mind the gap.",
                "!!! note\n    Mind the gap.",
                ":::note\nMind the gap.\n:::",
                ":::{note}\nMind the gap.\n:::",
                "```{note}\nMind the gap.\n```"
            })
    void readsAdmonitionsOfEveryTool(String markdown) {
        assertThat(read(markdown).paragraphs().toList())
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.ADMONITION))
                .satisfies(p -> assertThat(p.text()).isEqualTo("Mind the gap."));
    }

    @Test
    void partsCodeIntoInputAndOutput() {
        SourceDocument file = read("```pycon\n>>> 1 + 1\n2\n```\n\n```{code-cell} python\nx\n```");
        assertThat(
                        file.codeBlocks().stream()
                                .map(c -> c.language() + " " + c.role() + " " + c.code()))
                .containsExactly("python INPUT 1 + 1", " OUTPUT 2", "python INPUT x");
    }

    @Test
    void readsTablesQuotesFootnotesListsAndHtml() {
        SourceDocument file =
                read(
                        """
                        Text[^1].

                        [^1]: The note.

                        | a | b |
                        |---|---|
                        | 1 | $x$ |

                        > Said so.

                        - one
                          - two

                        <p align="center">Centred <b>words</b></p>
                        """);
        assertThat(file.tables().getFirst().texts())
                .containsExactly(List.of("a", "b"), List.of("1", "$x$"));
        assertThat(file.paragraphs().map(p -> p.kind() + " " + p.text()))
                .containsExactly(
                        "TEXT Text.",
                        "QUOTE Said so.",
                        "LIST_ITEM one",
                        "LIST_ITEM two",
                        "TEXT Centred words",
                        "FOOTNOTE The note.");
    }

    @Test
    void refusesTextThatSaysNothing() {
        assertThat(MarkdownReader.read(bytes("---\ntitle: x\n---\n\n"), null, "a.md"))
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class, r -> assertThat(r.code()).isEqualTo("empty"));
    }

    @Test
    void keepsNaughtyStringsAsData() {
        for (String naughty : Json.read(TestInputs.bytes("security/blns.json"), String[].class)) {
            SourceDocument file = read("Before.\n\n```\n" + naughty + "\n```\n\n" + naughty);
            assertThat(file.paragraphs().map(Paragraph::text)).contains("Before.");
            if (!naughty.replace("\ufeff", "").isBlank() && !naughty.contains("```")) {
                assertThat(file.codeBlocks().stream().map(CodeBlock::role)).contains(Role.INPUT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`",
                "[",
                "![",
                "*a **b ",
                "> ",
                "$",
                "\\(",
                "<",
                "<div>",
                "&",
                "| ",
                "- ",
                "$$x",
                "[^a",
                "\\begin{align}",
                "!!! x\n"
            })
    void endsWithHostileTextInBoundedTime(String piece) {
        String text = "Words.\n\n" + piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(MarkdownReader.read(bytes(text), null, "a.md")).isNotNull());
    }

    private static SourceDocument read(String markdown) {
        SourceReading reading =
                MarkdownReader.read(bytes(markdown), "https://example.org/docs/a.md", "a.md");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

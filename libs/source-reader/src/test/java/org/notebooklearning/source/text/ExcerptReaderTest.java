package org.notebooklearning.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.outcome.SourceReading;

class ExcerptReaderTest {

    @Test
    void partsParagraphsAtBlankLines() {
        SourceDocument excerpt = read("Layer normalization\nrescales.\n\n\nIt also shifts.");
        assertThat(excerpt.paragraphs().map(Paragraph::text))
                .containsExactly("Layer normalization rescales.", "It also shifts.");
        assertThat(excerpt.origin()).isEqualTo("excerpt");
        assertThat(excerpt.sections()).hasSize(1);
    }

    @Test
    void readsMarkdown() {
        SourceDocument excerpt =
                read(
                        """
                        # RMSNorm
                        It divides by the [root mean square](https://example.org/rms).

                        ## 2.1 Formula
                        $$
                        y = \\frac{x}{\\mathrm{RMS}(x)}
                        $$
                        - one
                        - two
                        ```python
                        >>> x.norm()
                        tensor(1.)
                        ```
                        """);
        assertThat(excerpt.title()).isEqualTo("RMSNorm");
        assertThat(excerpt.sections().get(1).number()).isEqualTo("2.1");
        assertThat(excerpt.equations().getFirst().latex())
                .isEqualTo("y = \\frac{x}{\\mathrm{RMS}(x)}");
        assertThat(excerpt.codeBlocks().getFirst().code()).isEqualTo("x.norm()");
        assertThat(
                        excerpt.paragraphs()
                                .filter(p -> p.kind() == Kind.LIST_ITEM)
                                .map(Paragraph::text))
                .containsExactly("one", "two");
        assertThat(excerpt.links())
                .containsExactly(new Link("root mean square", "https://example.org/rms"));
        assertThat(excerpt.paragraphs().findFirst().orElseThrow().text())
                .isEqualTo("It divides by the root mean square.");
    }

    @Test
    void keepsAFormulaThatNeverClosesAsText() {
        assertThat(read("$$ y = x\n\nand more").paragraphs().map(Paragraph::text))
                .containsExactly("$$ y = x", "and more");
    }

    @Test
    void keepsAFenceThatNeverClosesAsCode() {
        assertThat(read("```\na = 1\nb = 2").codeBlocks().stream().map(CodeBlock::code))
                .containsExactly("a = 1\nb = 2");
    }

    @Test
    void readsBytesThatAreNoUtf8AsLatin() {
        byte[] old = "Größe".getBytes(Charset.forName("windows-1252"));
        SourceReading reading = ExcerptReader.read(old, "https://example.org/a.txt");
        assertThat(((SourceReading.Read) reading).document().paragraphs().map(Paragraph::text))
                .containsExactly("Größe");
    }

    @Test
    void refusesTextThatSaysNothing() {
        assertThat(ExcerptReader.read(" \n\n ", "excerpt"))
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class, r -> assertThat(r.code()).isEqualTo("empty"));
    }

    @Test
    void takesPromptsOffShellCommands() {
        assertThat(Prompts.removed("$ pip install x\n$ python a.py", "bash"))
                .isEqualTo("pip install x\npython a.py");
        assertThat(Prompts.removed("price = $ 5", "python")).isEqualTo("price = $ 5");
        assertThat(List.of(Prompts.removed("In [3]: a = 1\n   ...: a", "").split("\n")))
                .containsExactly("a = 1", "a");
    }

    private static SourceDocument read(String text) {
        SourceReading reading = ExcerptReader.read(text, "excerpt");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}

package org.notebooklearning.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.Transcripts.Part;

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
        assertThat(Transcripts.parts("$ pip install x\n$ python a.py", "bash"))
                .containsExactly(new Part(Role.INPUT, "pip install x\npython a.py"));
        assertThat(Transcripts.parts("price = $ 5", "python"))
                .containsExactly(new Part(Role.INPUT, "price = $ 5"));
        assertThat(Transcripts.parts("In [3]: a = 1\n   ...: a\nOut[3]: 1", ""))
                .containsExactly(new Part(Role.INPUT, "a = 1\na"), new Part(Role.OUTPUT, "1"));
    }

    @Test
    void partsASessionIntoWhatWasTypedAndWhatWasPrinted() {
        assertThat(Transcripts.parts(">>> a = 1\n>>> a\n1\n>>> b = [\n...   2]\n>>> b\n[2]\n", ""))
                .containsExactly(
                        new Part(Role.INPUT, "a = 1\na"),
                        new Part(Role.OUTPUT, "1"),
                        new Part(Role.INPUT, "b = [\n  2]\nb"),
                        new Part(Role.OUTPUT, "[2]"));
        assertThat(Transcripts.parts("$ ls \\\n  -l\ntotal 0", "bash"))
                .containsExactly(
                        new Part(Role.INPUT, "ls \\\n  -l"), new Part(Role.OUTPUT, "total 0"));
    }

    @Test
    void opensSectionsAtUnderlinedAndAtNumberedLines() {
        SourceDocument text =
                read("Title\n=====\n\nText.\n\n4.2.  Syntax rules\n\nMore.\n\n1. first\n2. second");
        assertThat(text.title()).isEqualTo("Title");
        assertThat(text.sections().stream().map(s -> s.number() + " " + s.heading()))
                .containsExactly(" Title", "4.2 Syntax rules");
        assertThat(text.paragraphs().map(Paragraph::text))
                .containsExactly("Text.", "More.", "first", "second");
    }

    @Test
    void readsUtf16ByItsMark() {
        byte[] wide = "\ufeffGröße".getBytes(StandardCharsets.UTF_16LE);
        SourceReading reading = ExcerptReader.read(wide, "a.txt");
        assertThat(((SourceReading.Read) reading).document().paragraphs().map(Paragraph::text))
                .containsExactly("Größe");
    }

    private static SourceDocument read(String text) {
        SourceReading reading = ExcerptReader.read(text, "excerpt");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}

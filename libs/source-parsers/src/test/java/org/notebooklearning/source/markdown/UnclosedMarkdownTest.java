package org.notebooklearning.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.source.outcome.SourceReading;

/// A fence or a piece of HTML without its end takes no section with it, and is named.
class UnclosedMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```python|the fence ```python",
                "~~~|the fence ~~~",
                "<!-- hidden|a comment",
                "<script>|<script>",
                "<style>|<style>",
                "<pre>|<pre>",
            })
    void takesNoSectionWithIt(String broken, String named) {
        SourceDocument document =
                read("# One\n\nBefore.\n\n" + broken + "\nx = 1\n\n## Two\n\nThe end.\n");
        assertThat(document.sections()).extracting(Section::heading).contains("Two");
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .contains("Before.", "The end.");
        assertThat(document.notes())
                .containsExactly(
                        "Opened and never closed: " + named + "; what follows it is read.");
    }

    @Test
    void takesAProgramsCommentsForNoHeadings() {
        SourceDocument document =
                read("Before.\n\n```python\n# one\nx = 1\n\n# two\ny = 2\n```\n\n## Two\n\nEnd.\n");
        assertThat(document.codeBlocks())
                .extracting(CodeBlock::code)
                .containsExactly("# one\nx = 1\n\n# two\ny = 2");
        assertThat(document.notes()).isEmpty();
    }

    private static SourceDocument read(String markdown) {
        SourceReading reading =
                MarkdownReader.read(markdown.getBytes(StandardCharsets.UTF_8), null, "text");
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}

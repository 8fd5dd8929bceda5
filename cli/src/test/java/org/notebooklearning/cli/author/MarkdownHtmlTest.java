package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
    @Test
    void formulasAreLeftAsTheyAreWritten() {
        assertThat(
                        MarkdownHtml.of(
                                "So $a_i * b_i * c_i$ and **more**.\n\n$$\nx\n- y < \\\\\nz\n$$"))
                .contains("<span class=\"maths\">a_i * b_i * c_i</span>")
                .contains("<strong>more</strong>")
                .contains("<span class=\"maths display\">x\n- y &lt; \\\\\nz</span>");
    }

    @Test
    void codeAndPricesAreNoFormulas() {
        assertThat(
                        MarkdownHtml.of(
                                "`$a$`, from 5 $ to 6 $ or $5 and \\$6\n\n```python\nd = \"$b$\"\n```"))
                .doesNotContain("maths")
                .contains("<code>$a$</code>", "$b$");
    }

    @Test
    void markupOfPagesIsShownAndDoesNothing() {
        assertThat(MarkdownHtml.of("<script>alert(1)</script>\n\n[a](javascript:alert(1))"))
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void tablesAreTables() {
        assertThat(MarkdownHtml.of("| a | b |\n|---|---|\n| 1 | 2 |\n")).contains("<td>1</td>");
    }
}

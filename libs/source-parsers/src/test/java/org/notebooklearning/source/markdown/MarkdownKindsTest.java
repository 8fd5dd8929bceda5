package org.notebooklearning.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.Lines;

class MarkdownKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10<sup>9</sup> and 2<sup>nd</sup> ; 10^9 and 2nd",
                "H~2~O and x^2^ ; H_2O and x^2",
                "~~gone~~ stays ; gone stays",
                "`f( a , b )` ; f( a , b )",
                "<code>x</code><br>y ; x y",
                "$`a_1`$ and $\\text{if $x>0$}$ ; $a_1$ and $\\text{if $x>0$}$",
                "a [word]{.smallcaps} and `x`{.python} ; a word and x",
                "Press ++ctrl+c++ :material-check: ; Press ctrl+c",
                "{sub}`2` H{sub}`2`O, {math}`x` ; _2 H_2O, $x$",
                "==marked== text ; marked text"
            })
    void readsMarksInALine(String markdown, String words) {
        assertThat(lines(markdown)).containsExactly("TEXT " + words);
    }

    @Test
    void takesNotesOutOfTheLine() {
        assertThat(
                        lines(
                                """
                                A word^[A *note* with `a]` and [a link](https://a.org)
                                over two lines.] stands, ^[`x`, too] not^[1] and $x^[a]$.
                                """))
                .containsExactly(
                        "TEXT A word stands, not^[1] and $x^[a]$.",
                        "FOOTNOTE A note with a] and a link over two lines.",
                        "FOOTNOTE x, too");
    }

    @Test
    void countsExamplesAndReadsWhatIsMeantForHtml() {
        assertThat(
                        lines(
                                """
                                As (@last) says:

                                (@) One
                                (@last) Two

                                ```{=html}
                                <p>Words</p>
                                ```

                                ```{code-block} python
                                :caption: A step
                                x = 1 % 2
                                ```
                                """))
                .containsExactly(
                        "TEXT As (2) says:",
                        "TEXT (1) One",
                        "TEXT (2) Two",
                        "TEXT Words",
                        "TEXT A step",
                        "INPUT[python] x = 1 % 2");
    }

    @Test
    void putsSubstitutionsInTheirPlaces() {
        assertThat(
                        lines(
                                """
                                ---
                                substitutions:
                                  name: "a *filter*"
                                ---
                                Here is {{ name }}, `{{ name }}` and {{ other }}.
                                """))
                .containsExactly("TEXT Here is a filter, {{ name }} and {{ other }}.");
    }

    @Test
    void saysNothingOfCommentsThatEnd() {
        SourceDocument document =
                Lines.document(read("<!-- why -->\nWords.\n\n<script>x = 1</script>\n\nMore.\n"));
        assertThat(document.paragraphs()).hasSize(2);
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void putsMacrosInTheirPlacesFromWhereTheyStandOn() {
        assertThat(
                        lines(
                                """
                                $$
                                \\newcommand{\\R}{\\mathbb{R}}
                                \\DeclareMathOperator{\\sign}{sign}
                                $$

                                \\newcommand{\\norm}[2][2]{\\lVert #2 \\rVert_{#1}}

                                $x \\in \\R$, $\\norm{x}$, $\\norm[1]{x}$, $\\sign x$, $y^\\R$ and `\\R`.

                                ```
                                \\newcommand{\\R}{no}
                                ```
                                """))
                .containsExactly(
                        "TEXT $x \\in \\mathbb{R}$, $\\lVert x \\rVert_{2}$, $\\lVert x \\rVert_{1}$,"
                                + " $\\operatorname{sign} x$, $y^{\\mathbb{R}}$ and \\R.",
                        "INPUT[] \\newcommand{\\R}{no}");
    }

    @Test
    void numbersItemsAndKeepsWhatStandsInThem() {
        assertThat(
                        lines(
                                """
                                3. Open:

                                   ```bash
                                   ls
                                   ```

                                   | a | b |
                                   |---|---|
                                   | 1 | 2 |
                                4. Go back to step 3.
                                   - [x] done
                                   - [ ] open
                                """))
                .containsExactly(
                        "LIST_ITEM 3. Open:",
                        "INPUT[bash] ls",
                        "TABLE [[a, b], [1, 2]]",
                        "LIST_ITEM 4. Go back to step 3.",
                        "LIST_ITEM [x] done",
                        "LIST_ITEM [ ] open");
    }

    @Test
    void readsMystWithItsLabelsRolesAndDirectives() {
        assertThat(
                        lines(
                                """
                                (sec-a)=
                                # The mean

                                See {ref}`sec-a`, {eq}`eq-m` and {doc}`the guide <b.md>`.
                                % a comment

                                $$ m = 1 $$ (eq-m)

                                ```{code-cell} ipython3
                                :tags: [hide-input]

                                x = 1
                                ```

                                ::::{tab-set}
                                :::{tab-item} One
                                :sync: a
                                Inside.
                                :::
                                ::::

                                ```{list-table}
                                :header-rows: 1

                                * - Name
                                  - `n`
                                * - small
                                  - 3
                                ```
                                """))
                .containsExactly(
                        "# The mean",
                        "TEXT See The mean, (eq-m) and the guide.",
                        "EQ m = 1 (eq-m)",
                        "INPUT[python] x = 1",
                        "TEXT One",
                        "TEXT Inside.",
                        "TABLE [[Name, n], [small, 3]]");
    }

    @Test
    void readsQuarto() {
        assertThat(
                        lines(
                                """
                                ---
                                title: Means
                                format: html
                                ...

                                ## Means {#sec-m .unnumbered}

                                ::: {.callout-note title="Careful" collapse="true"}
                                As @sec-m says.
                                :::

                                ::: {#thm-line}
                                It is straight.
                                :::

                                ```{python}
                                #| label: fig-c
                                #| echo: false
                                x = 1
                                ```

                                | a | b |
                                |---|---|
                                | 1 | 2 |

                                : Sizes {#tbl-s}

                                Term
                                :   Its `meaning`.
                                """))
                .containsExactly(
                        "# Means",
                        "ADMONITION Careful",
                        "ADMONITION As Means says.",
                        "THEOREM It is straight.",
                        "INPUT[python] x = 1",
                        "TABLE [[a, b], [1, 2]]",
                        "TEXT Term",
                        "LIST_ITEM Its meaning.");
    }

    @Test
    void readsMkDocs() {
        assertThat(
                        lines(
                                """
                                !!! warning "Mind"
                                    First.

                                    ```py
                                    x = 1
                                    ```

                                === "Python"

                                    Its tab.

                                1. Step

                                    ??? note
                                        In the step.

                                [Button](a.md){ .md-button }
                                *[HTML]: Hyper Text
                                """))
                .containsExactly(
                        "ADMONITION Mind",
                        "ADMONITION First.",
                        "INPUT[python] x = 1",
                        "TEXT Python",
                        "TEXT Its tab.",
                        "LIST_ITEM 1. Step",
                        "ADMONITION In the step.",
                        "TEXT Button");
    }

    @Test
    void readsTablesOfHtmlThatHoldMarkdown() {
        assertThat(
                        lines(
                                """
                                <table>
                                <tr><th>a</th><th>b</th></tr>
                                <tr><td>

                                **bold** and `x`

                                </td><td>2</td></tr>
                                </table>

                                After it.
                                """))
                .containsExactly("TABLE [[a, b], [bold and x, 2]]", "TEXT After it.");
    }

    @Test
    void readsTablesThatAreDrawnAsGrids() {
        assertThat(
                        lines(
                                """
                                +-----+-----------+
                                | a   | b         |
                                +=====+===========+
                                | 1   | - x       |
                                |     | - `y`     |
                                +-----+-----------+
                                | over both       |
                                +-----------------+
                                """))
                .containsExactly("TABLE [[a, b], [1, x; y], [over both 1x2]]");
    }

    @Test
    void namesWhatItLeavesOut() {
        SourceDocument file =
                Lines.document(
                        read(
                                """
                                Words {strange}`here`.

                                {{< video https://video.example/x >}}

                                ```{include} other.md
                                ```

                                ```{unheard} of
                                Its text.
                                ```

                                <iframe src="https://video.example/x"></iframe>
                                """));
        assertThat(file.notes())
                .containsExactlyInAnyOrder(
                        "Left out: the shortcode video.",
                        "Left out: the directive include other.md.",
                        "Left out: an embedded page of video.example.",
                        "Read as plain text: the role strange.",
                        "Read as plain text: the directive unheard.");
        assertThat(file.paragraphs().map(p -> p.text()))
                .containsExactly("Words here.", "of", "Its text.");
    }

    private static List<String> lines(String markdown) {
        return Lines.of(read(markdown));
    }

    private static SourceReading read(String markdown) {
        return MarkdownReader.read(
                markdown.getBytes(StandardCharsets.UTF_8), "https://example.org/docs/a.md", "a.md");
    }
}

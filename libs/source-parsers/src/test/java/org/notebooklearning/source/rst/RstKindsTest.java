package org.notebooklearning.source.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.contracts.source.SourceDocument.Markup;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.Lines;

class RstKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "10\\ :sup:`9` weights ~ 10^9 weights",
                "10\\ :superscript:`-3` m ~ 10^{-3} m",
                "H\\ :sub:`2`\\ O ~ H_2O",
                "the 2\\ :sup:`nd` time ~ the 2nd time",
                "``x  = *a`` and *b* ~ x  = *a and b",
                "`f(x)`:code: and :code:`a\\b` ~ f(x) and a\\b",
                "*emph*\\ asis and \\*not ~ emphasis and *not",
                "see [#]_ and [#a]_ ~ see [1] and [2]",
                "a ~ a"
            })
    void readsMarksInALine(String rst, String words) {
        String notes = "\n\n.. [#] One.\n.. [#a] Two.\n";
        assertThat(lines(rst + notes).getFirst()).isEqualTo("TEXT " + words);
    }

    @Test
    void readsTextThatSaysNoRoleAsTheDefaultRoleSays() {
        assertThat(lines("`a`\n\n.. default-role:: math\n\nNow `x^2`, ``y``.\n"))
                .containsExactly("TEXT a", "TEXT Now $x^2$, y.");
    }

    @Test
    void namesSubstitutionsThatNobodyDefines() {
        SourceDocument document = Lines.document(read("Use |nope| of |version|.\n"));
        assertThat(document.notes())
                .containsExactly("Read as plain text: the substitution |nope|.");
    }

    @Test
    void readsSubstitutionsOfEveryKind() {
        assertThat(
                        lines(
                                """
                                |tool| of |copy| 2026, |long|, |Tool|_ and |none| |pic|.

                                .. |tool| replace:: The *best*
                                   tool
                                .. |copy| unicode:: 0xA9 .. a sign
                                .. |long| replace:: see |tool|
                                .. |pic| image:: a.png
                                .. _Tool: https://example.org/
                                """))
                .containsExactly(
                        "FIGURE ",
                        "TEXT The best tool of © 2026, see The best tool, The best tool and none .");
    }

    @Test
    void followsTargetsThatNameOthersAndThoseWithoutAName() {
        SourceDocument file =
                Lines.document(
                        read(
                                """
                                `here`__ and one_ and `two words`_ and `three <four_>`_.

                                __ one_
                                .. _one: https://example.org/1
                                .. _two words: https://example.org/
                                   2
                                .. _four: one_
                                """));
        assertThat(file.links())
                .containsExactly(
                        new Link("here", "https://example.org/1"),
                        new Link("one", "https://example.org/1"),
                        new Link("two words", "https://example.org/2"),
                        new Link("three", "https://example.org/1"));
        assertThat(file.paragraphs().map(p -> p.text()))
                .containsExactly("here and one and two words and three.");
    }

    @Test
    void numbersItemsAndKeepsWhatStandsInThem() {
        SourceReading reading =
                read(
                        """
                        3. Open it::

                              ls

                        #. Choose:

                           a) this
                           b) that
                        #. Go back to step 4.

                        A. Einstein was
                        a man.
                        """);
        assertThat(Lines.of(reading))
                .containsExactly(
                        "LIST_ITEM 3. Open it:",
                        "INPUT[] ls",
                        "LIST_ITEM 4. Choose:",
                        "LIST_ITEM a) this",
                        "LIST_ITEM b) that",
                        "LIST_ITEM 5. Go back to step 4.",
                        "TEXT A. Einstein was a man.");
        assertThat(Lines.document(reading).paragraphs().map(p -> p.place()).toList())
                .contains(new ListPlace(1, "3"), new ListPlace(2, "b"));
    }

    @Test
    void readsCellsThatGoOverRowsAndColumns() {
        assertThat(
                        lines(
                                """
                                +-------+-----------+
                                | Model | Speed     |
                                |       +-----+-----+
                                |       | min | max |
                                +=======+=====+=====+
                                | A     | 1   | - x |
                                |       |     | - y |
                                +-------+-----+-----+

                                =====  =====  ======
                                   Inputs     Output
                                ------------  ------
                                  A      B    A or B
                                =====  =====  ======
                                False  True   True
                                =====  =====  ======
                                """))
                .containsExactly(
                        "TABLE [[Model 2x1, Speed 1x2], [min, max], [A, 1, x; y]]",
                        "TABLE [[Inputs 1x2, Output], [A, B, A or B], [False, True, True]]");
    }

    @Test
    void readsCsvTablesWithTheirOptions() {
        assertThat(
                        lines(
                                """
                                .. csv-table:: Prices
                                   :header: "Name"; Price
                                   :delim: ;
                                   :quote: '
                                   :widths: 1, 2
                                   :stub-columns: 1

                                   'a; b'; 1,5
                                   ``c`` ; 'two
                                   lines'

                                .. csv-table::
                                   :file: prices.csv
                                """))
                .containsExactly("TABLE [[\"Name\", Price], [a; b, 1,5], [c, two lines]]");
    }

    /// As docutils had it before 0.22.
    @Test
    void readsHeadersWithCommasWhereTheRowsHaveAnotherSign() {
        assertThat(
                        lines(
                                """
                                .. csv-table::
                                   :header: "Name", Price
                                   :delim: ;

                                   a; 1,5
                                """))
                .containsExactly("TABLE [[Name, Price], [a, 1,5]]");
    }

    @Test
    void readsListTablesWhoseCellsHoldBlocks() {
        assertThat(
                        lines(
                                """
                                .. list-table:: Sizes
                                   :header-rows: 1

                                   * - Name
                                     - n
                                   * - small

                                       - nested
                                     -
                                   * - large
                                     - :math:`10^9`
                                """))
                .containsExactly("TABLE [[Name, n], [small; nested, ], [large, $10^9$]]");
    }

    @Test
    void setsFormulasOfSeveralLinesSoThatTheyRenderAlone() {
        assertThat(
                        lines(
                                """
                                .. math::

                                   a &= b \\\\
                                     &= c

                                .. math:: \\begin{matrix} 1 & 2 \\\\ 3 & 4 \\end{matrix}

                                .. math::
                                   :label: two

                                   x \\\\ y
                                """))
                .containsExactly(
                        "EQ \\begin{aligned}\na &= b \\\\\n  &= c\n\\end{aligned}",
                        "EQ \\begin{matrix} 1 & 2 \\\\ 3 & 4 \\end{matrix}",
                        "EQ \\begin{gathered}\nx \\\\ y\n\\end{gathered} (two)");
    }

    @Test
    void readsCommentsQuotationsAndOptions() {
        assertThat(
                        lines(
                                """
                                .. A comment
                                   of two lines.

                                ..

                                   A quotation behind an empty comment.

                                .. class:: special

                                A paragraph.

                                -q, --quiet  Print nothing.
                                -o FILE      Write to FILE.

                                Quoted::

                                > one
                                > two
                                """))
                .containsExactly(
                        "QUOTE A quotation behind an empty comment.",
                        "TEXT A paragraph.",
                        "LIST_ITEM -q, --quiet Print nothing.",
                        "LIST_ITEM -o FILE Write to FILE.",
                        "TEXT Quoted:",
                        "INPUT[] > one\n> two");
    }

    @Test
    void namesWhatItLeavesOut() {
        SourceDocument file =
                Lines.document(
                        read(
                                """
                                Words with :spell:`a role`.

                                .. plot:: a.py
                                .. plot:: a.py
                                .. raw:: latex

                                   \\newpage
                                .. strange:: thing

                                   Its text.
                                .. csv-table::
                                   :file: prices.csv
                                """));
        assertThat(file.notes())
                .containsExactly(
                        "Left out: the directive plot a.py (2 times).",
                        "Left out: raw text for latex.",
                        "Left out: the rows of a table that stand in prices.csv.",
                        "Read as plain text: the role spell.",
                        "Read as plain text: the directive strange.");
        assertThat(file.paragraphs().map(p -> p.text()))
                .containsExactly("Words with a role.", "thing", "Its text.");
    }

    @Test
    void marksCodeInALine() {
        SourceDocument file = Lines.document(read("Call ``f( a , b )`` now."));
        assertThat(file.paragraphs().toList())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).isEqualTo("Call f( a , b ) now."))
                .satisfies(
                        p ->
                                assertThat(p.markup())
                                        .containsExactly(new Markup(Markup.Style.CODE, 5, 15)));
    }

    private static List<String> lines(String rst) {
        return Lines.of(read(rst));
    }

    private static SourceReading read(String rst) {
        return RstReader.read(
                rst.getBytes(StandardCharsets.UTF_8), "https://example.org/docs/a.rst", "a.rst");
    }
}

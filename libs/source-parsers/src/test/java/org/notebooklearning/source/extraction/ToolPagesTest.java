package org.notebooklearning.source.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.markdown.MarkdownReader;
import org.notebooklearning.source.notebook.NotebookReader;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.Lines;

/// Pages as the tools that most sources come from write them, with all that surrounds the text
/// there: what is read is the text, once and in order.
class ToolPagesTest {
    private static final String URL = "https://example.org/docs/page.html";

    @Test
    void readsPapersOfArxivAsPages() {
        assertThat(lines("arxiv.html"))
                .containsExactly(
                        "# Slow parts of signals",
                        "# Abstract",
                        "ABSTRACT We keep slow parts.",
                        "TEXT Keywords:",
                        "TEXT filters",
                        "# Introduction",
                        "FOOTNOTE Also sieves.",
                        "TEXT Filters help (Bob, 2020) with $\\frac{a}{b}$.",
                        "EQ y_{t} =\\frac{a}{b} (1)",
                        "LIST_ITEM first",
                        "FIGURE A filter.",
                        "TABLE [[Kind, Cost], [slow, 1]]",
                        "TEXT Algorithm 1 Keep",
                        "ALGORITHM[] for $t$ do\n  keep",
                        "THEOREM Theorem 1.",
                        "THEOREM Slow stays.",
                        "TEXT Bad here.",
                        "# References");
    }

    @Test
    void readsNotebooksMadeInColab() {
        assertThat(lines("colab.ipynb"))
                .containsExactly(
                        "# Slow parts",
                        "TEXT A filter keeps $a x_t$.",
                        "TEXT Mind the edge.",
                        "FIGURE ",
                        "INPUT[python] #@title Set up { display-mode: \"form\" }\n#@markdown Choose a share.\nshare = 0.5 #@param {type:\"slider\", min:0, max:1, step:0.1}\n!pip -q install filter",
                        "OUTPUT[]   -- 1.2/1.2 MB\ndone",
                        "INPUT[python] name",
                        "OUTPUT[] 'ada'",
                        "INPUT[python] df",
                        "TABLE [[, n], [0, 1]]",
                        "INPUT[python] bar()",
                        "OUTPUT[]   0%|          | 0/10 [00:00<?, ?it/s]",
                        "INPUT[python] files.upload()",
                        "OUTPUT[] Saving a.csv to a.csv",
                        "INPUT[python] show()",
                        "TEXT Seven parts",
                        "OUTPUT[] <Figure size 640x480 with 1 Axes>",
                        "INPUT[python] drive.mount('/content/drive')",
                        "OUTPUT[] Mounted at /content/drive");
    }

    @Test
    void readsReadmesAsGitHubShowsThem() {
        assertThat(lines("github.html"))
                .containsExactly(
                        "# filter",
                        "TEXT Keeps 🐌 slow parts, $a_t$ and more.",
                        "EQ y_t = a x_t",
                        "INPUT[bash] pip install filter # now",
                        "INPUT[] plain text",
                        "ADMONITION Note",
                        "ADMONITION Order matters.",
                        "INPUT[] graph TD;\nA-->B",
                        "LIST_ITEM [x] measured",
                        "TABLE [[Kind, Cost], [slow, 1]]",
                        "TEXT More",
                        "TEXT Hidden words.",
                        "FIGURE ",
                        "FOOTNOTE Much more.");
    }

    @Test
    void readsPagesOfMkDocsMaterial() {
        assertThat(lines("material.html"))
                .containsExactly(
                        "# Filters",
                        "TEXT A filter keeps what matters. Press Ctrl+C. Term: LP.",
                        "TEXT Linux",
                        "INPUT[bash] run --fast",
                        "TEXT Windows",
                        "INPUT[] run.exe --fast",
                        "TEXT low.py",
                        "INPUT[python] def low(x):  # (1)!\n    return x",
                        "LIST_ITEM 1. Only the slow part stays.",
                        "ADMONITION Why so?",
                        "ADMONITION High parts are noise.",
                        "ADMONITION Mind the edge",
                        "ADMONITION The first value has no past.",
                        "EQ y_t = a x_t + (1-a) y_{t-1}",
                        "TEXT with $a$ between 0 and 1.",
                        "TEXT Get started",
                        "FIGURE Slow parts stay.",
                        "LIST_ITEM [x] Measured",
                        "TEXT Gain",
                        "TEXT How loud.",
                        "FOOTNOTE See the note.");
    }

    @Test
    void readsArticlesOfDistill() {
        assertThat(lines("distill.html"))
                .containsExactly(
                        "FOOTNOTE Also called a sieve, of weight $b$.",
                        "TEXT A filter keeps $a x_t$ of each value.",
                        "# Keep",
                        "TEXT One step is",
                        "EQ y_t = a x_t + (1-a) y_{t-1}",
                        "TEXT with 10^3 values, as low(x) does:",
                        "INPUT[python] def low(x):\n    y = x[0] % 2\n\n    return y",
                        "FIGURE Slow parts stay.",
                        "TEXT A word at the margin.",
                        "TABLE [[Kind, Cost], [slow, 1]]");
    }

    @Test
    void readsReferencePagesOfMdn() {
        assertThat(lines("mdn.html"))
                .containsExactly(
                        "# Basket.add()",
                        "TEXT The add() method puts one thing into the basket.",
                        "# Try it",
                        "# Syntax",
                        "INPUT[javascript] basket.add(thing)\nbasket.add(thing, count)",
                        "# Parameters",
                        "TEXT thing",
                        "TEXT What is put in.",
                        "TEXT count Optional",
                        "TEXT How many.",
                        "ADMONITION Note: A basket has no order.",
                        "# Specifications",
                        "TABLE [[Specification], [Basket specification # add]]",
                        "# Browser compatibility");
    }

    @Test
    void readsJupyterBooksOfMyst() {
        assertThat(lines("myst.html"))
                .containsExactly(
                        "# Sums",
                        "TEXT How to add",
                        "TEXT A sum of ones, cited Gauss, 1801, noted.",
                        "# Finite sums",
                        "EQ s=\\sum_i i (1)",
                        "ADMONITION Note",
                        "ADMONITION Pair the ends.",
                        "THEOREM Theorem 1 (Ends)",
                        "THEOREM Ends pair.",
                        "TEXT By hand",
                        "TEXT Add up.",
                        "TEXT By code",
                        "TEXT Run it.",
                        "FIGURE Pairs.",
                        "TABLE [[n, s], [1, 1]]",
                        "INPUT[python] sum([1])",
                        "OUTPUT[] done\n2",
                        "OUTPUT[] 1",
                        "TEXT Solution",
                        "TEXT It is 1.",
                        "FOOTNOTE By hand.");
    }

    @Test
    void readsChaptersOfQuartoBooks() {
        assertThat(lines("quarto.html"))
                .containsExactly(
                        "# Sums",
                        "TEXT See Equation 2.1 and a note.",
                        "# Finite sums",
                        "EQ s = \\sum_{i=1}^n i \\tag{2.1} (2.1)",
                        "INPUT[python] sum([1, 2])\nx = 3",
                        "OUTPUT[] 3",
                        "OUTPUT[] done",
                        "TEXT 1",
                        "TEXT Three is set.",
                        "ADMONITION Hurry",
                        "ADMONITION Pair the ends.",
                        "TEXT R",
                        "TEXT Use sum in R.",
                        "TEXT Python",
                        "TEXT Use sum in Python.",
                        "FIGURE Pairs of ends.",
                        "TABLE [[n, s], [1, 1]]",
                        "THEOREM Theorem 2.1 (Ends) The sum is $n(n+1)/2$.",
                        "THEOREM Proof. Pair them.",
                        "TEXT A margin word.",
                        "# Footnotes",
                        "FOOTNOTE By hand.");
    }

    @Test
    void readsReadmesInMarkdown() {
        assertThat(lines("readme.md"))
                .containsExactly(
                        "FIGURE ",
                        "# filter",
                        "# Keeps slow parts of signals.",
                        "TEXT Install • Use",
                        "LIST_ITEM Install",
                        "LIST_ITEM Use",
                        "# Install :rocket:",
                        "ADMONITION Needs Python 3.11.",
                        "INPUT[bash] pip install filter",
                        "TEXT From source",
                        "INPUT[bash] git clone x",
                        "# Use",
                        "LIST_ITEM 1. Make one $a=0.5$ or $b=1$:",
                        "INPUT[python] f = filter(a=0.5)  # 50 %",
                        "LIST_ITEM 2. Run it.",
                        "EQ y_t = a x_t",
                        "EQ z = 1",
                        "INPUT[mermaid] graph TD;\nA-->B",
                        "TABLE [[Kind, Cost], [a | b, `x]]",
                        "LIST_ITEM [x] measured",
                        "LIST_ITEM [ ] shipped",
                        "TEXT Term next old H_2O Ctrl+C, @ada #12, https://x.org/y.",
                        "FIGURE ",
                        "TABLE [[A, B], [1, bold words]]",
                        "FOOTNOTE It takes a minute.");
    }

    @Test
    void readsJupyterBooksOfSphinx() {
        assertThat(lines("sphinx-book.html"))
                .containsExactly(
                        "# Sums",
                        "TEXT A sum",
                        "EQ s = 1",
                        "TEXT of one [Gau01], see.",
                        "EQ s = \\sum_i i (3)",
                        "TEXT A word at the margin.",
                        "TEXT History",
                        "TEXT Gauss was a child.",
                        "INPUT[python] sum([1])",
                        "FIGURE ",
                        "TEXT By hand",
                        "TEXT Add up.",
                        "TEXT By code",
                        "TEXT Run it.",
                        "TEXT Solution",
                        "TEXT It is 1.",
                        "THEOREM Theorem 1 (Ends)",
                        "THEOREM Ends pair.",
                        "THEOREM Proof. Look.",
                        "ADMONITION Exercise 1",
                        "ADMONITION Add to ten.",
                        "FIGURE Pairs.",
                        "TABLE [[n, s], [1, 1]]",
                        "TEXT Sum",
                        "TEXT What adds.",
                        "FOOTNOTE By hand.");
    }

    @Test
    void readsEncyclopediaArticles() {
        assertThat(lines("wikipedia.html"))
                .containsExactly(
                        "FIGURE ",
                        "TABLE [[A filter at work 1x2], [Found, 1801[1]], [By, Ada; Bob]]",
                        "TEXT The filter law says[1] that $y$ is slow, found by Nobody.[a]",
                        "EQ y_{t}={\\frac {a}{b}}.",
                        "EQ z=1",
                        "# History",
                        "FIGURE An old filter",
                        "FIGURE A new filter",
                        "TABLE [[Year, Kind], [1801, slow]]",
                        "INPUT[python] def f():\n    pass",
                        "# Notes",
                        "# References",
                        "LIST_ITEM Bob (1802). Sieves.");
    }

    @Test
    void namesWhatTheseToolsLeaveToScripts() {
        assertThat(Lines.document(read("mdn.html")).notes())
                .containsExactly(
                        "Left out: an interactive example.",
                        "Left out: a table that a script of the page draws.");
        assertThat(Lines.document(read("arxiv.html")).notes())
                .containsExactly("Left out: a command that LaTeXML did not know.");
        assertThat(Lines.document(read("distill.html")).notes())
                .containsExactly(
                        "Left out: a drawing in the page (SVG).",
                        "Left out: a control such as a slider.");
    }

    @Test
    void readsReferencesWithoutTheirLinksBack() {
        assertThat(references("wikipedia.html"))
                .containsExactly("Nobody in particular.", "Ada (1801). Filters. \"Filters\".");
        assertThat(references("distill.html"))
                .containsExactly("Bob, B. Sieves. Journal of Nets. 2020");
        assertThat(references("arxiv.html")).containsExactly("Bob. Sieves. Link");
        assertThat(references("myst.html")).containsExactly("Gauss. (1801). Numbers. 10.1/x");
        assertThat(references("sphinx-book.html")).containsExactly("Gauss. Numbers. 1801.");
    }

    @Test
    void takesTitlesAndNamesWithoutNotes() {
        assertThat(Lines.document(read("arxiv.html")).authors()).containsExactly("Ada Example");
        assertThat(Lines.document(read("readme.md")).title()).isEqualTo("filter");
    }

    private static List<String> references(String name) {
        return Lines.document(read(name)).references().stream().map(r -> r.text()).toList();
    }

    private static List<String> lines(String name) {
        return Lines.of(read(name));
    }

    private static SourceReading read(String name) {
        byte[] bytes = bytes(name);
        if (name.endsWith(".md")) {
            return MarkdownReader.read(bytes, URL, name);
        }
        return name.endsWith(".ipynb")
                ? NotebookReader.read(bytes, URL, name)
                : new HtmlReader().read(bytes, "utf-8", URL, name);
    }

    private static byte[] bytes(String name) {
        try (InputStream page = ToolPagesTest.class.getResourceAsStream("/pages/" + name)) {
            return Objects.requireNonNull(page, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.notebooklearning.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock;
import org.notebooklearning.contracts.source.SourceDocument.Equation;
import org.notebooklearning.contracts.source.SourceDocument.Link;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.contracts.source.SourceDocument.Section;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.outcome.SourceReading;

class HtmlReaderTest {
    private static final String URL = "https://example.org/docs/page.html";

    @Test
    void readsASphinxPageWithItsFormulas() {
        SourceDocument page = sample("samples/mlx-rmsnorm-sphinx-mathjax.html");
        assertThat(page.title()).isEqualTo("mlx.nn.RMSNorm");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.equations())
                .singleElement()
                .satisfies(
                        e ->
                                assertThat(e.latex())
                                        .isEqualTo(
                                                "y = \\frac{x}{\\sqrt{E[x^2] + \\epsilon}} \\gamma"))
                .satisfies(e -> assertThat(e.approximate()).isFalse());
        assertThat(texts(page))
                .contains(
                        "Applies Root Mean Square normalization [1] to the inputs.",
                        "where $\\gamma$ is a learned per feature dimension parameter initialized at 1.")
                .noneMatch(t -> t.contains("Quick Start Guide"));
        assertThat(page.paragraphs().filter(p -> p.kind() == Kind.LIST_ITEM).map(Paragraph::text))
                .contains("dims (int) – The feature dimension of the input to normalize over");
        assertThat(page.links())
                .contains(
                        new Link(
                                "https://arxiv.org/abs/1910.07467",
                                "https://arxiv.org/abs/1910.07467"));
    }

    @Test
    void readsADocusaurusPageWithoutItsSidebars() {
        SourceDocument page = sample("samples/docusaurus-getting-started.html");
        assertThat(page.title()).isEqualTo("Getting Started");
        assertThat(page.sections().stream().map(Section::heading))
                .startsWith("Getting Started")
                .contains("Quickstart");
        assertThat(page.codeBlocks().getFirst())
                .satisfies(c -> assertThat(c.language()).isEqualTo("bash"))
                .satisfies(
                        c ->
                                assertThat(c.code())
                                        .isEqualTo(
                                                "git clone https://github.com/assafelovic/gpt-researcher.git\ncd gpt-researcher"));
        assertThat(texts(page))
                .noneMatch(t -> t.contains("Edit this page") || t.contains("On this page"));
    }

    @ParameterizedTest
    @CsvSource({
        "colspan=3, 1, 3",
        "rowspan=' 2 ', 2, 1",
        "rowspan=0 colspan=-4, 1, 1",
        "colspan=wide, 1, 1",
        "rowspan=99999999999 colspan=1001, 65534, 1000"
    })
    void cellsGoOverAsManyRowsAndColumnsAsBrowsersShow(String spans, int rows, int columns) {
        SourceDocument page =
                read(
                        "<h1>T</h1><p>A table.</p><table><tr><th>a</th><th %s>b</th></tr></table>"
                                .formatted(spans));

        assertThat(page.tables().getFirst().rows().getFirst())
                .containsExactly(new TableCell("a"), new TableCell("b", rows, columns));
    }

    @Test
    void readsAnArticleWithCustomElements() {
        SourceDocument page = sample("samples/distill-momentum.html");
        assertThat(page.title()).isEqualTo("Why Momentum Really Works");
        assertThat(page.authors()).containsExactly("Gabriel Goh");
        assertThat(page.equations()).hasSizeGreaterThan(30).noneMatch(Equation::approximate);
        assertThat(page.equations())
                .anyMatch(e -> "w^{k+1} = w^k-\\alpha\\nabla f(w^k).".equals(e.latex()));
        assertThat(texts(page))
                .anyMatch(
                        t ->
                                t.startsWith(
                                        "Here’s a popular story about momentum: gradient descent"));
        assertThat(page.paragraphs().filter(p -> p.kind() == Kind.FOOTNOTE)).isNotEmpty();
        assertThat(page.references())
                .anyMatch(
                        r ->
                                r.label().equals("o2015adaptive")
                                        && "https://arxiv.org/abs/1204.3982".equals(r.url()));
    }

    @Test
    void readsLatexmlWithTheLatexOfItsFormulas() {
        SourceDocument page = sample("samples/arxiv-equation-tables.html");
        assertThat(page.equations().stream().map(Equation::latex))
                .containsExactly(
                        "\\mathrm{Attention}(Q,K,V)=\\mathrm{softmax}(\\frac{QK^{T}}{\\sqrt{d_{k}}})V",
                        "\\mathrm{MultiHead}(Q,K,V)=\\mathrm{Concat}(\\mathrm{head}_{1},...,\\mathrm{head}_{h})W^{O}");
        assertThat(texts(page))
                .containsExactly(
                        "We call the attention function on a set of queries simultaneously.",
                        "The two most commonly used attention functions are additive attention and dot-product attention.");
        assertThat(page.sections().getFirst().heading()).isEqualTo("Scaled Dot-Product Attention");
    }

    @Test
    void saysSoWhereThePageHasNoLatex() {
        SourceDocument page = sample("samples/labml-layernorm-katex.html");
        assertThat(page.title()).isEqualTo("Layer Normalization");
        assertThat(page.equations())
                .isNotEmpty()
                .allMatch(e -> e.latex() == null && e.approximate());
        assertThat(page.notes()).anyMatch(n -> n.contains("without their LaTeX"));
        assertThat(page.codeBlocks().stream().map(CodeBlock::code))
                .contains("        mean = x.mean(dim=dims, keepdim=True)");
        assertThat(texts(page)).noneMatch(t -> t.contains("View code on Github"));
    }

    @ParameterizedTest
    @CsvSource({
        "dialects/mintlify, tsx, <Curve",
        "defuddle/tests__fixtures__codeblocks--hljs-header, bash, #!/bin/bash",
        "defuddle/tests__fixtures__codeblocks--rouge-linenums, cpp, // https://godbolt.org/z/9sqM7PvWh",
        "defuddle/tests__fixtures__codeblocks--pygments-lineno, '', import torch",
        "defuddle/tests__fixtures__codeblocks--react-syntax-highlighter-linenums, '', ''",
        "dialects/rehype-pretty-code, fish, runs/",
        "defuddle/tests__fixtures__codeblocks--flex-row-gutter, '', AGENTS.md",
        "dialects/markdoc-tabs, '', let visits",
        "defuddle/tests__fixtures__code-blocks--hexo-br, sh, echo hello",
        "defuddle/tests__fixtures__codeblocks--chroma-inline-linenums, '', ''"
    })
    void readsCodeInManyDialects(String name, String language, String firstLine) {
        SourceDocument page = sample("html/" + name + ".html");
        CodeBlock code = page.codeBlocks().getFirst();
        assertThat(code.code().lines().toList()).noneMatch(line -> line.matches("\\d+"));
        assertThat(code.code()).startsWith(firstLine);
        if (!language.isEmpty() && !language.equals("sh")) {
            assertThat(code.language()).isEqualTo(language);
        }
    }

    @Test
    void readsTablesFiguresListsAndAbsoluteLinks() {
        SourceDocument page =
                read(
                        """
                        <html><body><nav><a href="/x">Navigation</a></nav><main>
                        <h1>Norms</h1><p>See <a href="other.html">the other page</a>.</p>
                        <ul><li>first <ul><li>inner</li></ul></li><li>second</li></ul>
                        <table><caption>Table 1: Sizes</caption><tr><th>Name</th><th>d</th></tr><tr><td>small</td><td>\\(512\\)</td></tr></table>
                        <figure><img src="../a.png" alt="a curve" width="640"><figcaption>Figure 2: The curve</figcaption></figure>
                        <h2>2.1 Next</h2><p>Text&nbsp;with   spaces and $$x^2$$ in it.</p>
                        </main><footer>Imprint</footer></body></html>
                        """);
        assertThat(page.links())
                .containsExactly(new Link("the other page", "https://example.org/docs/other.html"));
        assertThat(page.paragraphs().filter(p -> p.kind() == Kind.LIST_ITEM).map(Paragraph::text))
                .containsExactly("first", "inner", "second");
        assertThat(page.tables().getFirst().label()).isEqualTo("Table 1");
        assertThat(page.tables().getFirst().texts())
                .containsExactly(List.of("Name", "d"), List.of("small", "$512$"));
        assertThat(page.figures().getFirst().url()).isEqualTo("https://example.org/a.png");
        assertThat(page.figures().getFirst().label()).isEqualTo("Figure 2");
        assertThat(page.figures().getFirst().alt()).isEqualTo("a curve");
        assertThat(page.sections().getLast().number()).isEqualTo("2.1");
        assertThat(page.equations())
                .singleElement()
                .satisfies(e -> assertThat(e.position().section()).isEqualTo(1));
        assertThat(texts(page))
                .containsExactly("See the other page.", "Text with spaces and", "in it.");
    }

    @Test
    void takesPromptsAndOutputOffInterpreterSessions() {
        SourceDocument page = sample("html/numpy-sphinx/2.4__user__basics.broadcasting.html");
        assertThat(page.codeBlocks().getFirst().code())
                .isEqualTo(
                        "import numpy as np\na = np.array([1.0, 2.0, 3.0])\nb = np.array([2.0, 2.0, 2.0])\na * b");
        assertThat(page.codeBlocks().getFirst().language()).isEqualTo("python");
    }

    @Test
    void findsTheDensestPartOfAPageWithoutMarks() {
        String links = "<li><a href='/a'>Another page of this site</a></li>".repeat(40);
        SourceDocument page =
                read(
                        "<body><div><ul>"
                                + links
                                + "</ul></div><div><div><p>"
                                + "A long sentence about norms. ".repeat(20)
                                + "</p></div></div></body>");
        assertThat(texts(page))
                .hasSize(1)
                .allMatch(t -> t.startsWith("A long sentence about norms."));
    }

    @Test
    void refusesAPageThatOnlyAScriptWouldFill() {
        SourceReading reading =
                new HtmlReader()
                        .read(
                                "<html><body><div id=app></div><script>run()</script></body></html>"
                                        .getBytes(StandardCharsets.UTF_8),
                                null,
                                URL,
                                URL);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class, r -> assertThat(r.code()).isEqualTo("empty"));
    }

    @Test
    void standsDeepNestingAndUnclosedFormulas() {
        String deep = "<div>".repeat(5_000) + "inner text" + "\\(x ".repeat(1_000_000);
        assertThat(new HtmlReader().read(deep.getBytes(StandardCharsets.UTF_8), "utf-8", URL, URL))
                .isNotNull();
    }

    @Test
    void tellsAdmonitionsQuotesTheoremsAndAlgorithms() {
        SourceDocument page =
                read(
                        """
                        <html><head><link rel="canonical" href="/real.html">
                        <meta name="citation_doi" content="10.1145/3038912"></head><body><main><h1>T</h1>
                        <div class="admonition note"><p>Mind it.</p></div><blockquote><p>Said.</p></blockquote>
                        <div class="ltx_theorem"><p>It holds.</p></div>
                        <div class="ltx_float_algorithm"><div class="ltx_listing">
                        <div class="ltx_listingline">for each x</div><div class="ltx_listingline">stop</div></div></div>
                        <div class="cell_output"><pre>42</pre></div></main></body></html>
                        """);
        assertThat(page.paragraphs().map(p -> p.kind() + " " + p.text()))
                .containsExactly("ADMONITION Mind it.", "QUOTE Said.", "THEOREM It holds.");
        assertThat(page.codeBlocks().stream().map(c -> c.role() + " " + c.code()))
                .containsExactly("ALGORITHM for each x\nstop", "OUTPUT 42");
        assertThat(page.provenance().canonical()).isEqualTo("https://example.org/real.html");
        assertThat(page.provenance().identifier()).isEqualTo("doi:10.1145/3038912");
    }

    @Test
    void convertsMathmlWithoutAnnotation() {
        SourceDocument page =
                read(
                        "<main><p>Text <math><mi>y</mi><mo>=</mo><mfrac><mi>x</mi><msqrt><msub><mi>σ</mi>"
                                + "<mn>2</mn></msub></msqrt></mfrac></math></p></main>");
        assertThat(texts(page)).containsExactly("Text $y=\\frac{x}{\\sqrt{\\sigma_{2}}}$");
    }

    @Test
    void obeysWhatAPageAsksOfModels() {
        String words = "<meta name=robots content='%s'><p>A page that says something.</p>";
        assertThat(
                        new HtmlReader()
                                .read(
                                        words.formatted("noai").getBytes(StandardCharsets.UTF_8),
                                        null,
                                        URL,
                                        URL))
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class,
                        r -> assertThat(r.code()).isEqualTo("page-closed"));
        assertThat(read(words.formatted("noindex, nosnippet")).notes())
                .containsExactly("The page asks not to be quoted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "&", "<div>", "<b>", "<table><tr><td>", "<pre>", "[", "`", "$$"})
    void endsWithHostilePagesInBoundedTime(String piece) {
        byte[] page =
                ("<p>Words.</p>" + piece.repeat(Math.min(100_000, 1_000_000 / piece.length())))
                        .getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(new HtmlReader().read(page, "utf-8", URL, URL)).isNotNull());
    }

    private static List<String> texts(SourceDocument page) {
        return page.paragraphs().filter(p -> p.kind() == Kind.TEXT).map(Paragraph::text).toList();
    }

    private static SourceDocument sample(String name) {
        return document(new HtmlReader().read(TestInputs.bytes(name), null, URL, name));
    }

    private static SourceDocument read(String html) {
        return document(
                new HtmlReader().read(html.getBytes(StandardCharsets.UTF_8), "utf-8", URL, URL));
    }

    private static SourceDocument document(SourceReading reading) {
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading).document();
    }
}

package org.notebooklearning.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;

/// What the paragraphs and listings in an element are, by the names that documentation tools give.
final class BlockKind {
    private static final Evaluator ABSTRACT =
            Selector.evaluatorOf(".ltx_abstract, d-abstract, .abstract");
    private static final Evaluator THEOREM =
            Selector.evaluatorOf(
                    ".ltx_theorem, .myst-proof, div.proof, div.theorem, div.lemma, div.corollary, div.proposition");
    private static final Evaluator ADMONITION =
            Selector.evaluatorOf(
                    "div.admonition, .myst-admonition, .theme-admonition, .markdown-alert, .notecard, aside.admonition,"
                            + " details.admonition, details.note, details.tip, details.info,"
                            + " details.warning, details.danger, details.question, details.success,"
                            + " details.failure, details.important, details.caution, div.alert, div.callout, .versionadded,"
                            + " .versionchanged, .deprecated, [role=note]");
    private static final Evaluator OUTPUT =
            Selector.evaluatorOf(
                    ".output, .cell_output, .cell-output, .myst-jp-stream-output, .myst-jp-safe-output-text, .nboutput, .output_area, .output_subarea,"
                            + " .sphx-glr-script-out, .jp-OutputArea-output, .jp-OutputArea,"
                            + " .highlight-output, .language-output, .output-block, .code-output");
    private static final Evaluator ALGORITHM =
            Selector.evaluatorOf(
                    ".ltx_float_algorithm, .ltx_algorithm, .ltx_algorithmic, figure.algorithm");

    private BlockKind() {}

    /// The kind of the text in `element`; null where the element does not say.
    static @Nullable Kind of(Element element) {
        String name = element.normalName();
        if (name.equals("li")) {
            return Kind.LIST_ITEM;
        }
        if (name.equals("blockquote")) {
            return element.is(ADMONITION) ? Kind.ADMONITION : Kind.QUOTE;
        }
        if (!element.hasAttr("class") && !element.hasAttr("role") && name.indexOf('-') < 0) {
            return null;
        }
        if (element.is(ABSTRACT)) {
            return Kind.ABSTRACT;
        }
        if (element.is(THEOREM)) {
            return Kind.THEOREM;
        }
        return element.is(ADMONITION) ? Kind.ADMONITION : null;
    }

    /// The role of a listing.
    static Role role(Element code) {
        Element around = code;
        for (int up = 0; up < 8 && around != null; up++) {
            if (around.is(OUTPUT)) {
                return Role.OUTPUT;
            }
            if (around.is(ALGORITHM)) {
                return Role.ALGORITHM;
            }
            around = around.parent();
        }
        return Role.INPUT;
    }
}

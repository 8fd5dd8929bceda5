package org.notebooklearning.source.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds what a page is about: by the marks that documentation tools leave,
/// else by the marks of articles and by where the text is that is no link.
final class MainContent {
    private static final List<String> TOOLS =
            List.of(
                    "article.ltx_document",
                    ".ltx_page_content",
                    "dt-article, d-article",
                    ".theme-doc-markdown",
                    "main#quarto-document-content",
                    "main#content.layout__content",
                    "article.article-grid:has(.myst-fm-block)",
                    "article.bd-article, .bd-article",
                    "article.md-content__inner",
                    "div.rst-content div[itemprop=articleBody]",
                    "div.body[role=main], div.document div.body",
                    "#container:has(> .section > .docs)",
                    "#mw-content-text .mw-parser-output",
                    "#content.mdx-content, .mdx-content",
                    "article.markdown-body, #readme .markdown-body");
    private static final List<String> BODIES =
            List.of(
                    "[itemprop=articleBody]",
                    ".article-body, .articleBody, .article__body, .article_body, #article-body, .story-body,"
                            + " .story-content, .entry-content, .post-content, .post-body, .article-content,"
                            + " .article__content, .post-text, .content-body, .blog-content, .entry-body");
    private static final List<String> AREAS = List.of("article", "[role=main]", "main", "#content");

    /// A tool's place must hold this share of the page's text.
    private static final double SHARE = 0.3;

    /// A body must hold this share of the text that paragraphs have voted for.
    private static final double BODY_SHARE = 0.6;

    /// In characters: what says less beside the text is no part of it.
    private static final int SIBLING = 25;

    private MainContent() {}

    /// The element; the whole body where nothing stands out. Takes out what stands beside an
    /// article.
    static Element of(Document page) {
        Element body = page.body();
        TextWeights weights = TextWeights.of(body);
        Element tool = largest(body, TOOLS, weights, SHARE * weights.text(body));
        if (tool != null) {
            return tool;
        }
        if (weights.links(body) == 0) {
            // A page that leads nowhere is a document and has nothing of a site around it.
            return body;
        }
        Asides.moveCaptions(body);
        Asides.removeNamed(body, weights);
        Element content = withSiblings(article(body));
        Asides.removeLinks(content);
        return content;
    }

    private static Element article(Element body) {
        TextWeights weights = TextWeights.of(body);
        Element densest = densest(body, weights);
        int voted = said(densest, weights);
        Element stated = largest(body, BODIES, weights, Math.max(100, BODY_SHARE * voted));
        if (stated != null) {
            return stated;
        }
        Element area = largest(body, AREAS, weights, Math.max(100, 0.8 * voted));
        return area == null || said(area, weights) > 1.5 * voted ? densest : area;
    }

    /// Some pages part one text into elements of one kind that stand beside each other: then what
    /// is around them.
    private static Element withSiblings(Element chosen) {
        Element content = chosen;
        Element around = chosen.parent();
        while (around != null
                && !around.normalName().equals("html")
                && hasSibling(content, around)) {
            content = around;
            around = content.parent();
        }
        return content;
    }

    private static boolean hasSibling(Element content, Element around) {
        TextWeights weights = TextWeights.of(around);
        return content.siblingElements().stream()
                .filter(other -> isLike(other, content))
                .anyMatch(
                        other ->
                                weights.text(other) > SIBLING
                                        && weights.links(other) < 0.3 * weights.text(other));
    }

    private static boolean isLike(Element one, Element other) {
        return isContainer(one)
                && one.normalName().equals(other.normalName())
                && withoutNumbers(one.className()).equals(withoutNumbers(other.className()));
    }

    private static String withoutNumbers(String name) {
        return name.replaceAll("\\d", "");
    }

    private static @Nullable Element largest(
            Element body, List<String> places, TextWeights weights, double least) {
        for (String place : places) {
            Element largest = null;
            for (Element element : body.select(place)) {
                if (largest == null || said(element, weights) > said(largest, weights)) {
                    largest = element;
                }
            }
            if (largest != null && said(largest, weights) > least) {
                return largest;
            }
        }
        return null;
    }

    private static int said(Element element, TextWeights weights) {
        return weights.text(element) - weights.links(element);
    }

    /// Paragraphs vote for the elements around them by their text that is no link.
    private static Element densest(Element body, TextWeights weights) {
        Map<Element, Double> votes = new HashMap<>();
        for (Element paragraph :
                body.select(
                        "p, pre, blockquote, ul, ol, table, [data-as=p], div, section, article")) {
            double vote =
                    paragraph.isBlock() && isContainer(paragraph)
                            ? ownText(paragraph)
                            : weights.text(paragraph) - 1.5 * weights.links(paragraph);
            double weight = 1;
            Element around = isContainer(paragraph) ? paragraph : paragraph.parent();
            for (int up = 0; up < 6 && around != null && vote > 20; up++) {
                votes.merge(around, vote * weight, Double::sum);
                weight *= 0.85;
                around = around.parent();
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(e -> !e.normalName().equals("html"))
                .orElse(body);
    }

    private static boolean isContainer(Element element) {
        String name = element.normalName();
        return name.equals("div") || name.equals("section") || name.equals("article");
    }

    private static int ownText(Element element) {
        return element.ownText().length();
    }
}

package org.notebooklearning.source.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Finds the element that holds what a page is about: by the marks that documentation tools leave,
/// else by where its text is densest.
final class MainContent {
    private static final List<String> PLACES =
            List.of(
                    "article.ltx_document, .ltx_page_content",
                    "dt-article, d-article",
                    ".theme-doc-markdown",
                    "article.bd-article, .bd-article",
                    "article.md-content__inner",
                    "div.body[role=main], div.document div.body, [itemprop=articleBody]",
                    "#container:has(> .section > .docs)",
                    "#mw-content-text .mw-parser-output",
                    "#content.mdx-content, .mdx-content",
                    "main article",
                    "[role=main]",
                    "main",
                    "article",
                    ".markdown-body, .post-content, .entry-content, .article-content, .content-body");

    /// A place must hold this share of the page's text and code.
    private static final double SHARE = 0.3;

    private MainContent() {}

    /// The element; the whole body where nothing stands out.
    static Element of(Document page) {
        Element body = page.body();
        int all = Math.max(1, body.text().length());
        for (String place : PLACES) {
            Elements found = page.select(place);
            Element largest = null;
            for (Element element : found) {
                if (largest == null || element.text().length() > largest.text().length()) {
                    largest = element;
                }
            }
            if (largest != null && largest.text().length() > SHARE * all) {
                return largest;
            }
        }
        return densest(body);
    }

    /// Paragraphs vote for the elements around them by their text that is no link.
    private static Element densest(Element body) {
        Map<Element, Double> votes = new HashMap<>();
        for (Element paragraph : body.select("p, pre, blockquote, ul, ol, table, [data-as=p]")) {
            double vote = paragraph.text().length() - 1.5 * paragraph.select("a").text().length();
            double weight = 1;
            Element around = paragraph.parent();
            for (int up = 0; up < 4 && around != null && vote > 20; up++) {
                votes.merge(around, vote * weight, Double::sum);
                weight *= 0.8;
                around = around.parent();
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(e -> !e.normalName().equals("html"))
                .orElse(body);
    }
}

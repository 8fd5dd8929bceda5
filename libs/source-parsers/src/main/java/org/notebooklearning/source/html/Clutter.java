package org.notebooklearning.source.html;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.notebooklearning.source.text.LeftOut;

/// What stands on a page and belongs to the site: navigation, buttons, anchors, line numbers.
final class Clutter {
    private static final List<String> SELECTORS =
            List.of(
                    "script, style, noscript, template, iframe, object, embed, button, input, select",
                    "textarea, nav, svg, canvas, video, audio, footer, dialog, link, meta, menu",
                    "[role=navigation], [role=search], [role=banner], [role=contentinfo], [role=toolbar]",
                    "a.headerlink, a.hash-link, a.anchor, a.anchorjs-link, a.heading-anchor, .section-link",
                    ".viewcode-link, a.headerlink, a[aria-label^=Permalink], a[aria-label^=Direct link], a[aria-label^=Link to this]",
                    ".sphinxsidebar, .bd-sidebar-primary, .bd-sidebar-secondary, .bd-header-article, .related",
                    ".toc, #toc, .table-of-contents, .tableofcontents, .ltx_TOC, d-contents, .toctree-wrapper",
                    ".breadcrumbs, .breadcrumb, .wy-breadcrumbs, .rst-footer-buttons, .theme-doc-breadcrumbs",
                    ".pagination, .pagination-nav, .prev-next-area, .prev-next-footer, .pager, .post-navigation",
                    ".theme-doc-toc-mobile, .theme-doc-toc-desktop, .theme-doc-footer, .theme-edit-this-page",
                    ".md-sidebar, .md-header, .md-tabs, .md-source, .md-content__button, .edit-this-page",
                    ".navbar, .site-header, .site-nav, .side-bar, .skip-link, .skiplink, .sr-only",
                    ".visually-hidden, .screen-reader-text, .cookie-banner, .advertisement, .share-buttons",
                    ".copybtn, .copy-button, .code__header, .toolbar, .clipboard-button, .code-header, .highlight-header",
                    ".lineno, .linenos, .lineno-col, td.gutter, .rouge-gutter, .line-numbers-rows, .lnt, .ln",
                    ".linenumber, .react-syntax-highlighter-line-number, .line-number, .blob-num",
                    ".md-source-file, #__comments, th.filename, aside.md-annotation",
                    "details.baseline-indicator, .article-footer, .example-header, .layout__right-sidebar, .translation-banner",
                    ".quarto-title-meta, .quarto-alternate-formats, .quarto-other-links, .quarto-other-formats, #quarto-citation",
                    "#quarto-embedded-source-code-modal, details.code-fold > summary, a.code-annotation-anchor, .screen-reader-only",
                    "summary[aria-label^=Toggle]",
                    ".myst-fm-block-header, .myst-fm-block-badges, .myst-fm-authors-list, .myst-fm-authors-affiliations",
                    ".myst-fm-date-string, .myst-footer-links, .myst-skip-to-article, .myst-jp-nb-toolbar, .myst-primary-sidebar",
                    ".myst-footnotes-header, .myst-bibliography-header, .hover-info",
                    ".ltx_page_header, .ltx_page_footer, .ltx_pagination, .ltx_rdf, .ltx_page_logo, .ltx_page_navbar",
                    ".ltx_authors, .ltx_dates, .ltx_tag_note, .ltx_note_type, .ltx_note_content > .ltx_note_mark, .ltx_bib_cited",
                    "aside.footnote > .label",
                    ".section p:has(> a.parent), .section p:has(> a:only-child:contains(View code on Github)), .footer",
                    "output[id^=result-], .colab-df-buttons, .jp-InputPrompt, .jp-OutputPrompt, div.prompt, .nbinput > .prompt, .nboutput > .prompt",
                    ".noprint, .printfooter, .mw-editsection, .mw-jump-link, .navbox, .vertical-navbox, .catlinks, .mw-cite-backlink",
                    ".ambox, .hatnote, .sistersitebox, .portalbox, .portal-bar, .magnify");

    private static final String ANCHORS =
            "a.headerlink, a.hash-link, a.anchor, a.anchorjs-link, a.heading-anchor, a.section-link";

    /// Sphinx calls a box beside the text a sidebar, most others their navigation.
    private static final String BOXES = ".margin, :has(> .sidebar-title)";

    /// One each: of a selector of them all, jsoup loses the end, as it is so long.
    private static final List<Evaluator> CLUTTER =
            SELECTORS.stream().map(Selector::evaluatorOf).toList();

    private final Unfinished unfinished;
    private final LeftOut leftOut;

    private Clutter(Unfinished unfinished, LeftOut leftOut) {
        this.unfinished = unfinished;
        this.leftOut = leftOut;
    }

    /// Takes it and what is `hidden` out of `page`. Formulas must be converted before: some live in
    /// scripts.
    static void remove(Document page, HiddenText hidden, LeftOut leftOut) {
        TextWeights weights = TextWeights.of(page.body());
        Unfinished unfinished = new Unfinished(weights, weights.text(page.body()));
        new Clutter(unfinished, leftOut).remove(page);
        hidden.takeOut(page, weights, leftOut);
    }

    private void remove(Document page) {
        unwrapTitles(page);
        CLUTTER.forEach(clutter -> page.select(clutter).forEach(this::take));
        removeWhere(page.select(".sidebar"), e -> !e.is(BOXES));
        removeWhere(
                page.select("body > header, body > aside, body > div > header"),
                e ->
                        e.selectFirst("h1, p, article") == null
                                || (e.text().length() < 60 && e.selectFirst("h1") == null));
        // Some sites put the whole page into one form.
        removeWhere(
                page.select("form"),
                e -> e.selectFirst("h1, article, main") == null && e.text().length() < 800);
        removeWhere(
                page.select("aside"),
                e ->
                        e.className().matches("(?i).*(side|toc|nav|related|menu|promo).*")
                                && !e.is(BOXES));
    }

    /// Some sites make a whole title, or the number of a figure, the link to itself: then it is no
    /// mark beside the title.
    private static void unwrapTitles(Document page) {
        for (Element anchor : page.select("figcaption a, .myst-proof-title a")) {
            if (anchor.text().codePoints().anyMatch(Character::isDigit)) {
                anchor.removeAttr("aria-label");
            }
        }
        for (Element anchor : page.select(ANCHORS)) {
            Element heading = anchor.closest("h1, h2, h3, h4, h5, h6");
            boolean says = anchor.text().codePoints().anyMatch(Character::isLetterOrDigit);
            if (says && heading != null && heading.text().equals(anchor.text())) {
                anchor.unwrap();
            }
        }
    }

    private void removeWhere(Elements elements, Predicate<Element> is) {
        for (Element element : elements) {
            if (is.test(element)) {
                take(element);
            }
        }
    }

    private void take(Element element) {
        if (element.parent() == null) {
            return;
        }
        if (unfinished.is(element)) {
            unfinished.takeOut(element, leftOut);
        } else {
            element.remove();
        }
    }
}

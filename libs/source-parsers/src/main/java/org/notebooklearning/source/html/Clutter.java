package org.notebooklearning.source.html;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// What stands on a page and belongs to the site: navigation, buttons, anchors, line numbers.
final class Clutter {
    private static final List<String> SELECTORS =
            List.of(
                    "script, style, noscript, template, iframe, object, embed, button, input, select",
                    "textarea, nav, svg, canvas, video, audio, footer, dialog, link, meta, menu",
                    "[role=navigation], [role=search], [role=banner], [role=contentinfo], [role=toolbar]",
                    "[hidden]:not([role=tabpanel]), [style~=display:\\s*none]",
                    "a.headerlink, a.hash-link, a.anchor, a.anchorjs-link, a.heading-anchor, .section-link",
                    ".viewcode-link, a.headerlink, a[aria-label^=Permalink], a[aria-label^=Direct link], a[aria-label^=Link to this]",
                    ".sphinxsidebar, .bd-sidebar-primary, .bd-sidebar-secondary, .bd-header-article, .related",
                    ".toc, #toc, .table-of-contents, .tableofcontents, .ltx_TOC, d-contents, .toctree-wrapper",
                    ".breadcrumbs, .breadcrumb, .wy-breadcrumbs, .rst-footer-buttons, .theme-doc-breadcrumbs",
                    ".pagination, .pagination-nav, .prev-next-area, .prev-next-footer, .pager, .post-navigation",
                    ".theme-doc-toc-mobile, .theme-doc-toc-desktop, .theme-doc-footer, .theme-edit-this-page",
                    ".md-sidebar, .md-header, .md-tabs, .md-source, .md-content__button, .edit-this-page",
                    ".navbar, .site-header, .site-nav, .sidebar, .side-bar, .skip-link, .skiplink, .sr-only",
                    ".visually-hidden, .screen-reader-text, .cookie-banner, .advertisement, .share-buttons",
                    ".copybtn, .copy-button, .code__header, .toolbar, .clipboard-button, .code-header, .highlight-header",
                    ".lineno, .linenos, .lineno-col, td.gutter, .rouge-gutter, .line-numbers-rows, .lnt, .ln",
                    ".linenumber, .react-syntax-highlighter-line-number, .line-number, .blob-num",
                    ".ltx_page_header, .ltx_page_footer, .ltx_pagination, .ltx_rdf, .ltx_page_logo, .ltx_page_navbar",
                    ".section p:has(> a.parent), .section p:has(> a:only-child:contains(View code on Github)), .footer",
                    ".jp-InputPrompt, .jp-OutputPrompt, div.prompt, .nbinput > .prompt, .nboutput > .prompt",
                    ".noprint, .printfooter, .mw-editsection, .mw-jump-link, .navbox, .catlinks, .reference-text .mw-cite-backlink");

    private static final Evaluator CLUTTER = Selector.evaluatorOf(String.join(", ", SELECTORS));

    private Clutter() {}

    /// Takes it out of `page`. Formulas must be converted before: some live in scripts.
    static void remove(Document page) {
        page.select(CLUTTER).remove();
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
                e -> e.className().matches("(?i).*(side|toc|nav|related|menu|promo).*"));
    }

    private static void removeWhere(Elements elements, Predicate<Element> is) {
        for (Element element : elements) {
            if (is.test(element)) {
                element.remove();
            }
        }
    }
}

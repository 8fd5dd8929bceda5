package org.notebooklearning.source.html;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.NumberedTitle;

/// Walks the main content in reading order. Inline content gathers in a buffer; every block that
/// begins or ends turns the buffer into a paragraph.
final class BlockWalk {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Evaluator FOOTNOTES =
            Selector.evaluatorOf(
                    "dt-fn, d-footnote, .ltx_note_content, .footnote-text, aside.footnote, li[id^=fn],"
                            + " dd.footnote");
    private static final Evaluator REFERENCES =
            Selector.evaluatorOf(
                    ".ltx_bibitem, li[id^=cite_note], ol.references > li, .csl-entry, div.citation,"
                            + " dl.citation > dd");
    private static final Evaluator CODE =
            Selector.evaluatorOf("pre, code:has(> pre), code.block, .ltx_listing:not(pre)");
    private static final Evaluator EMPTY_CITATION =
            Selector.evaluatorOf("dt-cite:empty, d-cite:empty");

    private final DocumentDraft draft;
    private final StringBuilder text = new StringBuilder();
    private Kind kind = Kind.TEXT;

    BlockWalk(DocumentDraft draft) {
        this.draft = draft;
    }

    void walk(Element content) {
        children(content);
        flush();
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals(MathMarkup.TAG)) {
            formula(element);
        } else if (HEADINGS.contains(name)) {
            heading(element);
        } else if (element.is(REFERENCES)) {
            flush();
            reference(element);
        } else if (element.is(FOOTNOTES)) {
            footnote(element);
        } else if (element.is(CODE)) {
            flush();
            Element inner = element.selectFirst("pre");
            CodeMarkup.of(inner == null ? element : inner).append(draft);
        } else if (name.equals("table")) {
            flush();
            TableMarkup.append(element, draft, this::block);
        } else if (name.equals("figure")) {
            figure(element);
        } else if (name.equals("img")) {
            image(element, element.attr(Asides.CAPTION));
        } else if (element.is(EMPTY_CITATION)) {
            text.setLength(text.toString().stripTrailing().length());
        } else if (name.equals("br") || name.equals("hr")) {
            text.append(name.equals("br") ? "\n" : " ");
        } else {
            Kind own = BlockKind.of(element);
            if (own == null) {
                inlineOrBlock(element);
            } else {
                blockAs(element, own == Kind.LIST_ITEM && kind != Kind.TEXT ? kind : own);
            }
        }
    }

    private void inlineOrBlock(Element element) {
        boolean block =
                element.isBlock()
                        || (element.tagName().contains("-")
                                && element.selectFirst("p, div, pre, ul") != null)
                        || element.hasAttr("data-as");
        if (block) {
            block(element);
            return;
        }
        if (element.normalName().equals("a")) {
            link(element);
        } else if (element.hasClass("classifier")) {
            text.append(" : ");
        }
        children(element);
    }

    private void block(Element element) {
        flush();
        children(element);
        flush();
    }

    private void blockAs(Element element, Kind other) {
        flush();
        Kind before = kind;
        kind = other;
        children(element);
        flush();
        kind = before;
    }

    private void footnote(Element element) {
        Kind before = kind;
        String paragraph = text.toString();
        text.setLength(0);
        kind = Kind.FOOTNOTE;
        children(element);
        flush();
        kind = before;
        text.append(paragraph);
    }

    private void formula(Element formula) {
        String latex = formula.attr("latex");
        boolean approximate = formula.hasAttr("approximate");
        if (approximate) {
            draft.note(
                    "The page shows its formulas without their LaTeX; they are given as they can be read.");
        }
        if (formula.hasAttr("display")) {
            flush();
            String label = formula.attr("label");
            draft.equation(
                    approximate ? null : latex,
                    latex,
                    label.isEmpty() ? null : label,
                    approximate,
                    0);
        } else {
            text.append(approximate ? latex : "$" + latex.replaceAll("\\s*\\n\\s*", " ") + "$");
        }
    }

    private void heading(Element element) {
        flush();
        Element tag = element.selectFirst(".ltx_tag, .section-number, .secno");
        String printed =
                tag == null
                        ? ""
                        : tag.text().replaceFirst("(?i)^(appendix|section|chapter)\\s+", "");
        if (tag != null) {
            tag.remove();
        }
        children(element);
        String title = Whitespace.collapsed(text.toString()).replaceAll("\\s*[¶#]$", "");
        text.setLength(0);
        NumberedTitle heading = NumberedTitle.of(title);
        String number =
                printed.isBlank() ? heading.number() : printed.replaceAll("[.\\s]+$", "").strip();
        if (!title.isEmpty()) {
            int level = element.normalName().charAt(1) - '0';
            draft.heading(number, printed.isBlank() ? heading.title() : title, level, 0);
        }
    }

    private void reference(Element element) {
        Element tag = element.selectFirst(".ltx_tag_bibitem, .label");
        String label = tag == null ? element.id() : tag.text().replaceAll("[\\[\\]]", "");
        if (tag != null) {
            tag.remove();
        }
        Element link = element.selectFirst("a[href^=http]");
        draft.reference(
                label,
                Whitespace.collapsed(element.text()),
                link == null ? null : link.absUrl("href"));
    }

    private void figure(Element figure) {
        flush();
        Element caption = figure.selectFirst("figcaption");
        if (figure.selectFirst("pre, table") != null) {
            children(figure);
            flush();
            return;
        }
        String words = caption == null ? "" : Whitespace.textOf(caption);
        Element image = figure.selectFirst("img");
        if (image != null) {
            image(image, words);
        } else if (!words.isEmpty()) {
            LabelledCaption labelled = LabelledCaption.of(words);
            draft.figure(labelled.label(), labelled.caption(), null, null, 0);
        }
    }

    /// Badges and pictures that live in the page itself are no figures.
    private void image(Element image, String caption) {
        String source = image.hasAttr("src") ? image.absUrl("src") : image.absUrl("data-src");
        boolean badge =
                source.contains("shields.io")
                        || source.contains("badge")
                        || image.attr("width").matches("\\d{1,2}");
        if (source.startsWith("http") && !badge) {
            LabelledCaption labelled = LabelledCaption.of(caption);
            String alt = image.attr("alt").strip();
            draft.figure(
                    labelled.label(), labelled.caption(), source, alt.isEmpty() ? null : alt, 0);
        }
    }

    private void link(Element anchor) {
        String address = anchor.absUrl("href");
        String words = Whitespace.collapsed(anchor.text());
        if (address.toLowerCase(Locale.ROOT).matches("https?://.+")
                && !words.isEmpty()
                && !isOnPage(anchor, address)) {
            draft.link(words, address);
        }
    }

    private static boolean isOnPage(Element anchor, String address) {
        int fragment = address.indexOf('#');
        String base = anchor.baseUri();
        return anchor.attr("href").startsWith("#")
                || (fragment > 0
                        && !base.isEmpty()
                        && address.substring(0, fragment).equals(URI.create(base).toString()));
    }

    private void flush() {
        String paragraph = Whitespace.collapsed(text.toString());
        text.setLength(0);
        boolean says = paragraph.codePoints().anyMatch(Character::isLetterOrDigit);
        if (says) {
            draft.paragraph(kind, paragraph, 0);
        }
    }
}

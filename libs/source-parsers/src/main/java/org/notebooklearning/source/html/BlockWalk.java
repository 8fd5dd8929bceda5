package org.notebooklearning.source.html;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.text.CellText;
import org.notebooklearning.source.text.FormulaMacros;
import org.notebooklearning.source.text.LeftOut;
import org.notebooklearning.source.text.NumberedTitle;
import org.notebooklearning.source.text.OpenLists;
import org.notebooklearning.source.text.RunningText;

/// Walks the main content in reading order. Inline content gathers in a buffer; every block that
/// begins or ends turns the buffer into a paragraph.
final class BlockWalk {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Evaluator FOOTNOTES =
            Selector.evaluatorOf(
                    "dt-fn, d-footnote, .ltx_note_content, .footnote-text, aside.footnote, li[id^=fn],"
                            + " dd.footnote, .footnotes li, [role=doc-footnote], [role=doc-endnotes] li,"
                            + " div[id^=ftn], div[id^=_ftn], span.sidenote, span.marginnote, aside[id^=fn]");
    private static final Evaluator REFERENCES =
            Selector.evaluatorOf(
                    ".ltx_bibitem, li[id^=cite_note], .myst-bibliography-item, ol.references > li, .csl-entry, div.citation,"
                            + " dl.citation > dd");
    private static final Evaluator CODE =
            Selector.evaluatorOf(
                    "pre, code:has(> pre), code.block, d-code[block], dt-code[block],"
                            + " div[style*=monospace][style~=white-space:\\s*pre], code:has(br),"
                            + " .ltx_listing:not(pre), .myst-jp-stream-output,"
                            + " .myst-jp-safe-output-text");
    /// LaTeXML writes names of theorems as headings.
    private static final Evaluator RUN_IN =
            Selector.evaluatorOf(".ltx_title_theorem, .ltx_title_proof, .ltx_title_keywords");

    private static final Evaluator EMPTY_CITATION =
            Selector.evaluatorOf("dt-cite:empty, d-cite:empty");

    /// What tools say of pictures that nobody described, such as the names of their files.
    private static final Pattern UNDESCRIBED =
            Pattern.compile("(?i)^(?:Refer to caption|\\S.{0,200}\\.(?:svg|png|jpe?g|gif|webp))$");

    /// In characters: pictures that only keep a place are written shorter.
    private static final int SPACER = 1000;

    private final DocumentDraft draft;
    private final LeftOut leftOut;
    private final NoteMarks notes;
    private final OpenLists lists = new OpenLists();
    private RunningText text = new RunningText();
    private Kind kind = Kind.TEXT;

    BlockWalk(DocumentDraft draft, LeftOut leftOut, NoteMarks notes) {
        this.draft = draft;
        this.leftOut = leftOut;
        this.notes = notes;
    }

    void walk(Element content) {
        children(content);
        flush();
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.words(words.getWholeText());
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals(MathMarkup.TAG)) {
            formula(element);
        } else if (HEADINGS.contains(name) && !element.is(RUN_IN)) {
            heading(element);
        } else if (element.is(REFERENCES)) {
            flush();
            reference(element);
        } else if (element.is(FOOTNOTES) || notes.isNote(element)) {
            footnote(element);
        } else if (element.is(CODE)) {
            flush();
            begin();
            Element inner = element.selectFirst("pre");
            CodeMarkup.of(inner == null ? element : inner).append(draft);
        } else if (name.equals("table")) {
            flush();
            begin();
            new TableMarkup(draft, this::cell).append(element, this::block);
        } else if (name.equals("figure")) {
            figure(element);
        } else if (name.equals("img")) {
            image(element, element.attr(Asides.CAPTION));
        } else if (element.is(EMPTY_CITATION)) {
            text.trim();
        } else if (name.equals("br") || name.equals("hr")) {
            text.space();
        } else if (name.equals(LeftMarks.TAG)) {
            leftOut.left(element.attr("name"));
        } else if (name.equals("ol") || name.equals("ul")) {
            list(element);
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
                        || element.normalName().equals("summary")
                        || (element.tagName().contains("-")
                                && element.selectFirst("p, div, pre, ul") != null)
                        || element.hasAttr("data-as");
        if (block) {
            block(element);
            return;
        }
        if (InlineMarkup.isCode(element) && element.selectFirst("pre, table, div, p") == null) {
            element.select("a[href]").forEach(this::link);
            text.code(InlineMarkup.code(element));
        } else if (InlineMarkup.isRaised(element)) {
            raised(element);
        } else if (InlineMarkup.isLowered(element)) {
            text.lowered(inside(element));
        } else {
            words(element);
        }
    }

    private void words(Element element) {
        if (element.normalName().equals("a")) {
            if (notes.isBack(element) || NoteMarks.isNamed(element)) {
                text.trim();
                return;
            }
            link(element);
        } else if (element.hasClass("classifier")) {
            text.words(" : ");
        }
        String quote = element.normalName().equals("q") ? "\u201c" : "";
        text.words(quote);
        children(element);
        text.words(quote.isEmpty() ? "" : "\u201d");
    }

    private void raised(Element element) {
        if (notes.isMark(element)) {
            text.trim();
            return;
        }
        text.raised(inside(element));
    }

    /// The text of what is raised or lowered.
    private String inside(Element element) {
        RunningText before = text;
        text = new RunningText();
        children(element);
        String inside = text.take().text();
        text = before;
        return inside;
    }

    /// A list whose items are counted as the page shows them.
    private void list(Element list) {
        flush();
        lists.open();
        ListNumbers numbers = ListNumbers.of(list);
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && item.normalName().equals("li")) {
                lists.item(numbers.next(item));
                Element tag = item.selectFirst("> .ltx_tag");
                if (tag != null) {
                    // LaTeXML prints the mark of an item in it.
                    boolean number = tag.text().matches(".*[\\p{L}\\p{N}].*");
                    lists.item(number ? InlineMarkup.textOf(tag) : "");
                    tag.remove();
                }
                element(item);
                // An item of which nothing is shown keeps its number to itself.
                lists.takeMark();
            } else if (child instanceof Element other) {
                element(other);
            } else if (child instanceof TextNode words) {
                text.words(words.getWholeText());
            }
        }
        flush();
        lists.close();
    }

    /// The text of a cell, which may hold any block.
    private String cell(Element cell) {
        return CellText.of(draft, inner -> new BlockWalk(inner, leftOut, notes).walk(cell));
    }

    /// Shows the number of an item that begins with something else than text.
    private void begin() {
        String mark = kind == Kind.FOOTNOTE ? "" : lists.takeMark();
        if (!mark.isEmpty()) {
            draft.paragraph(kind, mark, lists.place(mark), List.of(), 0);
        }
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
        RunningText paragraph = text;
        text = new RunningText();
        kind = Kind.FOOTNOTE;
        children(element);
        flush();
        kind = before;
        text = paragraph;
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
            begin();
            String label = formula.attr("label");
            draft.equation(
                    approximate ? null : latex,
                    latex,
                    label.isEmpty() ? null : label,
                    approximate,
                    0);
        } else {
            formula(latex, approximate);
        }
    }

    private void formula(String latex, boolean approximate) {
        if (approximate) {
            text.words(latex);
        } else if (!latex.isBlank()) {
            text.verbatim("$" + FormulaMacros.onOneLine(latex) + "$");
        }
    }

    private void heading(Element element) {
        flush();
        String step = kind == Kind.FOOTNOTE ? "" : lists.takeMark();
        Element tag =
                element.selectFirst(
                        ".ltx_tag, .section-number, .header-section-number, .chapter-number, .secno,"
                                + " span.select-none:has(+ .heading-text)");
        String printed =
                tag == null
                        ? ""
                        : tag.text().replaceFirst("(?i)^(appendix|section|chapter)\\s+", "");
        if (tag != null) {
            tag.remove();
        }
        children(element);
        String title = text.take().behind(step).text().replaceAll("\\s*[¶#]$", "");
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
                label, InlineMarkup.textOf(element), link == null ? null : link.absUrl("href"));
    }

    private void figure(Element figure) {
        flush();
        Element caption = figure.selectFirst("figcaption");
        Element beside =
                figure.selectFirst(
                        "ul, ol, p:not(:has(img)), blockquote, figure figure, " + MathMarkup.TAG);
        boolean text = beside != null && beside.closest("figcaption") == null;
        if (figure.selectFirst("pre, table") != null || text) {
            Element table = figure.selectFirst("table");
            if (caption != null && table != null) {
                table.attr(Asides.CAPTION, InlineMarkup.textOf(caption));
                caption.remove();
            }
            children(figure);
            flush();
            return;
        }
        String words = caption == null ? "" : InlineMarkup.textOf(caption);
        List<Element> images = figure.select("img");
        if (!images.isEmpty()) {
            image(images.getFirst(), words);
            images.subList(1, images.size()).forEach(image -> image(image, ""));
            marks(figure);
        } else if (words.isEmpty()) {
            if (figure.text().isBlank() && figure.selectFirst(LeftMarks.TAG) == null) {
                leftOut.left("a figure that a script of the page draws");
            }
            children(figure);
            flush();
        } else {
            LabelledCaption labelled = LabelledCaption.of(words);
            draft.figure(labelled.label(), labelled.caption(), null, null, 0);
            marks(figure);
        }
    }

    private void marks(Element figure) {
        figure.select(LeftMarks.TAG).forEach(mark -> leftOut.left(mark.attr("name")));
    }

    /// Badges are no figures; pictures that live in the page itself are where words tell of them.
    private void image(Element image, String caption) {
        if (image.hasClass("emoji")) {
            text.words(image.attr("alt"));
            return;
        }
        String source = source(image);
        // GitHub shows pictures of others from an address of its own.
        String shown = source + " " + image.attr("data-canonical-src");
        boolean badge =
                shown.contains("shields.io")
                        || shown.contains("badge")
                        || image.attr("width").matches("\\d{1,2}");
        if (badge) {
            return;
        }
        LabelledCaption labelled = LabelledCaption.of(caption);
        String alt = UNDESCRIBED.matcher(image.attr("alt").strip()).replaceFirst("");
        boolean web = source.startsWith("http");
        if (web || !caption.isBlank() || !alt.isEmpty()) {
            draft.figure(
                    labelled.label(),
                    labelled.caption(),
                    web ? source : null,
                    alt.isEmpty() ? null : alt,
                    0);
        } else if (image.attr("src").length() > SPACER) {
            leftOut.left("a picture that the page holds in itself");
        }
    }

    /// Pages that load pictures late name another one first.
    private static String source(Element image) {
        String late = image.absUrl("data-src");
        boolean first = image.hasAttr("src") && !image.attr("src").startsWith("data:");
        return first || late.isEmpty() ? image.absUrl("src") : late;
    }

    private void link(Element anchor) {
        String address = anchor.absUrl("href");
        String words = Whitespace.collapsed(anchor.text());
        if (address.toLowerCase(Locale.ROOT).matches("https?://.+")
                && !words.isEmpty()
                && !address.contains("&redlink=1")
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
        RunningText.Words words = text.take();
        if (!words.says()) {
            return;
        }
        boolean note = kind == Kind.FOOTNOTE;
        String mark = note ? "" : lists.takeMark();
        RunningText.Words marked = words.behind(mark);
        draft.paragraph(kind, marked.text(), note ? null : lists.place(mark), marked.markup(), 0);
    }
}

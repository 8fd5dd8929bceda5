package org.notebooklearning.source.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Provenance;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.text.LeftOut;

/// Reads one page: takes its metadata, converts its formulas, takes out the site's own furniture
/// and walks what is left of the main content. The document's provenance has what the page says of
/// itself: its canonical address and its identifier; who fetched it adds the rest.
///
/// Pages are read for one person who named them. So what `meta robots` tells search engines about
/// listing a page (`noindex`, `nofollow`) does not concern this reader; `noarchive` and `nosnippet`
/// become a note, for who quotes; `noai` is obeyed: the page is refused.
public final class HtmlReader {
    /// Levels of nesting that are kept; pages for reading have some dozens.
    private static final int DEEPEST = 200;

    /// Of a page in which is looked for what nothing closes; pages for reading have some thousands.
    private static final long MOST_TAGS = 50_000;

    /// The document in `html`. `charset` is what the server said, null where the page says it
    /// itself; `url` makes links absolute; `origin` is what the learner would recognise.
    public SourceReading read(byte[] html, @Nullable String charset, String url, String origin) {
        DocumentDraft draft = new DocumentDraft();
        LeftOut leftOut = new LeftOut();
        Document page = parse(html, charset, url, leftOut);
        RobotsMeta robots = RobotsMeta.of(page);
        if (robots.refusesModels()) {
            return Refusal.PAGE_CLOSED.because("The page asks not to be used by language models.");
        }
        robots.note(draft);
        PageMetadata metadata = PageMetadata.of(page);
        Provenance provenance = PageIdentity.of(page);
        MathMarkup.convert(page);
        BibliographyScript.append(page, draft);
        TableMarkup.setSpans(page);
        LeftMarks.set(page);
        Tabs.name(page);
        NestedFigures.settle(page);
        Asides.nameFigures(page.body());
        HiddenText hidden = new HiddenText(true);
        Clutter.remove(page, hidden, leftOut);
        Element content = MainContent.of(page);
        hidden.note(content, draft, leftOut);
        walk(content, leftOut, draft);
        if (draft.isEmpty()) {
            return Refusal.EMPTY.because(
                    "The page holds no text; it may be written by a script in the browser.");
        }
        return new SourceReading.Read(
                draft.build(
                                Form.HTML,
                                metadata.title(),
                                metadata.authors(),
                                origin,
                                metadata.language(),
                                metadata.licence(),
                                0)
                        .from(provenance));
    }

    /// Appends a piece of a page, such as Markdown holds, to `draft`; gives the title in it, mostly
    /// none. `base` makes links absolute.
    public static String append(String fragment, String base, DocumentDraft draft) {
        Parser parser = parser(fragment.chars().filter(c -> c == '<').count());
        LeftOut leftOut = new LeftOut();
        Document page = Jsoup.parse(BrokenMarkup.mended(fragment, leftOut), base, parser);
        LeftMarks.set(page);
        HiddenText hidden = new HiddenText(false);
        Clutter.remove(page, hidden, leftOut);
        hidden.note(page.body(), draft, leftOut);
        Element title = page.body().selectFirst("h1");
        walk(page.body(), leftOut, draft);
        return title == null ? "" : InlineMarkup.textOf(title);
    }

    private static void walk(Element content, LeftOut leftOut, DocumentDraft draft) {
        new BlockWalk(draft, leftOut, NoteMarks.of(content)).walk(content);
        leftOut.note(draft);
    }

    private static Document parse(
            byte[] html, @Nullable String charset, String url, LeftOut leftOut) {
        String known = charset != null && isSupported(charset) ? charset : null;
        try {
            int tags = 0;
            for (byte each : html) {
                tags += each == '<' ? 1 : 0;
            }
            Parser parser = parser(tags);
            Document page = Jsoup.parse(new ByteArrayInputStream(html), known, url, parser);
            String written = new String(html, page.charset());
            String mended = BrokenMarkup.mended(written, leftOut);
            return mended.equals(written) ? page : Jsoup.parse(mended, url, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can not be read", e);
        }
    }

    /// With positions, which tell what is never closed; they cost as much as the parsing itself.
    private static Parser parser(long tags) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).setTrackPosition(tags < MOST_TAGS);
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            // A name that no character set can have: then the page itself is asked.
            return false;
        }
    }
}

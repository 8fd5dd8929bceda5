package org.notebooklearning.source.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.identity.Decoding;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;

/// Reads Markdown: CommonMark 0.31 with GitHub's tables and alerts, formulas between dollars and in
/// ` ```math ` fences, front matter, footnotes, and the admonitions of MkDocs, Docusaurus and MyST.
/// HTML in it is read as a page is.
public final class MarkdownReader {
    /// Levels of nesting that are parsed; what is deeper is text. A guard against hostile input.
    private static final int DEEPEST = 50;

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();

    private MarkdownReader() {}

    /// The document in `markdown`. `address` makes links absolute, null where it has none; `origin`
    /// is what the learner would recognise.
    public static SourceReading read(byte[] markdown, @Nullable String address, String origin) {
        DocumentDraft draft = new DocumentDraft();
        String base = address == null ? "" : address;
        MarkdownContext context = new MarkdownContext(base);
        MarkdownDialects prepared = MarkdownDialects.of(Decoding.decoded(markdown), context);
        String heading = append(prepared, context, draft);
        context.leftOut().note(draft);
        FrontMatter front = prepared.front();
        if (draft.isEmpty()) {
            return Refusal.EMPTY.because("The text is empty.");
        }
        return new SourceReading.Read(
                draft.build(
                        Form.MARKDOWN,
                        front.title().isEmpty() ? heading : front.title(),
                        front.authors(),
                        origin,
                        front.language(),
                        front.licence(),
                        0));
    }

    /// Appends `markdown` to `draft` and gives its first heading, empty where it has none. What was
    /// left out is counted in `context`, for who notes it.
    public static String append(String markdown, MarkdownContext context, DocumentDraft draft) {
        return append(MarkdownDialects.of(markdown, context), context, draft);
    }

    private static String append(
            MarkdownDialects prepared, MarkdownContext context, DocumentDraft draft) {
        Formulas formulas = Formulas.in(prepared.text());
        MarkdownWalk walk = new MarkdownWalk(draft, formulas, context, 0);
        walk.walk(parsed(formulas.text()));
        for (String footnote : prepared.footnotes()) {
            Formulas noted = Formulas.in(footnote);
            new MarkdownWalk(draft, noted, context, 0).footnote(parsed(noted.text()));
        }
        return walk.firstHeading();
    }

    static Node parsed(String markdown) {
        return PARSER.parse(markdown);
    }
}

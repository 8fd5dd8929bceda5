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
        MarkdownDialects prepared = MarkdownDialects.of(Decoding.decoded(markdown));
        String heading = append(prepared, base, draft);
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

    /// Appends `markdown` to `draft` and gives its first heading, empty where it has none.
    public static String append(String markdown, String base, DocumentDraft draft) {
        return append(MarkdownDialects.of(markdown), base, draft);
    }

    private static String append(MarkdownDialects prepared, String base, DocumentDraft draft) {
        Formulas formulas = Formulas.in(prepared.text());
        Node document = PARSER.parse(formulas.text());
        MarkdownWalk walk = new MarkdownWalk(draft, formulas, base);
        walk.walk(document);
        for (String footnote : prepared.footnotes()) {
            Formulas noted = Formulas.in(footnote);
            new MarkdownWalk(draft, noted, base).footnote(PARSER.parse(noted.text()));
        }
        return walk.firstHeading();
    }
}

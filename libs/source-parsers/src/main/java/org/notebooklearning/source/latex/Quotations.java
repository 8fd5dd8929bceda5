package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.tex.Token;

/// Footnotes with their marks, and quotations of the csquotes package.
final class Quotations {
    private static final List<String> EDGES = List.of("“”", "‘’");

    private final Composer composer;
    private final Counters counters;
    private int depth;

    Quotations(Composer composer, Counters counters) {
        this.composer = composer;
        this.counters = counters;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(
                this::footnote,
                "footnote",
                "footnotetext",
                "tablefootnote",
                "blfootnote",
                "sidenote",
                "marginnote",
                "footnoteE",
                "endnote");
        vocabulary.command(_ -> quoted(0), "enquote", "say", "mkbibquote", "squote");
        vocabulary.command(_ -> cited(), "textquote", "blockquote");
        vocabulary.command(_ -> textCited(0), "textcquote", "blockcquote");
        vocabulary.command(
                _ -> {
                    composer.input().argument();
                    cited();
                },
                "foreigntextquote",
                "hyphentextquote",
                "foreignblockquote",
                "hyphenblockquote");
        vocabulary.command(_ -> textCited(1), "foreigntextcquote", "hyphentextcquote");
        vocabulary.command(_ -> quoted(1), "foreignquote", "hyphenquote");
        vocabulary.environment(this::block, "displayquote", "displaycquote", "foreigndisplayquote");
    }

    private void footnote(String command) {
        List<Token> number = composer.input().option();
        List<Token> words = composer.input().argument();
        if (command.equals("footnote")) {
            String printed = number == null ? counters.step("footnote") : composer.inline(number);
            Target outside = composer.paragraphs().reference();
            composer.paragraphs().refer("footnote", printed);
            composer.paragraphs().note(() -> composer.inline(words));
            composer.paragraphs().refer(outside.kind(), outside.number());
        } else {
            composer.paragraphs().note(() -> composer.inline(words));
        }
    }

    /// A quotation behind `skipped` arguments; marks within marks are single ones, and so are
    /// those with a star.
    private void quoted(int skipped) {
        boolean single = composer.input().takes("*");
        for (int i = 0; i < skipped; i++) {
            composer.input().argument();
        }
        append(composer.input().argument(), single, "");
    }

    private void append(List<Token> words, boolean single, String behind) {
        String edges = EDGES.get((single || depth % 2 == 1) ? 1 : 0);
        depth++;
        String printed = composer.inline(words);
        depth--;
        composer.text().append(edges.charAt(0) + printed + edges.charAt(1) + behind);
    }

    /// `\textquote[citation][punctuation]{text}`.
    private void cited() {
        boolean single = composer.input().takes("*");
        @Nullable String citation = composer.option();
        @Nullable String stop = composer.option();
        List<Token> words = composer.input().argument();
        append(words, single, (stop == null ? "" : stop) + behind(citation));
    }

    private static String behind(@Nullable String citation) {
        return citation == null || citation.isEmpty() ? "" : " " + bracketed(citation);
    }

    private static String bracketed(String citation) {
        boolean already = citation.startsWith("[") || citation.startsWith("(");
        return already ? citation : "(" + citation + ")";
    }

    /// `\textcquote[before][after]{key}[punctuation]{text}`.
    private void textCited(int skipped) {
        boolean single = composer.input().takes("*");
        for (int i = 0; i < skipped; i++) {
            composer.input().argument();
        }
        List<Token> cite = new ArrayList<>();
        cite.add(Token.command("cite"));
        for (int i = 0; i < 2; i++) {
            List<Token> option = composer.input().option();
            if (option != null) {
                cite.add(new Token(Token.Kind.OTHER, "["));
                cite.addAll(option);
                cite.add(new Token(Token.Kind.OTHER, "]"));
            }
        }
        cite.add(Token.BEGIN);
        cite.addAll(composer.input().argument());
        cite.add(Token.END);
        @Nullable String stop = composer.option();
        List<Token> words = composer.input().argument();
        append(words, single, (stop == null ? "" : stop) + " " + composer.inline(cite));
    }

    private void block(String name) {
        composer.paragraphs().flush();
        if (name.startsWith("foreign")) {
            composer.input().argument();
        }
        @Nullable String citation = composer.option();
        composer.input().option();
        String cited =
                name.equals("displaycquote") ? "[" + composer.name() + "]" : behind(citation);
        composer.paragraphs().enter(name, Kind.QUOTE, _ -> {});
        if (!cited.isBlank()) {
            composer.text().append(cited.strip() + " ");
        }
    }
}

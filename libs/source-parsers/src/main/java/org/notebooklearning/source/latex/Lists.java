package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.tex.Token;

/// Lists, quotations and the breaks between paragraphs.
final class Lists {
    private final Composer composer;
    private final Counters counters;
    private final Deque<String> open = new ArrayDeque<>();

    Lists(Composer composer, Counters counters) {
        this.composer = composer;
        this.counters = counters;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> spaceBeforeWord(), "xspace");
        vocabulary.command(
                _ -> composer.text().space(),
                " ",
                ",",
                ":",
                ">",
                "quad",
                "qquad",
                "enspace",
                "enskip",
                "thinspace",
                "space",
                "hfill",
                "newblock",
                "dotfill",
                "hrulefill",
                "tab",
                "textvisiblespace");
        vocabulary.environment(
                this::list,
                "itemize",
                "enumerate",
                "description",
                "inparaenum",
                "compactitem",
                "compactenum",
                "compactdesc",
                "asparaenum",
                "itemize*",
                "enumerate*",
                "description*",
                "easylist",
                "inparaitem",
                "asparaitem",
                "tablenotes",
                "trivlist",
                "list");
        vocabulary.environment(
                this::quote, "quote", "quotation", "verse", "displayquote", "epigraphs");
        vocabulary.command(_ -> item(), "item");
        vocabulary.command(
                _ -> composer.paragraphs().flush(),
                "par",
                "newpage",
                "clearpage",
                "bigskip",
                "medskip",
                "pagebreak",
                "smallskip",
                "endgraf",
                "maketitle");
    }

    /// A space, unless punctuation or a space follows (the xspace package).
    private void spaceBeforeWord() {
        Token next = composer.input().next();
        if (next == null) {
            return;
        }
        boolean word =
                switch (next.kind()) {
                    case LETTER, MATH -> true;
                    case OTHER ->
                            Character.isDigit(next.text().codePointAt(0))
                                    || "([".contains(next.text());
                    default -> false;
                };
        if (word) {
            composer.text().space();
        }
        composer.input().push(next);
    }

    private void list(String name) {
        composer.paragraphs().flush();
        if (name.equals("list")) {
            composer.skip("mm");
        } else {
            composer.input().option();
        }
        boolean numbered = name.contains("enum") && open.size() < 40;
        open.push(numbered ? "enum" + "i".repeat(Math.min(4, 1 + depth())) : "");
        if (numbered) {
            counters.set(open.element(), 0);
        }
        composer.paragraphs().enter(name, Kind.LIST_ITEM, _ -> open.poll());
    }

    private int depth() {
        return (int) open.stream().filter(name -> !name.isEmpty()).count();
    }

    private void item() {
        composer.paragraphs().flush();
        String label = composer.option();
        String counter = open.isEmpty() ? "" : open.element();
        if (label != null) {
            boolean words = label.codePoints().filter(Character::isLetter).count() > 1;
            composer.text()
                    .append(
                            words && !label.endsWith(":") && !label.endsWith(".")
                                    ? label + ": "
                                    : label + " ");
            composer.paragraphs().refer("item", label);
        } else if (!counter.isEmpty()) {
            composer.paragraphs().refer("item", counters.step(counter));
        }
    }

    private void quote(String name) {
        composer.paragraphs().flush();
        composer.paragraphs().enter(name, Kind.QUOTE, _ -> {});
    }
}

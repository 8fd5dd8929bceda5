package org.notebooklearning.source.latex;

import java.util.List;
import java.util.Set;

/// Headings with their numbers.
final class Sectioning {
    private static final List<String> LEVELS =
            List.of(
                    "chapter",
                    "section",
                    "subsection",
                    "subsubsection",
                    "paragraph",
                    "subparagraph");
    private static final Set<String> BOOKS =
            Set.of("book", "report", "memoir", "scrbook", "scrreprt", "svmono");
    private static final Set<String> SHORT =
            Set.of("IEEEtran", "revtex4", "revtex4-1", "revtex4-2");

    private final Composer composer;
    private final Counters counters;
    private String documentClass = "article";
    private boolean named;
    private int numbered = 3;
    private boolean appendix;

    Sectioning(Composer composer, Counters counters) {
        this.composer = composer;
        this.counters = counters;
        Vocabulary vocabulary = composer.vocabulary();
        for (String level : LEVELS) {
            vocabulary.command(this::heading, level);
        }
        vocabulary.command(this::heading, "part");
        vocabulary.command(
                _ -> unnumbered(composer.argument(), 1),
                "specialsection",
                "addchap",
                "addsec",
                "minisec");
        vocabulary.command(_ -> appendix(), "appendix", "appendices");
        vocabulary.environment(
                name -> {
                    composer.paragraphs().flush();
                    appendix();
                    composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
                },
                "appendix",
                "appendices",
                "subappendices");
        vocabulary.command(
                _ -> unnumbered("Acknowledgments", 1),
                "acknowledgments",
                "acknowledgements",
                "acknowledgment",
                "acknowledgement",
                "ack",
                "acks");
        vocabulary.environment(
                name -> {
                    unnumbered("Acknowledgments", 1);
                    composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
                },
                "acknowledgments",
                "acknowledgements",
                "acknowledgment",
                "acknowledgement",
                "ack",
                "acks");
    }

    /// Sets how headings are numbered and how deep.
    void ofClass(String name) {
        named = true;
        documentClass = name;
        counters.ofClass(name);
        numbered = BOOKS.contains(name) ? 2 : 3;
    }

    void numberedTo(int depth) {
        numbered = depth;
    }

    private void appendix() {
        appendix = true;
        counters.appendix(BOOKS.contains(documentClass));
    }

    private void heading(String level) {
        boolean starred = composer.input().takes("*");
        composer.input().option();
        composer.paragraphs().endFloats();
        composer.paragraphs().flush();
        String title = composer.argument();
        if (!named && level.equals("chapter")) {
            // A file without a class that has chapters is part of a book.
            ofClass("book");
        }
        int rank = LEVELS.indexOf(level);
        if (starred || rank > numbered) {
            if (!starred) {
                composer.paragraphs().refer(level, counters.printed("section"));
            }
            open("", title, rank);
            return;
        }
        String number = counters.step(level);
        composer.paragraphs().refer(appendix && rank <= 1 ? "appendix" : level, number);
        boolean lastAlone = SHORT.contains(documentClass) && rank > 1;
        open(lastAlone ? counters.last(level) : number, title, rank);
    }

    private void open(String number, String title, int rank) {
        int top = BOOKS.contains(documentClass) ? 0 : 1;
        if (!title.isEmpty() || !number.isEmpty()) {
            composer.draft().heading(number, title, Math.max(1, rank - top + 1), 0);
        }
    }

    /// Opens a section that has no number.
    void unnumbered(String title, int depth) {
        composer.paragraphs().flush();
        composer.draft().heading("", title, depth, 0);
    }
}

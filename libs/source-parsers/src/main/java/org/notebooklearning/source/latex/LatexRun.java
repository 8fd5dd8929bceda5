package org.notebooklearning.source.latex;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.eprint.Eprint;
import org.notebooklearning.source.outcome.Pictures;
import org.notebooklearning.source.tex.Expander;
import org.notebooklearning.source.tex.TokenInput;
import org.notebooklearning.source.text.LeftOut;

/// One run over a paper, with what the run before has left.
final class LatexRun {
    private static final int NAMED = 12;

    private final Eprint.Files files;
    private final String main;
    private final ArchiveTexts texts;
    private final Auxiliary auxiliary = new Auxiliary();
    private final DocumentDraft draft = new DocumentDraft();
    private final Expander expander;
    private final Composer composer;
    private final Floats floats;
    private final FrontMatter front;

    LatexRun(Eprint.Files files, String main, Auxiliary before) {
        this.files = files;
        this.main = main;
        this.texts = new ArchiveTexts(files, main);
        this.expander = new Expander(new TokenInput(), this::file);
        this.composer = new Composer(expander, draft);
        Counters counters = new Counters();
        CrossReferences references = new CrossReferences(composer, before, auxiliary);
        Units units = new Units(composer);
        Maths maths = new Maths(composer, references, units);
        new DisplayMaths(composer, maths, counters, references);
        this.floats = new Floats(composer, counters, new Graphics(files));
        Tabulars tabulars = new Tabulars(composer, floats);
        Sectioning sectioning = new Sectioning(composer, counters);
        Links links = new Links(composer);
        Bibliography bibliography =
                new Bibliography(composer, links, files, main, before, auxiliary);
        Packages packages = new Packages(composer, texts);
        this.front = new FrontMatter(composer, sectioning, tabulars, bibliography, packages);
        new CounterCommands(composer, counters, sectioning);
        new Lists(composer, counters);
        new Theorems(composer, counters);
        new Listings(composer, counters, references, texts);
        new CodeInText(composer);
        RaisedText.with(composer);
        Tabbing.with(composer);
        new Quotations(composer, counters);
        new Slides(composer);
        new Pseudocode(composer, counters);
        new Citations(composer, before, auxiliary);
        new Glossary(composer);
    }

    /// Reads the paper; what it leaves is for the next run.
    Auxiliary run() {
        String text = files.text(main);
        if (text != null && composer.input().open(text)) {
            composer.readAll();
        }
        return auxiliary;
    }

    boolean isEmpty() {
        return draft.isEmpty();
    }

    Pictures pictures() {
        return draft.pictures();
    }

    SourceDocument document(String origin) {
        notes();
        return draft.build(
                Form.LATEX, front.title(), front.names(), origin, front.language(), licence(), 0);
    }

    private void notes() {
        for (String name : expander.missing()) {
            draft.note("The file " + name + " is not in the e-print.");
        }
        if (floats.unread() > 0) {
            draft.note("Drawings and pictures that can not be shown: " + floats.unread() + ".");
        }
        if (expander.wasStopped()) {
            draft.note("The paper's macros expand without end; some were left out.");
        }
        composer.input()
                .unclosed()
                .times()
                .forEach((thing, times) -> draft.note(LeftOut.neverClosed(thing, times)));
        Map<String, Integer> unknown = composer.unknown();
        if (!unknown.isEmpty()) {
            int times = unknown.values().stream().mapToInt(Integer::intValue).sum();
            draft.note(
                    "Commands that were not understood: %d, used %d times, such as %s."
                            .formatted(unknown.size(), times, mostUsed(unknown)));
        }
    }

    private static String mostUsed(Map<String, Integer> unknown) {
        return unknown.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(NAMED)
                .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
    }

    /// The licence that the paper links to.
    private @Nullable String licence() {
        String text = files.text(main);
        int at = text == null ? -1 : text.indexOf("creativecommons.org/");
        if (text == null || at < 0) {
            return null;
        }
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || "./-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String address = text.substring(at, end);
        boolean names = address.matches("creativecommons\\.org/(licenses|publicdomain)/[\\w-]+/.*");
        return names ? "https://" + address : null;
    }

    private @Nullable String file(String name) {
        return texts.find(name, ".tex", ".ltx", ".sty");
    }
}

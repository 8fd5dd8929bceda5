package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.bibtex.BibEntry;
import org.notebooklearning.source.bibtex.BibFile;
import org.notebooklearning.source.bibtex.BiblatexFile;
import org.notebooklearning.source.eprint.Eprint;
import org.notebooklearning.source.latex.Auxiliary.Work;
import org.notebooklearning.source.tex.Token;

/// The list of references: what BibTeX has made of it (`.bbl`), what the author typed, or, where
/// there is neither, the cited entries of the `.bib` files.
final class Bibliography {
    private static final int ENTRIES = 5000;

    private final Composer composer;
    private final Links links;
    private final Eprint.Files files;
    private final String main;
    private final Auxiliary before;
    private final Auxiliary now;
    private final List<String> resources = new ArrayList<>();
    private String style = "plain";
    private boolean numeric;
    private boolean dated;
    private int items;
    private @Nullable String key;
    private String label = "";

    Bibliography(
            Composer composer,
            Links links,
            Eprint.Files files,
            String main,
            Auxiliary before,
            Auxiliary now) {
        this.composer = composer;
        this.links = links;
        this.files = files;
        this.main = main;
        this.before = before;
        this.now = now;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.environment(this::list, "thebibliography", "references", "bibliographylist");
        vocabulary.command(_ -> item(), "bibitem");
        vocabulary.command(_ -> authorYear(), "citeauthoryear");
        vocabulary.command(_ -> style = composer.name(), "bibliographystyle");
        vocabulary.command(_ -> citationStyle(composer.name()), "setcitestyle", "biboptions");
        vocabulary.command(
                _ -> citationStyle(composer.name() + composer.name()), "PassOptionsToPackage");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    resource(composer.name());
                },
                "addbibresource");
        vocabulary.command(
                _ -> {
                    resource(composer.name());
                    print();
                },
                "bibliography",
                "nobibliography");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    print();
                },
                "printbibliography");
    }

    /// Learns from the class and the packages how citations are printed.
    void loaded(String name, String options) {
        if (name.startsWith("revtex") || name.equals("elsarticle") || name.equals("IEEEtran")) {
            numeric = true;
        }
        if (name.contains("natbib") || name.equals("elsarticle") || name.contains("biblatex")) {
            citationStyle(options);
        }
    }

    private void citationStyle(String options) {
        if (options.contains("numbers")
                || options.contains("super")
                || options.contains("numeric")) {
            numeric = true;
        } else if (options.contains("authoryear") || options.contains("apa")) {
            numeric = false;
            dated = true;
        }
    }

    private void resource(String names) {
        resources.addAll(List.of(names.split(",", -1)));
    }

    private void list(String name) {
        composer.paragraphs().flush();
        composer.skip("m");
        key = null;
        composer.paragraphs().enterInline(name, this::finish);
    }

    private void item() {
        finish(composer.text().take());
        List<Token> printed = composer.input().option();
        key = composer.name();
        items++;
        links.restart();
        String words = printed == null ? "" : composer.inline(printed);
        Work work = work(words);
        label = work.label().isEmpty() ? work.authors() + ", " + work.year() : work.label();
        now.works().put(key, work);
    }

    /// natbib writes `Author(Year)All authors` in the brackets, BibTeX's styles a label.
    private Work work(String words) {
        int open = words.indexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open <= 0 || close < 0 || close - open > 40) {
            return new Work(words.isEmpty() || numeric ? Integer.toString(items) : words, "", "");
        }
        String authors = words.substring(0, open).strip();
        String year = words.substring(open + 1, close).strip();
        return new Work(numeric ? Integer.toString(items) : "", authors, year);
    }

    private void authorYear() {
        String first = composer.argument();
        String second = composer.argument();
        boolean three = composer.input().isGroupNext();
        composer.text()
                .append(
                        three
                                ? second + "(" + composer.argument() + ")"
                                : first + "(" + second + ")");
    }

    private void finish(String raw) {
        String text = TextBuffer.collapsed(raw);
        if (key == null) {
            // What stands before the first entry are definitions, or a list that is none.
            if (text.length() > 200) {
                composer.draft().paragraph(Kind.TEXT, text, 0);
            }
            return;
        }
        composer.draft().reference(label, text, links.address(text));
        key = null;
    }

    private void print() {
        composer.paragraphs().flush();
        String bbl = files.text(main.replaceFirst("\\.\\w+$", "") + ".bbl");
        if (bbl == null) {
            List<String> all =
                    files.byName().keySet().stream().filter(name -> name.endsWith(".bbl")).toList();
            bbl = all.size() == 1 ? files.text(all.getFirst()) : null;
        }
        boolean fields = bbl != null && BiblatexFile.is(bbl);
        if (bbl != null && !fields && composer.input().open(bbl)) {
            return;
        }
        Map<String, BibEntry> known = new LinkedHashMap<>();
        if (bbl != null && fields) {
            known.putAll(BiblatexFile.parse(bbl));
            append(known);
            return;
        }
        for (String resource : resources) {
            String text = files.text(resource.strip(), ".bib");
            if (text == null) {
                composer.draft()
                        .note("The bibliography " + resource.strip() + " is not in the e-print.");
            } else {
                BibFile.parse(text).forEach(known::putIfAbsent);
            }
        }
        append(known);
    }

    private void append(Map<String, BibEntry> known) {
        var cited = before.cited().isEmpty() ? now.cited() : before.cited();
        List<BibEntry> entries = new ArrayList<>();
        if (cited.contains("*")) {
            entries.addAll(known.values());
        } else {
            for (String each : cited) {
                BibEntry entry = known.get(each);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        BibStyle bibStyle = new BibStyle(style, composer::inline);
        List<BibEntry> ordered = bibStyle.ordered(entries);
        List<String> labels = bibStyle.labels(ordered);
        for (int i = 0; i < Math.min(ordered.size(), ENTRIES); i++) {
            BibEntry entry = ordered.get(i);
            Work work =
                    new Work(
                            dated ? "" : labels.get(i), bibStyle.shortAuthors(entry), entry.year());
            now.works().put(entry.key(), work);
            String text = bibStyle.text(entry);
            links.restart();
            composer.draft()
                    .reference(
                            dated ? work.authors() + ", " + work.year() : labels.get(i),
                            text,
                            bibStyle.address(entry, links.address(text)));
        }
    }
}

package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// Title, authors, abstract and language.
final class FrontMatter {
    private static final String AND = "\u0001";
    private static final Map<String, String> LANGUAGES =
            Map.ofEntries(
                    Map.entry("english", "en"), Map.entry("american", "en-US"),
                    Map.entry("usenglish", "en-US"), Map.entry("british", "en-GB"),
                    Map.entry("ukenglish", "en-GB"), Map.entry("german", "de"),
                    Map.entry("ngerman", "de"), Map.entry("french", "fr"),
                    Map.entry("francais", "fr"), Map.entry("frenchb", "fr"),
                    Map.entry("spanish", "es"), Map.entry("italian", "it"),
                    Map.entry("portuguese", "pt"), Map.entry("brazil", "pt-BR"),
                    Map.entry("brazilian", "pt-BR"), Map.entry("russian", "ru"),
                    Map.entry("dutch", "nl"), Map.entry("polish", "pl"),
                    Map.entry("czech", "cs"), Map.entry("swedish", "sv"));

    private final Composer composer;
    private final Sectioning sectioning;
    private final Bibliography bibliography;
    private final Packages packages;
    private final Set<String> authors = new LinkedHashSet<>();
    private String title = "";
    private @Nullable String language;
    private boolean inAuthors;

    FrontMatter(
            Composer composer,
            Sectioning sectioning,
            Tabulars tabulars,
            Bibliography bibliography,
            Packages packages) {
        this.packages = packages;
        this.bibliography = bibliography;
        this.composer = composer;
        this.sectioning = sectioning;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> readTitle(), "title", "icmltitle");
        vocabulary.command(_ -> authors(), "author", "icmlauthor", "authorinfo");
        vocabulary.command(
                _ -> composer.text().append(inAuthors ? AND : " and "), "and", "And", "AND");
        vocabulary.command(_ -> lineBreak(tabulars), "\\", "newline", "linebreak");
        vocabulary.command(
                _ -> composer.text().append(composer.argument() + (inAuthors ? AND : "")),
                "IEEEauthorblockN");
        vocabulary.command(_ -> documentClass(), "documentclass", "documentstyle");
        vocabulary.command(
                _ -> packages(), "usepackage", "RequirePackage", "RequirePackageWithOptions");
        vocabulary.command(_ -> loadClass(), "LoadClass", "LoadClassWithOptions");
        vocabulary.command(
                _ -> composer.input().push(composer.input().argument()),
                "AtBeginDocument",
                "AtEndPreamble");
        vocabulary.command(
                _ -> language(composer.name()),
                "selectlanguage",
                "setdefaultlanguage",
                "setmainlanguage");
        vocabulary.command(_ -> abstractText(), "abstract");
        vocabulary.environment(
                name -> {
                    composer.paragraphs().flush();
                    composer.input().option();
                    composer.paragraphs().enter(name, Kind.ABSTRACT, _ -> {});
                },
                "abstract",
                "onecolabstract",
                "Abstract");
        vocabulary.environment(
                name -> {
                    composer.text().take();
                    composer.paragraphs().preamble(false);
                    composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
                },
                "document");
    }

    private void lineBreak(Tabulars tabulars) {
        boolean row = tabulars.endOfRow();
        composer.input().takes("*");
        composer.input().option();
        if (!row) {
            composer.text()
                    .append(inAuthors || composer.paragraphs().isIn("algorithmic") ? "\n" : " ");
        }
    }

    String title() {
        return title;
    }

    List<String> names() {
        return List.copyOf(authors);
    }

    @Nullable String language() {
        return language;
    }

    private void readTitle() {
        composer.input().option();
        title = composer.argument();
    }

    private void documentClass() {
        composer.paragraphs().preamble(true);
        List<Token> options = composer.input().option();
        String name = composer.name();
        sectioning.ofClass(name);
        bibliography.loaded(name, options == null ? "" : Tokens.plain(options));
        if (options != null) {
            for (String option : Tokens.plain(options).split(",", -1)) {
                language(option.strip());
            }
        }
        packages.ofClass(name);
    }

    private void loadClass() {
        composer.input().option();
        packages.ofClass(composer.name());
        composer.input().option();
    }

    private void packages() {
        List<Token> options = composer.input().option();
        String name = composer.name();
        bibliography.loaded(name, options == null ? "" : Tokens.plain(options));
        if (options != null && name.contains("babel")) {
            for (String option : Tokens.plain(options).split(",", -1)) {
                language(option.strip().replaceFirst("^main=", ""));
            }
        }
        composer.input().option();
        packages.packages(name);
    }

    private void language(String name) {
        String tag = LANGUAGES.get(name.toLowerCase(Locale.ROOT));
        if (tag != null) {
            language = tag;
        }
    }

    /// `\abstract{...}` of some journals.
    private void abstractText() {
        composer.paragraphs().flush();
        String words = composer.argument();
        composer.draft().paragraph(Kind.ABSTRACT, words, 0);
    }

    private void authors() {
        composer.input().option();
        inAuthors = true;
        String all = composer.lines(composer.input().argument());
        inAuthors = false;
        for (String part : all.split(AND, -1)) {
            for (String line : part.strip().split("\n", -1)) {
                if (!line.isBlank()) {
                    names(line);
                    break;
                }
            }
        }
    }

    private void names(String line) {
        String plain = line.replaceAll("\\$[^$]*\\$|\\[[\\d,]+]|\\^(?:\\{[^}]*}|.)|[*†‡§¶∗]", " ");
        List<String> names = new ArrayList<>();
        for (String name : plain.split(",\\s|\\band\\b|&", -1)) {
            String clean =
                    TextBuffer.collapsed(name.replaceAll("[\\d,;]+(?=\\s|$)", " "))
                            .replaceAll("(?<=\\p{L})\\d+$", "");
            boolean personal =
                    clean.codePoints().anyMatch(Character::isLetter)
                            && clean.indexOf('@') < 0
                            && clean.length() < 60
                            && clean.split(" ", -1).length < 7;
            if (personal) {
                names.add(clean);
            }
        }
        authors.addAll(names.subList(0, Math.min(names.size(), 500)));
    }
}

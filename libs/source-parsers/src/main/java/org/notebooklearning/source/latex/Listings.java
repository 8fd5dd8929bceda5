package org.notebooklearning.source.latex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.eprint.Eprint;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// Code as it stands: verbatim, the listings package and minted; and comments, which are dropped.
final class Listings {
    private final Composer composer;
    private final Counters counters;
    private final CrossReferences references;
    private final Eprint.Files files;
    private String usual = "";

    Listings(Composer composer, Counters counters, CrossReferences references, Eprint.Files files) {
        this.composer = composer;
        this.counters = counters;
        this.references = references;
        this.files = files;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.environment(
                name -> append("", raw(name)),
                "verbatim",
                "verbatim*",
                "Verbatim*",
                "alltt",
                "spverbatim");
        vocabulary.environment(
                name -> {
                    composer.input().option();
                    append("", raw(name));
                },
                "Verbatim",
                "BVerbatim",
                "SaveVerbatim");
        vocabulary.environment(this::listing, "lstlisting");
        vocabulary.environment(this::minted, "minted");
        vocabulary.environment(
                this::raw,
                "comment",
                "filecontents*",
                "filecontents",
                "CCSXML",
                "keyword",
                "keywords",
                "IEEEkeywords",
                "IEEEkeywords*");
        vocabulary.command(_ -> inline(), "verb");
        vocabulary.command(_ -> listingInline(), "lstinline");
        vocabulary.command(_ -> mintedInline(), "mintinline");
        vocabulary.command(
                _ ->
                        usual =
                                language(
                                        KeyValues.of(composer.name())
                                                .getOrDefault("language", usual)),
                "lstset");
        vocabulary.command(_ -> own(), "lstnewenvironment");
        vocabulary.command(this::file, "lstinputlisting", "verbatiminput", "VerbatimInput");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    String language = language(composer.name());
                    file(language, composer.name());
                },
                "inputminted");
    }

    private String raw(String name) {
        String text = composer.input().raw("\\end{" + name + "}", false);
        // What follows the environment's name on its line is no code.
        int line = text.indexOf('\n');
        return line >= 0 && text.substring(0, line).isBlank() ? text.substring(line + 1) : text;
    }

    private void append(String language, String code) {
        if (composer.paragraphs().isInline()) {
            composer.text().append(TextBuffer.collapsed(code));
            return;
        }
        composer.paragraphs().flush();
        composer.draft().code(language, code.stripTrailing(), 0);
    }

    private void listing(String name) {
        List<Token> option = composer.input().option();
        Map<String, String> keys = KeyValues.of(option == null ? "" : Tokens.source(option));
        describe(keys);
        append(language(keys.getOrDefault("language", usual)), raw(name));
    }

    private void describe(Map<String, String> keys) {
        String caption = keys.get("caption");
        if (caption == null || composer.paragraphs().isInline()) {
            return;
        }
        String number = counters.step("lstlisting");
        String label = keys.get("label");
        if (label != null) {
            references.label(label, new Target("lstlisting", number));
        }
        composer.paragraphs().flush();
        composer.draft()
                .paragraph(Kind.TEXT, "Listing " + number + ": " + composer.inline(caption), 0);
    }

    private void minted(String name) {
        composer.input().option();
        String language = language(composer.name());
        append(language, raw(name));
    }

    private void own() {
        String name = composer.name();
        composer.skip("oo");
        List<Token> begin = composer.input().argument();
        composer.input().argument();
        String written = Tokens.source(begin).toLowerCase(Locale.ROOT);
        String language = written.contains("python") ? "python" : usual;
        composer.vocabulary()
                .environment(
                        begun -> {
                            composer.input().option();
                            append(language, raw(begun));
                        },
                        name);
    }

    private void listingInline() {
        composer.input().option();
        inline();
    }

    private void inline() {
        composer.input().takes("*");
        String delimiter = composer.input().rawCharacter();
        if (!delimiter.isEmpty()) {
            composer.text()
                    .append(composer.input().raw(delimiter.equals("{") ? "}" : delimiter, true));
        }
    }

    private void mintedInline() {
        composer.input().option();
        composer.input().argument();
        inline();
    }

    private void file(String command) {
        List<Token> option = composer.input().option();
        Map<String, String> keys = KeyValues.of(option == null ? "" : Tokens.source(option));
        describe(keys);
        file(language(keys.getOrDefault("language", usual)), composer.name());
    }

    private void file(String language, String name) {
        @Nullable String text = files.text(name);
        if (text == null) {
            composer.draft().note("The file " + name + " is not in the e-print.");
        } else {
            append(language, text);
        }
    }

    private static String language(String name) {
        int dialect = name.lastIndexOf(']');
        String plain = name.substring(dialect + 1).strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "text", "none" -> "";
            case "python3", "py" -> "python";
            case "sh", "console" -> "bash";
            default -> plain;
        };
    }
}

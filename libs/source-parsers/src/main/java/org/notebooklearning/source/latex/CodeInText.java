package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.source.tex.Token;

/// Code within a line: what is between the delimiters of `\verb` and its kin, and typewriter type.
final class CodeInText {
    private final Composer composer;
    private final Map<String, String> saved = new HashMap<>();

    CodeInText(Composer composer) {
        this.composer = composer;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> append(delimited(true)), "verb", "Verb", "spverb");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    append(delimited(false));
                },
                "lstinline",
                "pyv",
                "py");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    composer.input().argument();
                    append(delimited(false));
                },
                "mintinline",
                "mint");
        vocabulary.command(_ -> newInline(), "newmintinline", "newmint");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    String name = composer.name();
                    saved.put(name, delimited(true));
                },
                "SaveVerb");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    append(saved.getOrDefault(composer.name(), ""));
                },
                "UseVerb");
        vocabulary.command(_ -> shorthand(true), "MakeShortVerb", "DefineShortVerb");
        vocabulary.command(_ -> shorthand(true), "lstMakeShortInline");
        vocabulary.command(
                _ -> shorthand(false),
                "DeleteShortVerb",
                "UndefineShortVerb",
                "lstDeleteShortInline");
        vocabulary.command(_ -> composer.text().typewriter(true), "tt", "ttfamily");
        vocabulary.command(_ -> composer.text().typewriter(false), "rmfamily", "normalfont", "rm");
        vocabulary.command(_ -> typewriter(), "texttt", "lstinlinetext");
    }

    private void append(String code) {
        composer.text().code(code);
    }

    private String delimited(boolean starred) {
        if (starred) {
            composer.input().takes("*");
        }
        String delimiter = composer.input().rawCharacter();
        while (delimiter.equals(" ")) {
            delimiter = composer.input().rawCharacter();
        }
        if (delimiter.isEmpty()) {
            return "";
        }
        return delimiter.equals("{")
                ? composer.input().rawGroup()
                : composer.input().codeOnLine(delimiter);
    }

    /// `\newmintinline[name]{language}{options}`.
    private void newInline() {
        var option = composer.input().option();
        String language = composer.name();
        composer.input().argument();
        String name =
                option == null ? language + "inline" : composer.inline(option).replace("\\", "");
        composer.vocabulary()
                .command(
                        _ -> {
                            composer.input().option();
                            append(delimited(false));
                        },
                        name);
    }

    private void shorthand(boolean now) {
        composer.input().takes("*");
        composer.input().option();
        String name = composer.name();
        String mark = name.startsWith("\\") ? name.substring(1) : name;
        if (now && mark.length() == 1) {
            composer.shorthand(mark, () -> append(composer.input().raw(mark, false)));
        } else {
            composer.shorthand(mark, null);
        }
    }

    /// An argument in typewriter type, with the commands that it may hold.
    private void typewriter() {
        List<Token> words = new ArrayList<>();
        words.add(Token.BEGIN);
        words.add(Token.command("ttfamily"));
        words.addAll(composer.input().argument());
        words.add(Token.END);
        composer.input().push(words);
    }
}

package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token.Kind;

/// Code and addresses within arguments, which are taken as they are written: TeX would have cut
/// them into tokens, and have lost what stands behind a sign for comments.
final class CodeInArguments {
    private static final Set<String> INLINE =
            Set.of(
                    "verb",
                    "Verb",
                    "spverb",
                    "lstinline",
                    "mintinline",
                    "url",
                    "path",
                    "nolinkurl",
                    "burl",
                    "Url",
                    "href");

    private CodeInArguments() {}

    /// Adds to `tokens` the code of `command`, where it has some that comes next in `file`.
    static void take(Token command, Mouth file, CodeEnvironments code, List<Token> tokens) {
        if (command.isCommand("begin")) {
            environment(file, code, tokens);
        } else if (command.is(Kind.COMMAND) && INLINE.contains(command.text())) {
            inline(file, tokens);
        }
    }

    private static void inline(Mouth file, List<Token> tokens) {
        Mouth.@Nullable Inline read = file.inline();
        if (read != null) {
            read.before().codePoints().forEach(c -> tokens.add(written(c)));
            Token mark = Token.character(read.open().codePointAt(0));
            tokens.add(read.braced() ? Token.BEGIN : mark);
            tokens.add(Token.verbatim(read.content()));
            tokens.add(read.braced() ? Token.END : mark);
        }
    }

    private static Token written(int character) {
        return switch (character) {
            case '{' -> Token.BEGIN;
            case '}' -> Token.END;
            default -> Token.character(character);
        };
    }

    private static void environment(Mouth file, CodeEnvironments code, List<Token> tokens) {
        String name = file.environment();
        if (name == null || !code.contains(name)) {
            return;
        }
        String end = "\\end{" + name + "}";
        // In a definition the end stands in another group.
        if (!file.isWithinGroup(end)) {
            return;
        }
        file.raw("}", false);
        tokens.addAll(named(name));
        tokens.add(Token.verbatim(file.raw(end, false)));
        tokens.add(Token.command("end"));
        tokens.addAll(named(name));
    }

    private static List<Token> named(String name) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(Token.BEGIN);
        name.codePoints().forEach(c -> tokens.add(Token.character(c)));
        tokens.add(Token.END);
        return tokens;
    }
}

package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Expander;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.TokenInput;
import org.notebooklearning.source.tex.Tokens;

/// The arguments of commands: which of them to pass over, and what the others print.
final class Arguments {
    private static final int NESTED = 12;
    private static final int LONGEST_DIMENSION = 12;

    private final Expander expander;
    private final TokenInput input;
    private final ParagraphBuilder paragraphs;
    private final Runnable reader;
    private int nested;

    /// @param reader reads on to the next [Token#STOP] and prints to `paragraphs`
    Arguments(Expander expander, ParagraphBuilder paragraphs, Runnable reader) {
        this.expander = expander;
        this.input = expander.input();
        this.paragraphs = paragraphs;
        this.reader = reader;
    }

    /// Passes over the arguments of a `signature`, see [Vocabulary#looks].
    void skip(String signature) {
        for (int i = 0; i < signature.length(); i++) {
            switch (signature.charAt(i)) {
                case '*' -> input.takes("*");
                case 'o' -> input.option();
                case '=' -> dimension();
                default -> input.argument();
            }
        }
    }

    /// A length in plain TeX: `=`, then everything up to a blank that could belong to it.
    private void dimension() {
        input.takes("=");
        List<Token> word = new ArrayList<>();
        Token token = input.next();
        while (token != null
                && (token.is(Token.Kind.OTHER)
                        || token.is(Token.Kind.LETTER)
                        || token.is(Token.Kind.COMMAND))
                && !token.isCommand("par")
                && word.size() < LONGEST_DIMENSION) {
            word.add(token);
            token = token.is(Token.Kind.COMMAND) ? null : input.next();
        }
        if (token != null && !token.is(Token.Kind.SPACE)) {
            input.push(token);
        }
    }

    /// A name that comes next as an argument, such as a key or a file.
    String name() {
        return Tokens.plain(input.argument());
    }

    /// The text of the argument that comes next.
    String argument() {
        return inline(input.argument());
    }

    /// The text of the option that comes next; null where there is none.
    @Nullable String option() {
        List<Token> option = input.option();
        return option == null ? null : inline(option);
    }

    /// The text that `tokens` print.
    String inline(List<Token> tokens) {
        return TextBuffer.collapsed(lines(tokens));
    }

    /// The same with its line breaks.
    String lines(List<Token> tokens) {
        if (nested >= NESTED || !hasCommands(tokens)) {
            return Tokens.plain(tokens)
                    .replace('~', ' ')
                    .replace("---", "—")
                    .replace("--", "–")
                    .replace("``", "“")
                    .replace("''", "”")
                    .replace('\'', '’');
        }
        nested++;
        boolean mathsBefore = expander.inMaths(false);
        String printed =
                paragraphs.aside(
                        () -> {
                            input.push(Token.STOP);
                            input.push(tokens);
                            expander.within(reader);
                        });
        expander.inMaths(mathsBefore);
        nested--;
        return printed;
    }

    private static boolean hasCommands(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(
                        t ->
                                switch (t.kind()) {
                                    case LETTER, OTHER, SPACE, BEGIN, END, ACTIVE -> false;
                                    default -> true;
                                });
    }

    /// The text that `latex` prints.
    String inline(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('$') < 0) {
            return TextBuffer.collapsed(
                    latex.replace("{", "").replace("}", "").replace('~', ' ').replace("--", "–"));
        }
        input.push(Token.STOP);
        List<Token> tokens = new ArrayList<>();
        if (input.open(latex)) {
            Token token = input.next();
            while (token != null && !token.is(Token.Kind.STOP)) {
                tokens.add(token);
                token = input.next();
            }
        }
        return inline(tokens);
    }
}

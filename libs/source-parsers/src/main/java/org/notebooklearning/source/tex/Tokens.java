package org.notebooklearning.source.tex;

import java.util.List;
import org.notebooklearning.source.tex.Token.Kind;

/// Tokens as LaTeX again.
public final class Tokens {
    private Tokens() {}

    /// The text that is read as `tokens`. A command keeps apart from a letter that follows it.
    public static String source(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        boolean word = false;
        for (Token token : tokens) {
            if (word && startsWithWord(token)) {
                out.append(' ');
            }
            append(out, token);
            word = token.is(Kind.COMMAND) && endsWithLetter(token.text());
        }
        return out.toString();
    }

    /// A name, such as a key or a file: the characters alone, without braces.
    public static String plain(List<Token> tokens) {
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            switch (token.kind()) {
                case BEGIN, END, STOP -> {}
                default -> append(out, token);
            }
        }
        return out.toString().strip();
    }

    private static void append(StringBuilder out, Token token) {
        switch (token.kind()) {
            case COMMAND -> out.append('\\').append(token.text());
            case ENVIRONMENT -> out.append("\\begin{").append(token.text()).append('}');
            case END_ENVIRONMENT -> out.append("\\end{").append(token.text()).append('}');
            default -> out.append(token.text());
        }
    }

    private static boolean endsWithLetter(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
    }

    private static boolean startsWithWord(Token token) {
        return switch (token.kind()) {
            case LETTER, OTHER, VERBATIM ->
                    !token.text().isEmpty() && Character.isLetterOrDigit(token.text().charAt(0));
            default -> false;
        };
    }
}

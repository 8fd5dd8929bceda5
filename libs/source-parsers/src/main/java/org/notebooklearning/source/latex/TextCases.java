package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Token.Kind;
import org.notebooklearning.source.tex.TokenInput;

/// The starred cases of mathtools, whose second column is text (mathtools manual, section 3.4.3).
/// Renderers know them without the star, where that column is a formula.
final class TextCases {
    private static final Set<String> NAMES = Set.of("cases*", "dcases*", "rcases*", "drcases*");

    private TextCases() {}

    /// Whether one begins or ends here.
    static boolean isOne(Token token) {
        return (token.is(Kind.ENVIRONMENT) || token.is(Kind.END_ENVIRONMENT))
                && NAMES.contains(token.text());
    }

    /// The same without the star.
    static Token plain(Token token) {
        return new Token(token.kind(), token.text().replace("*", ""));
    }

    /// What stands in the column that begins here, as one argument.
    static List<Token> column(TokenInput input) {
        List<Token> column = new ArrayList<>();
        int depth = 0;
        for (Token token = input.next(); token != null; token = input.next()) {
            boolean ends = token.isCommand("\\") || token.isCommand("end") || token.is(Kind.ALIGN);
            if (depth <= 0 && (ends || token.is(Kind.STOP))) {
                input.push(token);
                break;
            }
            boolean opens = token.is(Kind.BEGIN) || token.isCommand("begin");
            boolean closes = token.is(Kind.END) || token.isCommand("end");
            depth += opens ? 1 : closes ? -1 : 0;
            column.add(token);
        }
        while (!column.isEmpty() && column.getLast().is(Kind.SPACE)) {
            column.removeLast();
        }
        while (!column.isEmpty() && column.getFirst().is(Kind.SPACE)) {
            column.removeFirst();
        }
        column.addFirst(Token.BEGIN);
        column.add(Token.END);
        return column;
    }
}

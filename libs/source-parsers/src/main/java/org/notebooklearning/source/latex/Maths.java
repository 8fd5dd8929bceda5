package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Token.Kind;

/// Gathers formulas so that they stand alone: the author's macros are expanded, references are
/// resolved, and what KaTeX and MathJax know is kept as it is.
final class Maths {
    /// What can not stand in a formula, so that one that nobody closed ends here.
    private static final Set<String> ENDS =
            Set.of("section", "subsection", "chapter", "bibliography", "maketitle", "item");

    private final Composer composer;
    private final CrossReferences references;

    Maths(Composer composer, CrossReferences references) {
        this.composer = composer;
        this.references = references;
        composer.formulasBy(_ -> shifted());
        composer.vocabulary().command(_ -> append(rows(t -> t.isCommand(")"), false, true)), "(");
    }

    /// Where a formula ends.
    private interface Closing {
        boolean isReached(Token token);
    }

    /// Reads behind a `$`.
    private void shifted() {
        Token next = composer.input().next();
        if (next != null && next.is(Kind.MATH)) {
            DisplayMaths.unnumbered(composer, rows(t -> t.is(Kind.MATH), false, false));
            Token second = composer.input().next();
            if (second != null && !second.is(Kind.MATH)) {
                composer.input().push(second);
            }
            return;
        }
        if (next != null) {
            composer.input().push(next);
        }
        append(rows(t -> t.is(Kind.MATH), false, true));
    }

    private void append(List<Formula> rows) {
        String latex = rows.getFirst().latex();
        if (!latex.isEmpty()) {
            composer.text().append("$" + latex + "$");
        }
    }

    /// The rows up to `\]`.
    List<Formula> bracketed() {
        return rows(t -> t.isCommand("]"), false, false);
    }

    /// The rows up to the end of the environment `name`; one where they are not `split`.
    List<Formula> environment(String name, boolean split) {
        return rows(t -> t.is(Kind.END_ENVIRONMENT) && t.text().equals(name), split, false);
    }

    private List<Formula> rows(Closing closing, boolean split, boolean endsWithParagraph) {
        boolean before = composer.expander().inMaths(true);
        List<Formula> rows = new ArrayList<>();
        rows.add(new Formula());
        int depth = 0;
        while (true) {
            Token token = composer.expander().next();
            if (token == null) {
                break;
            }
            if (depth <= 0 && closing.isReached(token)) {
                break;
            }
            if (ends(token, endsWithParagraph)) {
                composer.input().push(token);
                break;
            }
            switch (token.kind()) {
                case BEGIN, ENVIRONMENT -> depth++;
                case END, END_ENVIRONMENT -> depth--;
                default -> {}
            }
            if (split && depth == 0 && isRowEnd(token)) {
                composer.input().takes("*");
                composer.input().option();
                rows.add(new Formula());
            } else if (token.is(Kind.COMMAND)) {
                command(token, rows.getLast());
            } else if (!token.is(Kind.STOP)) {
                rows.getLast().add(token);
            }
        }
        composer.expander().inMaths(before);
        return rows;
    }

    private static boolean isRowEnd(Token token) {
        return token.isCommand("\\") || token.isCommand("cr");
    }

    private static boolean ends(Token token, boolean endsWithParagraph) {
        return token.is(Kind.STOP)
                || (endsWithParagraph && token.isCommand("par"))
                || (token.is(Kind.COMMAND) && ENDS.contains(token.text()))
                || (token.is(Kind.END_ENVIRONMENT) && token.text().equals("document"));
    }

    private void command(Token token, Formula row) {
        switch (token.text()) {
            case "label" -> row.label(composer.name());
            case "tag" -> {
                composer.input().takes("*");
                row.tag(composer.argument());
            }
            case "nonumber", "notag" -> row.unnumbered();
            case "par",
                    "xspace",
                    "allowbreak",
                    "noindent",
                    "protect",
                    "relax",
                    "footnotemark",
                    "displaybreak",
                    "allowdisplaybreaks",
                    "goodbreak",
                    "nobreak",
                    "null",
                    "thinspace" -> {}
            case "vspace", "color", "raisebox", "scalebox", "hphantom" -> {
                composer.skip("*om");
            }
            case "resizebox" -> composer.skip("*mm");
            case "footnote" -> composer.paragraphs().footnote(composer.argument());
            case "mathds", "mathbbm", "mathbbmss", "Bbb" -> row.add(Token.command("mathbb"));
            case "textsc", "textsl", "emph", "mbox", "hbox", "textup" ->
                    row.add(Token.command("text"));
            case "bm", "mathbold" -> row.add(Token.command("boldsymbol"));
            case "ref", "eqref", "autoref", "cref", "Cref" ->
                    text(references.printed(token.text(), composer.name()), row);
            case "cite",
                    "citep",
                    "citet",
                    "gls",
                    "glspl",
                    "Gls",
                    "acrshort",
                    "SI",
                    "si",
                    "qty",
                    "unit",
                    "num",
                    "ang" ->
                    text(composer.inline(called(token)), row);
            default -> row.add(token);
        }
    }

    /// A command with its arguments, to be read as text.
    private List<Token> called(Token token) {
        List<Token> call = new ArrayList<>();
        call.add(token);
        int arguments = token.isCommand("SI") || token.isCommand("qty") ? 2 : 1;
        composer.input().option();
        for (int i = 0; i < arguments; i++) {
            call.add(Token.BEGIN);
            call.addAll(composer.input().argument());
            call.add(Token.END);
        }
        return call;
    }

    private static void text(String words, Formula row) {
        row.add(Token.verbatim("\\text{" + words.replace("%", "\\%") + "}"));
    }
}

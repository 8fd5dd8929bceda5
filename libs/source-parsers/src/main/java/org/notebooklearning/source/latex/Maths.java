package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Token.Kind;
import org.notebooklearning.source.tex.Tokens;

/// Gathers formulas so that they stand alone: the author's macros are expanded, references are
/// resolved, and what KaTeX and MathJax know is kept as it is.
final class Maths {
    /// What can not stand in a formula, so that one that nobody closed ends here.
    private static final Set<String> ENDS =
            Set.of("section", "subsection", "chapter", "bibliography", "maketitle", "item");

    /// An argument is a formula that nothing closes but its own end.
    private static final String ARGUMENT = "";

    /// In tokens, as far as is looked ahead for the end of a formula.
    private static final int LONGEST_PARAGRAPH = 2000;

    /// Stands for a dollar sign that is money, until the formulas between words are told.
    private static final String DOLLAR = "\ue014";

    private static final Pattern UPRIGHT =
            Pattern.compile(
                    "up(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|(?:var)?theta|iota|kappa|lambda|mu|nu|xi"
                            + "|(?:var)?pi|(?:var)?rho|(?:var)?sigma|tau|upsilon|(?:var)?phi|chi|psi|omega)");

    private static final Pattern SCRIPT = Pattern.compile("([_^])\\s*(\\w|\\{[\\w+-]{1,10}})");

    private final Composer composer;
    private final CrossReferences references;
    private final Units units;

    Maths(Composer composer, CrossReferences references, Units units) {
        this.composer = composer;
        this.units = units;
        this.references = references;
        composer.formulasBy(_ -> shifted());
        composer.vocabulary().command(_ -> append(rows(t -> t.isCommand(")"), false, "\\)")), "(");
    }

    /// Where a formula ends.
    private interface Closing {
        boolean isReached(Token token);
    }

    /// Reads behind a `$`.
    private void shifted() {
        Token next = composer.input().next();
        if (next != null && next.is(Kind.MATH)) {
            DisplayMaths.unnumbered(composer, rows(t -> t.is(Kind.MATH), false, "$$"));
            Token second = composer.input().next();
            if (second != null && !second.is(Kind.MATH)) {
                composer.input().push(second);
            }
            return;
        }
        if (next != null) {
            composer.input().push(next);
        }
        append(rows(t -> t.is(Kind.MATH), false, "$"));
    }

    private void append(List<Formula> rows) {
        String latex = rows.getFirst().latex();
        Matcher script = SCRIPT.matcher(latex);
        if (script.matches()) {
            // A script alone, as in 10$^9$, belongs to the text before it.
            String words = script.group(2).replaceAll("[{}]", "");
            composer.text()
                    .append(
                            script.group(1).equals("_")
                                    ? Raised.below(words)
                                    : Raised.behind(composer.text().ending(), words));
        } else if (!latex.isEmpty()) {
            // A script stands alone where its base is text, as in 10$^9$.
            String based = "^_".indexOf(latex.charAt(0)) < 0 ? latex : "{}" + latex;
            composer.text().append("$" + based + "$");
        }
    }

    /// The rows up to `\]`.
    List<Formula> bracketed() {
        return rows(t -> t.isCommand("]"), false, "\\]");
    }

    /// The rows up to the end of the environment `name`; one where they are not `split`.
    List<Formula> environment(String name, boolean split) {
        return rows(
                t -> t.is(Kind.END_ENVIRONMENT) && t.text().equals(name),
                split,
                "\\end{" + name + "}");
    }

    /// @param end what closes the formula, as it is written
    private List<Formula> rows(Closing closing, boolean split, String end) {
        boolean before = composer.expander().inMaths(true);
        List<Formula> rows = new ArrayList<>();
        rows.add(new Formula());
        int depth = 0;
        int inText = 0;
        while (true) {
            Token token = composer.expander().next();
            if (token == null) {
                unclosed(end);
                break;
            }
            if (depth <= 0 && closing.isReached(token)) {
                break;
            }
            if (ends(token) || (token.isCommand("par") && !goesOn(end))) {
                unclosed(end);
                composer.input().push(token);
                break;
            }
            switch (token.kind()) {
                case BEGIN, ENVIRONMENT -> depth++;
                case END, END_ENVIRONMENT -> depth--;
                default -> {}
            }
            if (TextCases.isOne(token)) {
                rows.getLast().add(TextCases.plain(token));
                inText = token.is(Kind.ENVIRONMENT) ? depth : 0;
            } else if (depth > 0 && depth == inText && token.is(Kind.ALIGN)) {
                rows.getLast().add(token);
                composer.input().push(TextCases.column(composer.input()));
                words("text", rows.getLast());
            } else if (split && depth == 0 && isRowEnd(token)) {
                composer.input().takes("*");
                composer.input().option();
                rows.add(new Formula());
            } else if (token.is(Kind.COMMAND)) {
                command(token, rows.getLast());
            } else if (!token.is(Kind.STOP) && !token.is(Kind.MATH)) {
                // A dollar sign in a group belongs to a box, whose content is part of the formula.
                rows.getLast().add(token);
            }
        }
        composer.expander().inMaths(before);
        return rows;
    }

    private static boolean isRowEnd(Token token) {
        return token.isCommand("\\") || token.isCommand("cr");
    }

    private void unclosed(String end) {
        if (!end.equals(ARGUMENT)) {
            composer.input().unclosed().add("a formula");
        }
    }

    /// Whether a displayed formula is closed by `end` within the paragraph that begins here: some
    /// authors' blank lines are let through by their macros.
    private boolean goesOn(String end) {
        if (end.equals("$") || end.equals("\\)")) {
            return false;
        }
        if (end.equals(ARGUMENT)) {
            return true;
        }
        List<Token> ahead = new ArrayList<>();
        Token token = composer.input().next();
        while (token != null) {
            ahead.add(token);
            if (ends(token) || token.isCommand("par") || ahead.size() > LONGEST_PARAGRAPH) {
                break;
            }
            token = composer.input().next();
        }
        composer.input().push(ahead);
        String written = Tokens.source(ahead);
        return written.contains(end) || (end.equals("$$") && written.contains("$"));
    }

    private static boolean ends(Token token) {
        return token.is(Kind.STOP)
                || (token.is(Kind.COMMAND) && ENDS.contains(token.text()))
                || (token.is(Kind.END_ENVIRONMENT) && token.text().equals("document"));
    }

    private void command(Token token, Formula row) {
        String name = token.text();
        if (Units.COMMANDS.contains(name)) {
            row.add(Token.BEGIN);
            row.add(Token.verbatim(units.printed(name, true)));
            row.add(Token.END);
            return;
        }
        switch (name) {
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
                    "nonscript",
                    "qedhere",
                    "delimsize",
                    "DOTSB",
                    "DOTSI",
                    "DOTSX",
                    "boldmath",
                    "unboldmath",
                    "normalfont",
                    "thinspace" -> {}
            case "ce", "ch", "cf" -> {
                String compound = Tokens.source(composer.input().argument());
                row.add(Token.verbatim("{" + RaisedText.compoundInMaths(compound) + "}"));
            }
            case "ttfamily", "bfseries", "itshape", "rmfamily", "sffamily" -> {}
            case "vspace", "color", "hphantom" -> composer.skip("*om");
            case "pagecolor", "fontsize" -> composer.skip("m");
            case "resizebox" -> boxed("*mm", row);
            case "raisebox" -> boxed("moo", row);
            case "scalebox" -> boxed("mo", row);
            case "rotatebox" -> boxed("om", row);
            case "parbox" -> boxed("ooom", row);
            case "makebox", "framebox" -> boxed("oo", row);
            case "footnote" -> composer.paragraphs().footnote(composer.argument());
            case "ref", "eqref", "autoref", "cref", "Cref" ->
                    text(references.printed(name, composer.name()), row);
            case "cite", "citep", "citet", "gls", "glspl", "Gls", "acrshort" ->
                    text(composer.inline(called(token)), row);
            case "text",
                    "textrm",
                    "textnormal",
                    "mbox",
                    "hbox",
                    "textsc",
                    "textsl",
                    "emph",
                    "textup",
                    "textmd",
                    "fbox",
                    "texttt",
                    "textsf" ->
                    words("text", row);
            case "intertext", "shortintertext" -> {
                // A line between the rows.
                row.add(Token.verbatim("\\\\ "));
                words("text", row);
                row.add(Token.verbatim("\\\\ "));
            }
            case "textbf", "textit" -> words(name, row);
            default -> row.add(renamed(token));
        }
    }

    /// A box, whose content is text; `before` are the arguments that only change its looks.
    private void boxed(String before, Formula row) {
        composer.skip(before);
        words("text", row);
    }

    /// Commands that mean the same as others which every renderer knows.
    private static Token renamed(Token token) {
        return switch (token.text()) {
            case "operator@font" -> Token.command("rm");
            case "mathds", "mathbbm", "mathbbmss", "Bbb" -> Token.command("mathbb");
            case "bm", "mathbold", "pmb", "symbf", "mathbfit" -> Token.command("boldsymbol");
            case "dag" -> Token.command("dagger");
            case "ddag" -> Token.command("ddagger");
            case "mathsection" -> Token.command("S");
            case "mathparagraph" -> Token.command("P");
            case "shortrightarrow" -> Token.command("rightarrow");
            case "symbb" -> Token.command("mathbb");
            case "symcal", "mathcalligra" -> Token.command("mathcal");
            case "textsuperscript" -> new Token(Kind.SCRIPT, "^");
            case "textsubscript" -> new Token(Kind.SCRIPT, "_");
            // The upright letters of upgreek.
            case String name when UPRIGHT.matcher(name).matches() ->
                    Token.command(name.substring(2));
            default -> token;
        };
    }

    /// Words in a formula. A formula in them ends the words and goes on behind them, so that no
    /// renderer has to look for one in a text.
    private void words(String as, Formula row) {
        List<Token> words = composer.input().argument();
        List<Token> part = new ArrayList<>();
        boolean inFormula = false;
        // As one piece, so that a script in front takes all of it.
        boolean mixed = words.stream().anyMatch(t -> t.is(Kind.MATH) || t.isCommand("("));
        if (mixed) {
            row.add(Token.BEGIN);
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            boolean edge = token.is(Kind.MATH) || token.isCommand(inFormula ? ")" : "(");
            if (!edge) {
                part.add(token.isCommand("$") ? Token.verbatim(DOLLAR) : token);
                continue;
            }
            words(as, part, inFormula, row);
            part = new ArrayList<>();
            inFormula = !inFormula;
        }
        words(as, part, inFormula, row);
        if (mixed) {
            row.add(Token.END);
        }
    }

    private void words(String as, List<Token> part, boolean inFormula, Formula row) {
        if (part.isEmpty()) {
            return;
        }
        if (inFormula) {
            composer.input().push(Token.STOP);
            composer.input().push(part);
            row.add(Token.BEGIN);
            String latex = rows(_ -> false, false, ARGUMENT).getFirst().latex();
            boolean script = latex.startsWith("_") || latex.startsWith("^");
            row.add(Token.verbatim(script ? "{}" + latex : latex));
            row.add(Token.END);
            composer.input().next();
            return;
        }
        boolean spaceBefore = isBlank(part.getFirst());
        boolean spaceAfter = isBlank(part.getLast());
        String printed = composer.inline(part);
        String inside =
                (spaceBefore ? " " : "") + printed + (spaceAfter && !printed.isEmpty() ? " " : "");
        if (printed.contains("$")) {
            split(as, inside, row);
        } else if (!inside.isEmpty()) {
            row.add(Token.verbatim("\\" + as + "{" + escaped(inside) + "}"));
        }
    }

    /// The same for words in which macros wrote formulas.
    private static void split(String as, String words, Formula row) {
        boolean formula = false;
        for (String part : words.split("\\$", -1)) {
            if (!part.isEmpty()) {
                row.add(
                        Token.verbatim(
                                formula
                                        ? "{" + part + "}"
                                        : "\\" + as + "{" + escaped(part) + "}"));
            }
            formula = !formula;
        }
    }

    private static boolean isBlank(Token token) {
        return token.is(Kind.SPACE) || token.is(Kind.ACTIVE) || token.isCommand(" ");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\backslash ")
                .replace("%", "\\%")
                .replace("#", "\\#")
                .replace("&", "\\&")
                .replace("_", "\\_")
                .replace(DOLLAR, "\\$");
    }

    /// A command with its arguments, to be read as text.
    private List<Token> called(Token token) {
        List<Token> call = new ArrayList<>();
        call.add(token);
        composer.input().option();
        call.add(Token.BEGIN);
        call.addAll(composer.input().argument());
        call.add(Token.END);
        return call;
    }

    private static void text(String words, Formula row) {
        row.add(Token.verbatim("\\text{" + escaped(words) + "}"));
    }
}

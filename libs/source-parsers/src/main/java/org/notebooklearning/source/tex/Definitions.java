package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Macro.Form;
import org.notebooklearning.source.tex.Macro.Parameter;
import org.notebooklearning.source.tex.Token.Kind;

/// Reads definitions: those of TeX, of LaTeX and of its newer argument specifications.
final class Definitions {
    /// What documents redefine for its looks only; its meaning is read better without.
    private static final Set<String> KEPT =
            Set.of(
                    "section",
                    "subsection",
                    "subsubsection",
                    "paragraph",
                    "chapter",
                    "maketitle",
                    "cite",
                    "citep",
                    "citet",
                    "ref",
                    "eqref",
                    "cref",
                    "Cref",
                    "autoref",
                    "label",
                    "caption",
                    "footnote",
                    "bibitem",
                    "item",
                    "begin",
                    "end",
                    "par",
                    "title",
                    "author",
                    "date",
                    "thanks",
                    "includegraphics",
                    "url",
                    "href",
                    "textbf",
                    "textit",
                    "emph",
                    "abstract",
                    "bibliography",
                    "appendix",
                    "footnotetext",
                    "and",
                    "gls",
                    "hline",
                    "citation",
                    "textcite",
                    "parencite",
                    "thefootnote");

    private final TokenInput input;
    private final Macros macros;

    Definitions(TokenInput input, Macros macros) {
        this.input = input;
        this.macros = macros;
    }

    /// Reads what follows the command `by`; false where that defines nothing.
    boolean read(String by) {
        switch (by) {
            case "def", "gdef", "edef", "xdef" -> def();
            case "let" -> let();
            case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand" ->
                    newCommand(by);
            case "DeclareMathOperator" -> operator();
            case "newenvironment", "renewenvironment", "provideenvironment" -> newEnvironment();
            case "NewDocumentCommand",
                    "RenewDocumentCommand",
                    "DeclareDocumentCommand",
                    "ProvideDocumentCommand" ->
                    documentCommand();
            case "NewDocumentEnvironment", "RenewDocumentEnvironment" -> documentEnvironment();
            case "newif" -> newSwitch();
            case "newtoggle", "newboolean" -> macros.set(Tokens.plain(input.argument()), false);
            case "toggletrue" -> macros.set(Tokens.plain(input.argument()), true);
            case "togglefalse" -> macros.set(Tokens.plain(input.argument()), false);
            case "setboolean", "settoggle" ->
                    macros.set(
                            Tokens.plain(input.argument()),
                            Tokens.plain(input.argument()).equals("true"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void def() {
        Token name = input.next();
        List<Parameter> parameters = new ArrayList<>();
        List<Token> between = new ArrayList<>();
        boolean argument = false;
        while (true) {
            Token token = input.next();
            if (token == null || token.is(Kind.STOP) || token.is(Kind.END)) {
                return;
            }
            if (token.is(Kind.PARAMETER) || token.is(Kind.BEGIN)) {
                close(parameters, argument, between);
                between = new ArrayList<>();
            }
            if (token.is(Kind.BEGIN)) {
                break;
            }
            if (token.is(Kind.PARAMETER)) {
                input.next();
                argument = true;
            } else {
                between.add(token);
            }
        }
        define(name, new Macro(parameters, input.group()));
    }

    private static void close(List<Parameter> parameters, boolean argument, List<Token> between) {
        if (argument) {
            Form form = between.isEmpty() ? Form.MANDATORY : Form.DELIMITED;
            parameters.add(new Parameter(form, List.copyOf(between)));
        } else if (!between.isEmpty()) {
            parameters.add(new Parameter(Form.LITERAL, List.copyOf(between)));
        }
    }

    private void define(@Nullable Token name, Macro macro) {
        if (name != null && name.is(Kind.COMMAND) && !KEPT.contains(name.text())) {
            macros.define(name.text(), macro);
        }
    }

    private void let() {
        input.skipSpaces();
        Token name = input.next();
        input.takes("=");
        input.skipSpaces();
        Token meaning = input.next();
        if (name == null || meaning == null || name.equals(meaning)) {
            return;
        }
        Macro known = meaning.is(Kind.COMMAND) ? macros.command(meaning.text()) : null;
        if (known != null) {
            define(name, known);
        } else if (!meaning.is(Kind.BEGIN) && !meaning.is(Kind.END) && !meaning.is(Kind.STOP)) {
            define(name, Macro.of(List.of(meaning)));
        }
    }

    private void newCommand(String by) {
        input.takes("*");
        Token name = name();
        List<Parameter> parameters = parameters();
        List<Token> body = input.argument();
        boolean known = name != null && macros.isDefined(name.text());
        if (!by.equals("providecommand") || !known) {
            define(name, new Macro(parameters, body));
        }
    }

    private @Nullable Token name() {
        return input.argument().stream().filter(t -> t.is(Kind.COMMAND)).findFirst().orElse(null);
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        List<Token> count = input.option();
        if (count == null) {
            return parameters;
        }
        List<Token> first = input.option();
        String digits = Tokens.plain(count);
        int number = digits.matches("[1-9]") ? digits.charAt(0) - '0' : 0;
        for (int i = 0; i < number; i++) {
            parameters.add(
                    i == 0 && first != null
                            ? new Parameter(Form.OPTIONAL, first)
                            : Parameter.MANDATORY);
        }
        return parameters;
    }

    private void operator() {
        boolean limits = input.takes("*");
        Token name = name();
        List<Token> body = new ArrayList<>();
        body.add(Token.command("operatorname"));
        if (limits) {
            body.add(Token.character('*'));
        }
        body.add(Token.BEGIN);
        body.addAll(input.argument());
        body.add(Token.END);
        define(name, Macro.of(body));
    }

    private void newEnvironment() {
        input.takes("*");
        String name = Tokens.plain(input.argument());
        Macro begin = new Macro(parameters(), input.argument());
        environment(name, begin, input.argument());
    }

    private void environment(String name, Macro begin, List<Token> end) {
        if (!name.equals("document") && !name.equals("abstract")) {
            macros.define(name, new Macros.Environment(begin, List.copyOf(end)));
        }
    }

    private void documentCommand() {
        Token name = name();
        List<Parameter> parameters = specification(input.argument());
        define(name, new Macro(parameters, input.argument()));
    }

    private void documentEnvironment() {
        String name = Tokens.plain(input.argument());
        List<Parameter> parameters = specification(input.argument());
        environment(name, new Macro(parameters, input.argument()), input.argument());
    }

    private static List<Parameter> specification(List<Token> tokens) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).text()) {
                case "m" -> parameters.add(Parameter.MANDATORY);
                case "o" -> parameters.add(new Parameter(Form.OPTIONAL, List.of()));
                case "s" -> parameters.add(new Parameter(Form.STAR, List.of()));
                case "O" -> {
                    int start = Math.min(i + 2, tokens.size());
                    int end = start;
                    while (end < tokens.size() && !tokens.get(end).is(Kind.END)) {
                        end++;
                    }
                    parameters.add(
                            new Parameter(Form.OPTIONAL, List.copyOf(tokens.subList(start, end))));
                    i = end;
                }
                default -> {}
            }
        }
        return parameters;
    }

    private void newSwitch() {
        Token name = input.next();
        if (name != null && name.is(Kind.COMMAND) && name.text().startsWith("if")) {
            String word = name.text().substring(2);
            macros.set(word, false);
        }
    }
}

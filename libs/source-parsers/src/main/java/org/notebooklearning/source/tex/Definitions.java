package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    private Predicate<String> kept = KEPT::contains;
    private boolean global;

    Definitions(TokenInput input, Macros macros) {
        this.input = input;
        this.macros = macros;
    }

    /// Tells which commands keep their meaning whatever is defined; answers what told it before.
    Predicate<String> keep(Predicate<String> names) {
        Predicate<String> before = kept;
        kept = names;
        return before;
    }

    /// What no document may redefine.
    static boolean isKept(String name) {
        return KEPT.contains(name);
    }

    /// Reads what follows the command `by`; false where that defines nothing.
    boolean read(String by) {
        boolean defines = reads(by);
        global = by.equals("global");
        return defines || global;
    }

    private boolean reads(String by) {
        switch (by) {
            case "gdef", "xdef" -> {
                global = true;
                def();
            }
            case "def", "edef" -> def();
            case "let" -> let();
            case "newcommand",
                    "renewcommand",
                    "providecommand",
                    "DeclareRobustCommand",
                    "newrobustcmd",
                    "renewrobustcmd" ->
                    newCommand(by, this::parameters);
            case "newcommandx", "renewcommandx", "providecommandx" ->
                    newCommand(by, this::keyedParameters);
            case "DeclarePairedDelimiter" -> pairedDelimiter(1, false, false);
            case "DeclarePairedDelimiterX" -> pairedDelimiter(0, false, true);
            case "DeclarePairedDelimiterXPP" -> pairedDelimiter(0, true, true);
            case "DeclareMathAlphabet" -> alphabet();
            case "DeclareMathOperator" -> operator();
            case "newenvironment", "renewenvironment", "provideenvironment" ->
                    newEnvironment(by.startsWith("provide"));
            case "NewDocumentCommand",
                    "RenewDocumentCommand",
                    "DeclareDocumentCommand",
                    "ProvideDocumentCommand",
                    "NewExpandableDocumentCommand",
                    "DeclareExpandableDocumentCommand" ->
                    documentCommand();
            case "NewDocumentEnvironment",
                    "RenewDocumentEnvironment",
                    "DeclareDocumentEnvironment" ->
                    documentEnvironment();
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
        if (name != null && name.is(Kind.COMMAND) && !kept.test(name.text())) {
            macros.define(name.text(), macro, global);
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

    private void newCommand(String by, Supplier<List<Parameter>> reader) {
        input.takes("*");
        Token name = name();
        List<Parameter> parameters = reader.get();
        List<Token> body = input.argument();
        boolean known = name != null && macros.isDefined(name.text());
        if (!by.startsWith("providecommand") || !known) {
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

    /// Parameters of the xargs package, `[2][1=p]`: any of them may have a default.
    private List<Parameter> keyedParameters() {
        List<Token> count = input.option();
        List<Token> given = count == null ? null : input.option();
        String digits = count == null ? "" : Tokens.plain(count);
        int number = digits.matches("[1-9]") ? digits.charAt(0) - '0' : 0;
        List<Parameter> parameters =
                new ArrayList<>(Collections.nCopies(number, Parameter.MANDATORY));
        List<Token> rest = given == null ? List.of() : given;
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= rest.size(); i++) {
            Token token = i < rest.size() ? rest.get(i) : Token.character(',');
            depth += token.is(Kind.BEGIN) ? 1 : token.is(Kind.END) ? -1 : 0;
            if (depth == 0 && token.isCharacter(",")) {
                keyed(rest.subList(start, i), parameters);
                start = i + 1;
            }
        }
        return parameters;
    }

    private static void keyed(List<Token> pair, List<Parameter> parameters) {
        int equals = pair.indexOf(Token.character('='));
        String which = equals < 0 ? "" : Tokens.plain(pair.subList(0, equals));
        int number = which.matches("[1-9]") ? which.charAt(0) - '0' : 0;
        if (number >= 1 && number <= parameters.size()) {
            List<Token> value = pair.subList(equals + 1, pair.size());
            parameters.set(number - 1, new Parameter(Form.OPTIONAL, List.copyOf(value)));
        }
    }

    /// A pair of delimiters of the mathtools package.
    private void pairedDelimiter(int arguments, boolean around, boolean withBody) {
        Token name = name();
        int number = arguments;
        if (withBody) {
            List<Token> count = input.option();
            String digits = count == null ? "" : Tokens.plain(count);
            number = digits.matches("[1-7]") ? digits.charAt(0) - '0' : 1;
        }
        List<Token> before = around ? input.argument() : List.of();
        List<Token> left = input.argument();
        List<Token> right = input.argument();
        List<Token> after = around ? input.argument() : List.of();
        List<Token> body = withBody ? input.argument() : PairedDelimiters.FIRST;
        define(name, PairedDelimiters.macro(number, before, left, right, after, body));
    }

    /// A font of the author's for formulas; the shape that is known everywhere stands for it.
    private void alphabet() {
        Token name = name();
        for (int i = 0; i < 4; i++) {
            input.argument();
        }
        define(name, Macro.of(List.of(Token.command("mathcal"))));
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

    private void newEnvironment(boolean unlessKnown) {
        input.takes("*");
        String name = Tokens.plain(input.argument());
        Macro begin = new Macro(parameters(), input.argument());
        List<Token> end = input.argument();
        if (!unlessKnown || macros.environment(name) == null) {
            environment(name, begin, end);
        }
    }

    private void environment(String name, Macro begin, List<Token> end) {
        boolean fixed = name.equals("document") || name.equals("abstract") || kept.test(name);
        if (!fixed && !input.code().define(name, begin)) {
            macros.define(name, new Macros.Environment(begin, List.copyOf(end)));
        }
    }

    private void documentCommand() {
        Token name = name();
        List<Parameter> parameters = ArgumentSpecification.parameters(input.argument());
        define(name, new Macro(parameters, input.argument()));
    }

    private void documentEnvironment() {
        String name = Tokens.plain(input.argument());
        List<Parameter> parameters = ArgumentSpecification.parameters(input.argument());
        environment(name, new Macro(parameters, input.argument()), input.argument());
    }

    private void newSwitch() {
        Token name = input.next();
        if (name != null && name.is(Kind.COMMAND) && name.text().startsWith("if")) {
            String word = name.text().substring(2);
            macros.set(word, false);
        }
    }
}

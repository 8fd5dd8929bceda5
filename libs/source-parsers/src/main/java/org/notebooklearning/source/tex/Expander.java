package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Macro.Parameter;
import org.notebooklearning.source.tex.Token.Kind;

/// Reads a document with the author's macros expanded, definitions and conditionals obeyed and
/// files put where they are asked for (The TeXbook, chapter 20). What TeX and the packages define
/// is handed on as it is.
public final class Expander {
    /// Names of scopes and of commands that no document can write.
    private static final String ARGUMENT = "an argument";

    private static final String ENVIRONMENT = "environment ";
    private static final String CLOSE = "close ";

    private final TokenInput input;
    private final Macros macros = new Macros();
    private final Definitions definitions;
    private final Conditionals conditionals;
    private final InputFiles files;
    private boolean inMaths;
    private boolean stopped;
    private int spentInDefinitions;

    /// @param files the text of a file by the name that the document calls it; null where absent
    public Expander(TokenInput input, Function<String, @Nullable String> files) {
        this.input = input;
        this.files = new InputFiles(input, macros, files);
        this.definitions = new Definitions(input, macros);
        this.conditionals = new Conditionals(input, macros);
    }

    /// The tokens below, for arguments.
    public TokenInput input() {
        return input;
    }

    /// Tells whether what is read now is a formula; tells what was so before.
    public boolean inMaths(boolean now) {
        boolean before = inMaths;
        inMaths = now;
        return before;
    }

    /// The files that were asked for and are not there.
    public List<String> missing() {
        return files.missing();
    }

    /// Whether macros were left alone because they would never have ended.
    public boolean wasStopped() {
        return stopped || macros.spent() > spentInDefinitions;
    }

    /// Whether the author defined the command `name`.
    public boolean isDefined(String name) {
        return macros.isDefined(name);
    }

    /// Forgets the author's command `name`.
    public void forget(String name) {
        macros.forget(name);
    }

    /// Runs `reader` in a scope of its own: what is defined meanwhile is forgotten then.
    public void within(Runnable reader) {
        macros.open(ARGUMENT);
        reader.run();
        macros.close(ARGUMENT);
    }

    /// Runs `reader` over a file of definitions: names that `kept` holds keep their meaning, and
    /// `@` belongs to names. Gives whether all of it was expanded; what such a file loops or leaves
    /// open is none of the paper's.
    public boolean definitions(Predicate<String> kept, Runnable reader) {
        boolean unclosed = conditionals.unclosed(false);
        Predicate<String> before = definitions.keep(kept.or(Definitions::isKept));
        boolean atBefore = input.atIsLetter(true);
        int depth = macros.depth();
        int reserve = input.reserve();
        boolean stoppedBefore = stopped;
        int spentBefore = macros.spent();
        stopped = false;
        reader.run();
        int spent = macros.spent() - spentBefore;
        spentInDefinitions += spent;
        boolean whole = !stopped && spent == 0;
        stopped = stoppedBefore;
        input.release(reserve);
        // Files of classes open groups by means that are not understood here.
        macros.settle(depth);
        input.atIsLetter(atBefore);
        definitions.keep(before);
        conditionals.unclosed(unclosed);
        return whole;
    }

    /// The next token that is not the author's macro; null at the end.
    public @Nullable Token next() {
        while (true) {
            Token token = input.next();
            if (token == null || !token.is(Kind.COMMAND)) {
                scope(token);
                return token;
            }
            String name = token.text();
            Macro macro = macros.command(name);
            if (macro != null) {
                macros.use(name);
                expand(macro);
            } else if (name.equals("begin") || name.equals("end")) {
                Token environment = environment(name.equals("begin"));
                if (environment != null) {
                    return environment;
                }
            } else if (!primitive(name)) {
                return token;
            }
        }
    }

    private void scope(@Nullable Token token) {
        if (token != null && token.is(Kind.BEGIN)) {
            macros.open("");
        } else if (token != null && token.is(Kind.END)) {
            macros.close("");
        }
    }

    private @Nullable Token environment(boolean begin) {
        String name = Tokens.plain(input.argument());
        Macros.Environment own = macros.environment(name);
        if (own == null || begin) {
            if (begin && !input.code().contains(name)) {
                macros.open(ENVIRONMENT + name);
            } else if (!begin) {
                macros.close(ENVIRONMENT + name);
            }
        }
        if (own == null) {
            return new Token(begin ? Kind.ENVIRONMENT : Kind.END_ENVIRONMENT, name);
        }
        macros.use(name);
        if (begin) {
            expand(own.begin());
        } else if (input.affords(own.end().size())) {
            // What was defined at the begin is still needed by the end.
            input.push(Token.command(CLOSE + name));
            input.push(own.end());
        }
        return null;
    }

    private void expand(Macro macro) {
        List<List<Token>> arguments = new ArrayList<>();
        for (Parameter parameter : macro.parameters()) {
            switch (parameter.form()) {
                case MANDATORY -> arguments.add(input.argument());
                case OPTIONAL -> {
                    List<Token> given = input.option();
                    arguments.add(given == null ? parameter.tokens() : given);
                }
                case STAR ->
                        arguments.add(
                                input.takes(parameter.edges())
                                        ? List.of(Token.character('*'))
                                        : List.of());
                case BETWEEN -> {
                    String edges = parameter.edges();
                    List<Token> given =
                            edges.length() == 2
                                    ? input.between(edges.substring(0, 1), edges.substring(1))
                                    : null;
                    arguments.add(given == null ? parameter.tokens() : given);
                }
                case GROUP ->
                        arguments.add(input.isGroupNext() ? input.argument() : parameter.tokens());
                case DELIMITED -> arguments.add(delimited(parameter.tokens()));
                case LITERAL -> literal(parameter.tokens());
            }
        }
        List<Token> result = new ArrayList<>();
        List<Token> body = macro.body();
        for (int i = 0; i < body.size() && input.affords(result.size()); i++) {
            Token token = body.get(i);
            if (!token.is(Kind.PARAMETER) || i + 1 == body.size()) {
                result.add(token);
                continue;
            }
            Token which = body.get(++i);
            int number = which.text().charAt(0) - '0';
            if (number >= 1 && number <= arguments.size()) {
                List<Token> argument = arguments.get(number - 1);
                if (input.affords(result.size() + argument.size())) {
                    result.addAll(argument);
                }
            } else if (which.is(Kind.PARAMETER)) {
                result.add(which);
            }
        }
        if (input.affords(result.size())) {
            input.push(result);
        } else {
            stopped = true;
        }
    }

    private List<Token> delimited(List<Token> delimiter) {
        List<Token> tokens = new ArrayList<>();
        int depth = 0;
        while (true) {
            Token token = input.next();
            if (token == null) {
                return input.runaway(tokens, "a macro's argument");
            }
            if (token.is(Kind.STOP)) {
                input.push(token);
                return tokens;
            }
            depth += token.is(Kind.BEGIN) ? 1 : token.is(Kind.END) ? -1 : 0;
            tokens.add(token);
            int start = tokens.size() - delimiter.size();
            if (depth == 0
                    && start >= 0
                    && tokens.subList(start, tokens.size()).equals(delimiter)) {
                return List.copyOf(tokens.subList(0, start));
            }
        }
    }

    private void literal(List<Token> expected) {
        for (Token each : expected) {
            Token token = input.next();
            if (token != null && !token.equals(each)) {
                input.push(token);
                return;
            }
        }
    }

    private boolean primitive(String name) {
        if (definitions.read(name)) {
            return true;
        }
        if (name.startsWith("if")) {
            if (Conditionals.isConditional(name)) {
                conditionals.open(name, inMaths);
            } else if (name.equals("iff")) {
                return false;
            } else {
                conditionals.choose(name);
            }
            return true;
        }
        switch (name) {
            case "else", "or" -> conditionals.endBranch();
            case "fi",
                    "protect",
                    "long",
                    "global",
                    "outer",
                    "protected",
                    "noexpand",
                    "relax",
                    "unexpanded" -> {}
            case "begingroup", "bgroup" -> macros.open("");
            case "endgroup", "egroup" -> macros.close("");
            case "IfBooleanTF", "IfBooleanT", "IfBooleanF" ->
                    choose(name.substring(9), !input.argument().isEmpty());
            case "IfNoValueTF", "IfNoValueT", "IfNoValueF" ->
                    choose(name.substring(9), input.argument().equals(List.of(Token.NO_VALUE)));
            case "IfValueTF", "IfValueT", "IfValueF" ->
                    choose(name.substring(7), !input.argument().equals(List.of(Token.NO_VALUE)));
            case "@ifstar" -> choose("TF", input.takes("*"));
            case "@ifnextchar" -> {
                List<Token> expected = input.argument();
                List<Token> then = input.argument();
                List<Token> otherwise = input.argument();
                input.push(isNext(expected) ? then : otherwise);
            }
            case "mathchoice", "mathpalette" -> mathChoice(name);
            case "@firstoftwo" -> choose("TF", true);
            case "@secondoftwo" -> choose("TF", false);
            case PairedDelimiters.COMMAND -> input.push(PairedDelimiters.set(input));
            case "no value" -> {}
            case "string", "detokenize" -> input.spelt(name.equals("detokenize"));
            case "ExplSyntaxOn" -> input.explSyntax(true);
            case "ExplSyntaxOff" -> input.explSyntax(false);
            case "makeatletter" -> input.atIsLetter(true);
            case "makeatother" -> input.atIsLetter(false);
            case "expandafter" -> expandAfter();
            case "csname" -> commandName();
            case "ensuremath" -> formula(input.argument());
            case "texorpdfstring" -> {
                List<Token> shown = input.argument();
                input.argument();
                input.push(shown);
            }
            case "input",
                    "include",
                    "subfile",
                    "subfileinclude",
                    "loadglsentries",
                    "InputIfFileExists" ->
                    files.take(name);
            case "import", "subimport" -> {
                String named = Tokens.plain(input.argument());
                String folder = named.endsWith("/") ? named : named + "/";
                files.takeFrom(folder, Tokens.plain(input.argument()));
            }
            case "endinput" -> input.closeFile();
            default -> {
                if (name.startsWith(CLOSE)) {
                    macros.close(ENVIRONMENT + name.substring(CLOSE.length()));
                    return true;
                }
                return setsSwitch(name);
            }
        }
        return true;
    }

    /// Goes on with one of the branches that come next, of which `which` tells the ones there are.
    private void choose(String which, boolean holds) {
        List<Token> then = which.contains("T") ? input.argument() : List.of();
        List<Token> otherwise = which.contains("F") ? input.argument() : List.of();
        input.push(holds ? then : otherwise);
    }

    /// Formulas are set alike wherever they stand, so that one of four forms is enough.
    private void mathChoice(String name) {
        List<Token> first = input.argument();
        List<Token> second = input.argument();
        List<Token> chosen = new ArrayList<>();
        chosen.add(Token.BEGIN);
        if (name.equals("mathpalette")) {
            chosen.addAll(first);
            chosen.add(Token.command("textstyle"));
            chosen.add(Token.BEGIN);
            chosen.addAll(second);
            chosen.add(Token.END);
        } else {
            input.argument();
            input.argument();
            chosen.addAll(second);
        }
        chosen.add(Token.END);
        input.push(chosen);
    }

    private boolean isNext(List<Token> expected) {
        input.skipSpaces();
        Token next = input.next();
        if (next != null) {
            input.push(next);
        }
        boolean group = expected.size() == 1 && expected.getFirst().isCommand("bgroup");
        return next != null && (group ? next.is(Kind.BEGIN) : expected.equals(List.of(next)));
    }

    private boolean setsSwitch(String name) {
        for (boolean value : new boolean[] {true, false}) {
            String ending = value ? "true" : "false";
            if (name.endsWith(ending)) {
                String word = name.substring(0, name.length() - ending.length());
                if (macros.value(word) != null) {
                    macros.set(word, value);
                    return true;
                }
            }
        }
        return false;
    }

    private void expandAfter() {
        Token first = input.next();
        Token second = input.next();
        if (second != null && second.is(Kind.COMMAND) && !second.isCommand("expandafter")) {
            Macro macro = macros.command(second.text());
            if (macro != null) {
                macros.use(second.text());
                expand(macro);
                second = null;
            } else if (second.isCommand("csname")) {
                commandName();
                second = null;
            }
        }
        if (second != null) {
            input.push(second);
        }
        if (first != null) {
            input.push(first);
        }
    }

    private void commandName() {
        StringBuilder name = new StringBuilder();
        Token token = input.next();
        while (token != null && !token.isCommand("endcsname") && name.length() < 200) {
            if (token.is(Kind.STOP)) {
                input.push(token);
                return;
            }
            name.append(token.text());
            token = input.next();
        }
        input.push(Token.command(name.toString()));
    }

    private void formula(List<Token> tokens) {
        if (input.affords(tokens.size())) {
            List<Token> formula = new ArrayList<>(tokens);
            formula.addFirst(inMaths ? Token.BEGIN : Token.MATH);
            formula.add(inMaths ? Token.END : Token.MATH);
            input.push(formula);
        }
    }
}

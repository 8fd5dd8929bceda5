package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token.Kind;

/// `\if...` up to its `\fi`. What can not be known here, such as a width, is taken as false.
final class Conditionals {
    private static final Set<String> NO_CONDITIONALS =
            Set.of(
                    "iff",
                    "ifthenelse",
                    "ifblank",
                    "ifstrempty",
                    "ifstrequal",
                    "ifdef",
                    "ifcsdef",
                    "ifundef",
                    "iftoggle",
                    "ifbool",
                    "ifnumcomp",
                    "ifboolexpr",
                    "ifnextchar",
                    "ifinlist",
                    "ifcsvoid",
                    "ifempty");
    private static final List<String> TWO_TOKENS = List.of("ifx", "if", "ifcat");

    private final TokenInput input;
    private final Macros macros;
    private boolean unclosed;

    Conditionals(TokenInput input, Macros macros) {
        this.input = input;
        this.macros = macros;
    }

    /// Whether a conditional was found that nothing closes; tells what was so before.
    boolean unclosed(boolean now) {
        boolean before = unclosed;
        unclosed = now;
        return before;
    }

    static boolean isConditional(String name) {
        return name.startsWith("if") && !NO_CONDITIONALS.contains(name);
    }

    /// Reads the condition of `\name` and goes on where TeX would.
    void open(String name, boolean inMaths) {
        if (!isTrue(name, inMaths)) {
            skip(true);
        }
    }

    /// Reads on behind the `\fi`, after the branch that was taken has ended.
    void endBranch() {
        skip(false);
    }

    /// `\ifthenelse` and its likes, whose branches are arguments.
    void choose(String name) {
        boolean holds =
                switch (name) {
                    case "iftoggle", "ifbool" -> isSet(Tokens.plain(input.argument()));
                    case "ifdef", "ifcsdef" ->
                            macros.isDefined(Tokens.plain(input.argument()).replace("\\", ""));
                    case "ifblank", "ifstrempty" -> Tokens.plain(input.argument()).isEmpty();
                    case "ifstrequal" ->
                            Tokens.plain(input.argument()).equals(Tokens.plain(input.argument()));
                    default -> holds(input.argument());
                };
        List<Token> then = input.argument();
        List<Token> otherwise = input.argument();
        input.push(holds ? then : otherwise);
    }

    private boolean holds(List<Token> condition) {
        input.push(Token.STOP);
        input.push(condition);
        Token first = input.next();
        boolean result = false;
        if (first != null && first.isCommand("boolean")) {
            result = isSet(Tokens.plain(input.argument()));
        } else if (first != null && first.isCommand("equal")) {
            result = Tokens.plain(input.argument()).equals(Tokens.plain(input.argument()));
        }
        Token token = first;
        while (token != null && !token.is(Kind.STOP)) {
            token = input.next();
        }
        return result;
    }

    private boolean isSet(String name) {
        return Objects.equals(macros.value(name), true);
    }

    private boolean isTrue(String name, boolean inMaths) {
        if (TWO_TOKENS.contains(name)) {
            return meaning(input.next()).equals(meaning(input.next()));
        }
        return switch (name) {
            case "iftrue" -> true;
            case "iffalse" -> false;
            case "ifmmode" -> inMaths;
            case "ifdefined" -> {
                Token token = input.next();
                yield token != null && macros.isDefined(token.text());
            }
            case "ifnum", "ifdim" -> compare();
            case "ifodd" -> Math.floorMod(number(), 2) == 1;
            default -> isSet(name.substring(2));
        };
    }

    private String meaning(@Nullable Token token) {
        if (token == null) {
            return "";
        }
        Macro macro = token.is(Kind.COMMAND) ? macros.command(token.text()) : null;
        return macro == null ? token.kind() + token.text() : macro.toString();
    }

    private boolean compare() {
        int left = number();
        Token relation = input.next();
        int right = number();
        return switch (relation == null ? "" : relation.text()) {
            case "<" -> left < right;
            case ">" -> left > right;
            case "=" -> left == right;
            default -> false;
        };
    }

    private int number() {
        input.skipSpaces();
        StringBuilder digits = new StringBuilder();
        Token token = input.next();
        while (token != null
                && token.is(Kind.OTHER)
                && Character.isDigit(token.text().codePointAt(0))
                && digits.length() < 9) {
            digits.append(token.text());
            token = input.next();
        }
        boolean passed = token != null && (token.is(Kind.COMMAND) || token.is(Kind.SPACE));
        if (token != null && (!passed || (!digits.isEmpty() && token.is(Kind.COMMAND)))) {
            input.push(token);
        }
        return digits.isEmpty() ? 0 : Integer.parseInt(digits.toString());
    }

    /// Passes over a branch, with those inside it. A conditional that nothing closes was none: then
    /// the document goes on as if it were not there.
    private void skip(boolean toElse) {
        if (unclosed) {
            return;
        }
        List<Token> passed = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            Token token = input.next();
            if (token == null || token.is(Kind.STOP)) {
                unclosed = token == null;
                if (unclosed) {
                    input.unclosed().add("a conditional");
                }
                if (token != null) {
                    passed.add(token);
                }
                input.push(passed);
                return;
            }
            boolean named = !passed.isEmpty() && passed.getLast().isCommand("newif");
            passed.add(token);
            if (token.is(Kind.COMMAND) && !named) {
                String name = token.text();
                if (name.equals("fi")) {
                    depth--;
                } else if (isConditional(name)) {
                    depth++;
                } else if (toElse && depth == 1 && name.equals("else")) {
                    return;
                }
            }
        }
    }
}

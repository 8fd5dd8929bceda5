package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;
import static org.notebooklearning.html.clean.Markup.escaped;

import java.util.Optional;

/// Sets formulas of LaTeX as MathML Core (https://www.w3.org/TR/mathml-core/), as far as lessons
/// use it: symbols, fractions, roots, scripts, accents, fences, matrices and aligned lines.
public final class TexMath {
    private static final int LONGEST = 5000;
    private static final int DEEPEST = 40;
    private final TexTokens tokens;
    private final boolean display;
    private int depth;

    private TexMath(String tex, boolean display) {
        this.tokens = new TexTokens(tex);
        this.display = display;
    }

    /// `tex` as a `math` element; empty where it is no LaTeX that is understood here.
    public static Optional<String> of(String tex, boolean display) {
        if (tex.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            TexMath math = new TexMath(tex, display);
            String row = math.row();
            if (!math.tokens.peek().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    "<math%s alttext=\"%s\">%s</math>"
                            .formatted(
                                    display ? " display=\"block\"" : "",
                                    escaped(tex),
                                    element("mrow", row)));
        } catch (TexException e) {
            // Expected: what is not understood is shown as it was written.
            return Optional.empty();
        }
    }

    TexTokens tokens() {
        return tokens;
    }

    /// What comes up to the end of a group, a cell of a table or the whole.
    String row() {
        depth++;
        if (depth > DEEPEST) {
            throw new TexException("too deep");
        }
        StringBuilder row = new StringBuilder();
        while (goesOn(tokens.peek())) {
            row.append(scripted());
        }
        depth--;
        return row.toString();
    }

    private static boolean goesOn(String token) {
        return switch (token) {
            case "", "}", "&", "\\\\", "\\right", "\\end" -> false;
            default -> true;
        };
    }

    /// One argument: a group or a single token.
    String argument() {
        if (tokens.takes("{")) {
            String row = row();
            tokens.expect("}");
            return element("mrow", row);
        }
        String token = tokens.takeOne();
        if (token.isEmpty()) {
            throw new TexException("an argument is missing");
        }
        return atom(token).xml();
    }

    private String scripted() {
        TexAtom base = atom(tokens.take());
        String below = "";
        String above = "";
        StringBuilder primes = new StringBuilder();
        while (true) {
            if (tokens.takes("_")) {
                below = only(below, argument());
            } else if (tokens.takes("^")) {
                above = only(above, argument());
            } else if (tokens.takes("'")) {
                primes.append('′');
            } else if (!tokens.takes("\\limits") && !tokens.takes("\\nolimits")) {
                break;
            }
        }
        if (!primes.isEmpty()) {
            above = element("mrow", element("mo", primes.toString()) + above);
        }
        return base.with(below, above, display);
    }

    private static String only(String before, String script) {
        if (!before.isEmpty()) {
            throw new TexException("two scripts at one place");
        }
        return script;
    }

    private TexAtom atom(String token) {
        if (token.equals("{")) {
            String row = row();
            tokens.expect("}");
            return TexAtom.plain(element("mrow", row));
        }
        if (token.startsWith("\\")) {
            return command(token.substring(1));
        }
        char first = token.charAt(0);
        if (Character.isDigit(first)) {
            return TexAtom.plain(element("mn", token));
        }
        return switch (token) {
            case "^", "_" -> throw new TexException("a script without a base");
            case "#", "%", "$" -> throw new TexException(token + " in a formula");
            case "~" -> TexAtom.plain("<mspace width=\"0.25em\"/>");
            case "-" -> TexAtom.plain(element("mo", "−"));
            case "*" -> TexAtom.plain(element("mo", "∗"));
            case "(", ")", "[", "]", "|" ->
                    TexAtom.plain("<mo stretchy=\"false\">" + token + "</mo>");
            default ->
                    TexAtom.plain(
                            Character.isLetter(token.codePointAt(0))
                                    ? element("mi", escaped(token))
                                    : element("mo", escaped(token)));
        };
    }

    private TexAtom command(String name) {
        Optional<TexSymbols.Symbol> symbol = TexSymbols.named(name);
        return symbol.map(TexAtom::of).orElseGet(() -> new TexCommands(this).set(name));
    }
}

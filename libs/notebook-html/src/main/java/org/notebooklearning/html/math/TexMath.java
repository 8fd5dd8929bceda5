package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;
import static org.notebooklearning.html.clean.Markup.escaped;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sets formulas of LaTeX as MathML Core (https://www.w3.org/TR/mathml-core/), as far as lessons
/// use it: symbols, fractions, roots, scripts, accents, fences, matrices and aligned lines.
public final class TexMath {
    private static final int LONGEST = 5000;
    private static final int DEEPEST = 40;
    private static final Set<String> INFIXES =
            Set.of("\\over", "\\atop", "\\choose", "\\brace", "\\brack");
    private final TexTokens tokens;
    private final boolean display;
    private int depth;

    /// What letters are set in; null for italics, as usual.
    private @Nullable MathAlphabet alphabet;

    private TexMath(String tex, boolean display) {
        this.tokens = new TexTokens(tex);
        this.display = display;
    }

    /// `tex` as a `math` element; empty where it is no LaTeX that is understood here.
    public static Optional<String> of(String tex, boolean display) {
        try {
            return Optional.of(
                    "<math%s alttext=\"%s\">%s</math>"
                            .formatted(
                                    display ? " display=\"block\"" : "",
                                    escaped(tex),
                                    element("mrow", whole(tex, display))));
        } catch (TexException e) {
            // Expected: what is not understood is shown as it was written.
            return Optional.empty();
        }
    }

    /// Why `tex` can not be set here: the command or the environment that is not known, such as
    /// `\foo` or `\begin{foo}`, or what else is wrong with it; empty where it can be set.
    public static Optional<String> obstacle(String tex) {
        try {
            whole(tex, true);
            return Optional.empty();
        } catch (TexException e) {
            String message = String.valueOf(e.getMessage());
            return Optional.of(e.obstacle().isEmpty() ? message : e.obstacle());
        }
    }

    private static String whole(String tex, boolean display) {
        if (tex.length() > LONGEST) {
            throw new TexException("more than " + LONGEST + " characters");
        }
        TexMath math = new TexMath(tex, display);
        String row = math.row();
        String rest = math.tokens.peek();
        if (!rest.isEmpty()) {
            throw new TexException(rest + " in no place for it");
        }
        return row;
    }

    /// A formula within the text of this one.
    String within(String tex) {
        return whole(tex, false);
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
        MathAlphabet outside = alphabet;
        while (goesOn(tokens.peek())) {
            String infix = tokens.peek();
            if (INFIXES.contains(infix)) {
                tokens.take();
                String above = element("mrow", row.toString());
                row.setLength(0);
                row.append(TexCommands.infix(infix, above + element("mrow", row())));
            } else {
                row.append(scripted());
            }
        }
        alphabet = outside;
        depth--;
        return row.toString();
    }

    private static boolean goesOn(String token) {
        return switch (token) {
            case "", "}", "&", "\\\\", "\\cr", "\\right", "\\end" -> false;
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
                                    ? letter(token)
                                    : element("mo", escaped(token)));
        };
    }

    private String letter(String token) {
        if (alphabet == null) {
            return element("mi", escaped(token));
        }
        return alphabet == MathAlphabet.UPRIGHT
                ? "<mi mathvariant=\"normal\">" + escaped(token) + "</mi>"
                : element("mi", escaped(alphabet.of(token)));
    }

    /// Sets letters in `other` up to the end of the group.
    void letters(MathAlphabet other) {
        alphabet = other;
    }

    /// The argument with its letters in `other`.
    String argument(MathAlphabet other) {
        MathAlphabet outside = alphabet;
        alphabet = other;
        String set = argument();
        alphabet = outside;
        return set;
    }

    private TexAtom command(String name) {
        Optional<TexSymbols.Symbol> symbol = TexSymbols.named(name);
        return symbol.map(TexAtom::of).orElseGet(() -> new TexCommands(this).set(name));
    }
}

package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;
import static org.notebooklearning.html.clean.Markup.escaped;

import java.util.Map;
import java.util.regex.Pattern;

/// The commands of LaTeX's mathematics that take something.
final class TexCommands {
    private static final Map<String, String> ACCENTS =
            Map.of(
                    "hat",
                    "^",
                    "widehat",
                    "^",
                    "bar",
                    "¯",
                    "tilde",
                    "~",
                    "widetilde",
                    "~",
                    "vec",
                    "→",
                    "dot",
                    "˙",
                    "ddot",
                    "¨",
                    "overline",
                    "¯",
                    "overbrace",
                    "⏞");
    private static final Pattern BIG = Pattern.compile("[bB]igg?[lrm]?");
    private final TexMath math;
    private final TexTokens tokens;

    TexCommands(TexMath math) {
        this.math = math;
        this.tokens = math.tokens();
    }

    /// What the command `name` makes of its arguments; a [TexException] for others.
    TexAtom set(String name) {
        String accent = ACCENTS.get(name);
        if (accent != null) {
            return new TexAtom(
                    "<mover accent=\"true\">" + math.argument() + mo(accent) + "</mover>",
                    name.equals("overbrace"));
        }
        if (BIG.matcher(name).matches()) {
            return TexAtom.plain(fence(tokens.take(), "1.2em"));
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction(name);
            case "binom" ->
                    TexAtom.plain(
                            "<mrow><mo>(</mo><mfrac linethickness=\"0\">"
                                    + math.argument()
                                    + math.argument()
                                    + "</mfrac><mo>)</mo></mrow>");
            case "sqrt" -> root();
            case "phantom" -> TexAtom.plain(element("mphantom", math.argument()));
            case "underline" -> TexAtom.plain("<munder>" + math.argument() + mo("_") + "</munder>");
            case "underbrace" ->
                    new TexAtom("<munder>" + math.argument() + mo("⏟") + "</munder>", true);
            case "underset" -> stacked("munder");
            case "overset", "stackrel" -> stacked("mover");
            case "left" -> fenced();
            case "begin" -> new TexTables(math).set(tokens.takeRaw());
            case " " -> TexAtom.plain("<mspace width=\"0.25em\"/>");
            case "displaystyle", "textstyle" -> TexAtom.plain("");
            default -> words(name);
        };
    }

    private TexAtom words(String name) {
        return switch (name) {
            case "text", "textrm", "textnormal", "mbox" ->
                    TexAtom.plain(element("mtext", spaced(tokens.takeRaw())));
            case "textbf" -> TexAtom.plain(element("mtext", bold(tokens.takeRaw())));
            case "textit", "mathit" -> TexAtom.plain(element("mi", letters()));
            case "mathrm", "operatorname", "mathsf", "mathtt", "mathop" -> upright();
            case "mathbf", "boldsymbol", "bm" -> TexAtom.plain(alphabet(MathAlphabet.BOLD));
            case "mathbb" -> TexAtom.plain(alphabet(MathAlphabet.DOUBLE_STRUCK));
            case "mathcal", "mathscr" -> TexAtom.plain(alphabet(MathAlphabet.SCRIPT));
            default -> throw new TexException("\\" + name + " is not known here");
        };
    }

    private TexAtom fraction(String name) {
        String both = math.argument() + math.argument();
        String fraction = element("mfrac", both);
        return TexAtom.plain(
                switch (name) {
                    case "dfrac", "cfrac" ->
                            "<mstyle displaystyle=\"true\">" + fraction + "</mstyle>";
                    case "tfrac" -> "<mstyle displaystyle=\"false\">" + fraction + "</mstyle>";
                    default -> fraction;
                });
    }

    private TexAtom root() {
        if (!tokens.takes("[")) {
            return TexAtom.plain(element("msqrt", math.argument()));
        }
        StringBuilder index = new StringBuilder();
        while (!tokens.peek().isEmpty() && !tokens.peek().equals("]")) {
            index.append(math.argument());
        }
        tokens.expect("]");
        return TexAtom.plain(element("mroot", math.argument() + element("mrow", index.toString())));
    }

    private TexAtom stacked(String how) {
        String script = math.argument();
        return TexAtom.plain(element(how, math.argument() + script));
    }

    private TexAtom fenced() {
        String open = fence(tokens.take(), "");
        String row = math.row();
        tokens.expect("\\right");
        return TexAtom.plain(element("mrow", open + row + fence(tokens.take(), "")));
    }

    /// A fence as tall as `size`, or as what it encloses where that is empty.
    private static String fence(String token, String size) {
        if (token.equals(".")) {
            return "";
        }
        String character =
                token.startsWith("\\")
                        ? TexSymbols.named(token.substring(1))
                                .orElseThrow(() -> new TexException(token + " is no fence"))
                                .text()
                        : token;
        if (character.isEmpty()) {
            throw new TexException("a fence is missing");
        }
        String sized = size.isEmpty() ? "" : " minsize=\"" + size + "\" maxsize=\"" + size + "\"";
        return "<mo fence=\"true\" stretchy=\"true\"" + sized + ">" + escaped(character) + "</mo>";
    }

    private TexAtom upright() {
        String letters = letters();
        return TexAtom.plain(
                letters.length() == 1
                        ? "<mi mathvariant=\"normal\">" + letters + "</mi>"
                        : element("mi", letters));
    }

    private String letters() {
        String raw = raw();
        if (raw.contains("\\")) {
            throw new TexException("a command among letters");
        }
        return escaped(raw.strip());
    }

    private String alphabet(MathAlphabet alphabet) {
        String raw = raw();
        TexSymbols.Symbol symbol =
                raw.startsWith("\\") ? TexSymbols.named(raw.substring(1)).orElse(null) : null;
        if (symbol == null && raw.contains("\\")) {
            throw new TexException("a command among letters");
        }
        return element("mi", escaped(symbol == null ? alphabet.of(raw.strip()) : symbol.text()));
    }

    private String raw() {
        return tokens.peek().equals("{") ? tokens.takeRaw() : tokens.takeOne();
    }

    private static String bold(String text) {
        return escaped(MathAlphabet.BOLD.of(text));
    }

    /// MathML leaves spaces at the ends of a text out.
    private static String spaced(String text) {
        if (text.contains("\\") || text.contains("$")) {
            throw new TexException("a command in a text");
        }
        return escaped(text).replace(' ', ' ');
    }

    private static String mo(String character) {
        return "<mo stretchy=\"true\">" + escaped(character) + "</mo>";
    }
}

package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;
import static org.notebooklearning.html.clean.Markup.escaped;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands of LaTeX's mathematics that take something.
final class TexCommands {
    private static final Map<String, String> ACCENTS =
            Map.ofEntries(
                    Map.entry("hat", "^"),
                    Map.entry("widehat", "^"),
                    Map.entry("bar", "¯"),
                    Map.entry("tilde", "~"),
                    Map.entry("widetilde", "~"),
                    Map.entry("vec", "→"),
                    Map.entry("dot", "˙"),
                    Map.entry("ddot", "¨"),
                    Map.entry("dddot", "⃛"),
                    Map.entry("overline", "¯"),
                    Map.entry("overbrace", "⏞"),
                    Map.entry("check", "ˇ"),
                    Map.entry("widecheck", "ˇ"),
                    Map.entry("breve", "˘"),
                    Map.entry("acute", "´"),
                    Map.entry("grave", "`"),
                    Map.entry("mathring", "˚"),
                    Map.entry("overrightarrow", "→"),
                    Map.entry("overleftarrow", "←"),
                    Map.entry("overleftrightarrow", "↔"),
                    Map.entry("overparen", "⏜"),
                    Map.entry("Bar", "¯"));

    /// Arrows that have words above and below them.
    private static final Map<String, String> ARROWS =
            Map.of(
                    "xrightarrow", "→",
                    "xleftarrow", "←",
                    "xRightarrow", "⇒",
                    "xLeftarrow", "⇐",
                    "xleftrightarrow", "↔",
                    "xLeftrightarrow", "⇔",
                    "xmapsto", "↦",
                    "xhookrightarrow", "↪");

    private static final Pattern BIG = Pattern.compile("[bB]igg?[lrm]?|middle");
    private static final Pattern LENGTH = Pattern.compile("[+-]?[\\d.]*[a-z]{0,2}");
    private static final Pattern WIDTH = Pattern.compile("([+-]?\\d*\\.?\\d+)\\s*([a-z]{2}).*");
    private static final Pattern WITHIN = Pattern.compile("(?<!\\\\)\\$");
    private static final Pattern ESCAPES = Pattern.compile("\\\\([%_&#${} ,;:])");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|.?)");
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
            return TexAtom.plain(fence(tokens.take(), name.equals("middle") ? "" : "1.2em"));
        }
        if (ARROWS.containsKey(name)) {
            return arrow(ARROWS.getOrDefault(name, ""));
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction(name);
            case "binom", "dbinom", "tbinom" ->
                    TexAtom.plain(infix("\\choose", math.argument() + math.argument()));
            case "genfrac" -> general();
            case "substack" -> TexAtom.plain(new TexTables(math).stacked());
            case "boxed", "fbox", "framebox" ->
                    TexAtom.plain("<mrow class=\"boxed\">" + math.argument() + "</mrow>");
            case "sqrt" -> root();
            case "phantom" -> TexAtom.plain(element("mphantom", math.argument()));
            case "underbrace" ->
                    new TexAtom("<munder>" + math.argument() + mo("⏟") + "</munder>", true);
            case "underline", "underbar" ->
                    TexAtom.plain("<munder>" + math.argument() + mo("_") + "</munder>");
            case "underrightarrow" ->
                    TexAtom.plain("<munder>" + math.argument() + mo("→") + "</munder>");
            case "underset" -> stacked("munder");
            case "overset", "stackrel", "stackbin" -> stacked("mover");
            case "left" -> fenced();
            case "begin" -> new TexTables(math).set(tokens.takeRaw());
            case " " -> TexAtom.plain("<mspace width=\"0.25em\"/>");
            case "displaystyle",
                    "textstyle",
                    "scriptstyle",
                    "scriptscriptstyle",
                    "limits",
                    "nolimits",
                    "notag",
                    "nonumber",
                    "mathstrut",
                    "strut",
                    "relax",
                    "hline",
                    "allowbreak",
                    "nobreak" ->
                    TexAtom.plain("");
            case "label", "hspace*", "vspace", "cline" -> {
                tokens.takeRaw();
                yield TexAtom.plain("");
            }
            case "tag" -> tag();
            case "not" -> negated();
            case "pmod", "pod" ->
                    TexAtom.plain(
                            "<mspace width=\"1em\"/><mo>(</mo>"
                                    + (name.equals("pmod")
                                            ? "<mi>mod</mi><mspace width=\"0.3em\"/>"
                                            : "")
                                    + math.argument()
                                    + "<mo>)</mo>");
            case "bmod", "mod" ->
                    TexAtom.plain("<mspace width=\"0.3em\"/><mi>mod</mi><mspace width=\"0.3em\"/>");
            default -> spaces(name);
        };
    }

    /// Fractions and their likes whose command stands between their parts.
    static String infix(String name, String parts) {
        return switch (name) {
            case "\\over" -> element("mfrac", parts);
            case "\\atop" -> "<mfrac linethickness=\"0\">" + parts + "</mfrac>";
            case "\\brace" -> around("{", parts, "}");
            case "\\brack" -> around("[", parts, "]");
            default -> around("(", parts, ")");
        };
    }

    private static String around(String open, String parts, String close) {
        return "<mrow><mo>%s</mo><mfrac linethickness=\"0\">%s</mfrac><mo>%s</mo></mrow>"
                .formatted(open, parts, close);
    }

    /// `\genfrac{open}{close}{thickness}{style}{above}{below}`.
    private TexAtom general() {
        String open = tokens.takeRaw();
        String close = tokens.takeRaw();
        boolean line = !tokens.takeRaw().startsWith("0");
        tokens.takeRaw();
        String parts = math.argument() + math.argument();
        String fraction = line ? element("mfrac", parts) : infix("\\atop", parts);
        String left = open.isBlank() ? "" : fence(open.strip(), "");
        String right = close.isBlank() ? "" : fence(close.strip(), "");
        return TexAtom.plain(element("mrow", left + fraction + right));
    }

    private TexAtom arrow(String arrow) {
        String below = tokens.takes("[") ? element("mrow", upTo("]")) : "";
        String above = math.argument();
        return TexAtom.plain(
                below.isEmpty()
                        ? element("mover", mo(arrow) + above)
                        : element("munderover", mo(arrow) + below + above));
    }

    private String upTo(String end) {
        StringBuilder row = new StringBuilder();
        while (!tokens.peek().isEmpty() && !tokens.peek().equals(end)) {
            row.append(math.argument());
        }
        tokens.expect(end);
        return row.toString();
    }

    private TexAtom tag() {
        String open = tokens.takes("*") ? "" : "(";
        String words = words(tokens.takeRaw());
        String close = open.isEmpty() ? "" : ")";
        return TexAtom.plain(
                "<mspace width=\"2em\"/>"
                        + element("mtext", open)
                        + words
                        + element("mtext", close));
    }

    /// The sign that follows, struck through.
    private TexAtom negated() {
        String sign = math.argument();
        int end = sign.lastIndexOf("</m");
        if (end <= 0) {
            throw new TexException("nothing that \\not could strike through");
        }
        return TexAtom.plain(sign.substring(0, end) + "\u0338" + sign.substring(end));
    }

    /// Spaces of a given width, and what is set only to take its room.
    private TexAtom spaces(String name) {
        return switch (name) {
            case "hspace", "mspace" -> {
                tokens.takes("*");
                yield space(tokens.takeRaw());
            }
            case "kern", "mkern", "hskip", "mskip" -> space(length());
            case "hphantom" -> TexAtom.plain(element("mphantom", math.argument()));
            case "vphantom" -> {
                math.argument();
                yield TexAtom.plain("");
            }
            case "smash" -> {
                if (tokens.takes("[")) {
                    upTo("]");
                }
                yield TexAtom.plain(math.argument());
            }
            case "mathrel",
                    "mathbin",
                    "mathord",
                    "mathopen",
                    "mathclose",
                    "mathpunct",
                    "mathinner",
                    "mathstrut" ->
                    TexAtom.plain(math.argument());
            case "vcenter",
                    "mathlarger",
                    "mathsmaller",
                    "mathclap",
                    "mathlap",
                    "mathrlap",
                    "mathllap",
                    "protect" ->
                    TexAtom.plain(math.argument());
            case "rule" -> {
                String width = tokens.takeRaw();
                tokens.takeRaw();
                yield space(width);
            }
            case "textcolor" -> {
                tokens.takeRaw();
                yield TexAtom.plain(math.argument());
            }
            case "color" -> {
                tokens.takeRaw();
                yield TexAtom.plain("");
            }
            default -> letters(name);
        };
    }

    /// A length without braces, such as `-3mu`.
    private String length() {
        StringBuilder length = new StringBuilder();
        while (length.length() < 12 && LENGTH.matcher(length + tokens.peek()).matches()) {
            length.append(tokens.take());
        }
        return length.toString();
    }

    private static TexAtom space(String length) {
        Matcher parts = WIDTH.matcher(length.strip());
        if (!parts.matches()) {
            return TexAtom.plain("");
        }
        double width = Double.parseDouble(parts.group(1));
        double ems =
                switch (parts.group(2)) {
                    case "mu" -> width / 18;
                    case "pt" -> width / 10;
                    case "ex" -> width / 2;
                    case "cm" -> width * 2.85;
                    case "mm" -> width * 0.285;
                    default -> width;
                };
        return TexAtom.plain("<mspace width=\"%.4fem\"/>".formatted(Math.clamp(ems, -5, 20)));
    }

    /// Switches of older documents, which last to the end of the group, and commands with words.
    private TexAtom letters(String name) {
        MathAlphabet switched =
                switch (name) {
                    case "it", "mit" -> MathAlphabet.ITALIC;
                    case "rm", "sf", "tt", "normalfont", "upshape" -> MathAlphabet.UPRIGHT;
                    case "bf", "bfseries" -> MathAlphabet.BOLD;
                    case "cal" -> MathAlphabet.SCRIPT;
                    default -> null;
                };
        if (switched == null) {
            return named(name);
        }
        math.letters(switched);
        return TexAtom.plain("");
    }

    private TexAtom named(String name) {
        return switch (name) {
            case "text",
                    "textrm",
                    "textnormal",
                    "mbox",
                    "hbox",
                    "textup",
                    "textsf",
                    "texttt",
                    "textmd",
                    "emph",
                    "intertext",
                    "shortintertext" ->
                    TexAtom.plain(words(tokens.takeRaw()));
            case "textbf" -> TexAtom.plain(element("mtext", bold(tokens.takeRaw())));
            case "textit" -> TexAtom.plain(element("mi", words(tokens.takeRaw())));
            case "operatorname" -> {
                boolean limits = tokens.takes("*");
                yield new TexAtom(upright().xml(), limits);
            }
            case "mathop" -> new TexAtom(math.argument(), true);
            case "mathrm", "mathup" -> upright();
            case "mathit" -> TexAtom.plain(alphabet(MathAlphabet.ITALIC));
            case "mathnormal" -> TexAtom.plain(math.argument());
            case "mathsf" -> TexAtom.plain(alphabet(MathAlphabet.SANS));
            case "mathtt" -> TexAtom.plain(alphabet(MathAlphabet.TYPEWRITER));
            case "mathbf", "boldsymbol", "bm", "pmb", "symbf", "mathbfit" ->
                    TexAtom.plain(alphabet(MathAlphabet.BOLD));
            case "mathbb", "Bbb", "mathds", "mathbbm" ->
                    TexAtom.plain(alphabet(MathAlphabet.DOUBLE_STRUCK));
            case "mathcal", "mathscr", "mathpzc" -> TexAtom.plain(alphabet(MathAlphabet.SCRIPT));
            case "mathfrak", "frak" -> TexAtom.plain(alphabet(MathAlphabet.FRAKTUR));
            default -> throw TexException.unknown("\\" + name);
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
        String raw = raw();
        if (isFormula(raw)) {
            return TexAtom.plain(within(raw, MathAlphabet.UPRIGHT));
        }
        String letters = escaped(raw.strip());
        return TexAtom.plain(
                letters.length() == 1
                        ? "<mi mathvariant=\"normal\">" + letters + "</mi>"
                        : element("mi", letters));
    }

    private String alphabet(MathAlphabet alphabet) {
        String raw = raw();
        if (isFormula(raw)) {
            return within(raw, alphabet);
        }
        if (alphabet == MathAlphabet.ITALIC) {
            return element("mi", escaped(raw.strip()));
        }
        return element("mi", escaped(alphabet.of(raw.strip())));
    }

    /// Whether more than letters stands between the braces of a command for letters.
    private static boolean isFormula(String raw) {
        return raw.contains("\\") || raw.contains("_") || raw.contains("^") || raw.contains("{");
    }

    private String within(String raw, MathAlphabet alphabet) {
        tokens.pushGroup(raw);
        return math.argument(alphabet);
    }

    private String raw() {
        return tokens.peek().equals("{") ? tokens.takeRaw() : tokens.takeOne();
    }

    private static String bold(String text) {
        if (text.contains("\\") || text.contains("$")) {
            throw new TexException("a command in a text");
        }
        return escaped(MathAlphabet.BOLD.of(text));
    }

    /// Words, and the formulas between them.
    private String words(String text) {
        StringBuilder set = new StringBuilder();
        boolean formula = false;
        for (String part : WITHIN.split(text, -1)) {
            if (formula) {
                set.append(element("mrow", math.within(part)));
            } else if (!part.isEmpty()) {
                set.append(element("mtext", spaced(part)));
            }
            formula = !formula;
        }
        if (!formula) {
            throw new TexException("a $ alone in a text");
        }
        return set.isEmpty() ? element("mtext", "") : set.toString();
    }

    /// MathML leaves spaces at the ends of a text out.
    private static String spaced(String text) {
        String plain = ESCAPES.matcher(text).replaceAll("$1");
        Matcher command = COMMAND.matcher(plain);
        if (command.find()) {
            throw TexException.unknown(command.group());
        }
        return escaped(plain.replace("{", "").replace("}", "").replace("~", " "))
                .replace(' ', '\u00a0');
    }

    private static String mo(String character) {
        return "<mo stretchy=\"true\">" + escaped(character) + "</mo>";
    }
}

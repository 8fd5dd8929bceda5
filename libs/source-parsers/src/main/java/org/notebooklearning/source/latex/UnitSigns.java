package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// The signs of units and their prefixes, and units as siunitx prints them from their names
/// (siunitx manual, section 4).
final class UnitSigns {
    private static final Map<String, String> PREFIXES =
            pairs(
                    "quecto q ronto r yocto y zepto z atto a femto f pico p nano n micro µ milli m"
                            + " centi c deci d deca da deka da hecto h kilo k mega M giga G tera T"
                            + " peta P exa E zetta Z yotta Y ronna R quetta Q kibi Ki mebi Mi gibi Gi"
                            + " tebi Ti pebi Pi");
    private static final Map<String, String> UNITS =
            pairs(
                    "metre m meter m second s gram g ampere A kelvin K mole mol candela cd hertz Hz"
                            + " newton N pascal Pa joule J watt W coulomb C volt V farad F ohm Ω"
                            + " siemens S weber Wb tesla T henry H lumen lm lux lx becquerel Bq"
                            + " gray Gy sievert Sv katal kat radian rad steradian sr minute min"
                            + " hour h day d degree ° arcminute ′ arcsecond ″ litre L liter L tonne t"
                            + " hectare ha electronvolt eV bel B decibel dB neper Np percent %"
                            + " celsius °C degreeCelsius °C angstrom Å byte B bit bit bar bar"
                            + " astronomicalunit au dalton Da micron µm atomicmassunit u"
                            + " kg kg min min h h L L l l dB dB ohm Ω kohm kΩ Mohm MΩ"
                            + " bohr a_0 clight c_0 electronmass m_e elementarycharge e planckbar ħ");
    private static final List<String> SHORT =
            List.of(
                    "m", "s", "g", "A", "V", "W", "J", "N", "Hz", "F", "Pa", "mol", "L", "l", "K",
                    "eV", "H", "S", "C", "T", "Wh", "B", "bit");
    private static final Map<String, String> SHORT_PREFIXES =
            pairs("f f p p n n u µ m m c c d d h h k k M M G G T T");

    private final Map<String, String> own = new HashMap<>();

    private static Map<String, String> pairs(String words) {
        Map<String, String> pairs = new HashMap<>();
        String[] all = words.split(" ", -1);
        for (int i = 0; i + 1 < all.length; i += 2) {
            pairs.put(all[i], all[i + 1]);
        }
        return pairs;
    }

    /// Remembers a unit of the author's.
    void declare(String name, String sign) {
        own.put(name, sign);
    }

    /// The unit that `tokens` name, or spell.
    String printed(List<Token> tokens) {
        StringBuilder unit = new StringBuilder();
        String prefix = "";
        String power = "";
        boolean divides = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.is(Token.Kind.COMMAND)) {
                i = spelled(tokens, i, unit);
                continue;
            }
            String name = token.text();
            switch (name) {
                case "per" -> divides = true;
                case "square", "cubic" -> power = name.equals("square") ? "²" : "³";
                case "squared" -> unit.append('²');
                case "cubed" -> unit.append('³');
                case "tothe", "raiseto", "raisetothe", "of", "highlight", "cancel" -> {
                    List<Token> argument = new ArrayList<>();
                    i = argument(tokens, i + 1, argument);
                    String words = Tokens.plain(argument);
                    switch (name) {
                        case "tothe" -> unit.append(raised(words));
                        case "raiseto", "raisetothe" -> power = raised(words);
                        case "of" -> unit.append('(').append(words).append(')');
                        default -> {}
                    }
                }
                case ",", " ", "cdot" -> unit.append(' ');
                default -> {
                    String known = PREFIXES.get(name);
                    if (known != null && !own.containsKey(name)) {
                        prefix = known;
                        continue;
                    }
                    boolean apart = !unit.isEmpty() && !divides;
                    unit.append(divides ? "/" : apart ? " " : "").append(prefix);
                    unit.append(sign(name)).append(power);
                    prefix = "";
                    power = "";
                    divides = false;
                }
            }
        }
        return unit.append(prefix).toString().replaceAll(" +", " ").strip();
    }

    /// What stands in a unit that is spelled, such as `kg.m^2`.
    private static int spelled(List<Token> tokens, int at, StringBuilder unit) {
        Token token = tokens.get(at);
        if (token.text().equals("^")) {
            List<Token> argument = new ArrayList<>();
            int end = argument(tokens, at + 1, argument);
            unit.append(raised(Tokens.plain(argument)));
            return end;
        }
        switch (token.kind()) {
            case BEGIN, END, STOP, MATH -> {}
            case ACTIVE -> unit.append(' ');
            default -> unit.append(token.text().equals(".") ? " " : token.text());
        }
        return at;
    }

    /// Reads a group or one token from `at`; the index of its last token.
    private static int argument(List<Token> tokens, int at, List<Token> argument) {
        if (at >= tokens.size() || !tokens.get(at).is(Token.Kind.BEGIN)) {
            if (at < tokens.size()) {
                argument.add(tokens.get(at));
            }
            return at;
        }
        int i = at + 1;
        while (i < tokens.size() && !tokens.get(i).is(Token.Kind.END)) {
            argument.add(tokens.get(i++));
        }
        return i;
    }

    private String sign(String name) {
        String known = own.getOrDefault(name, UNITS.get(name));
        if (known == null) {
            known = composed(name, PREFIXES, UNITS.keySet());
        }
        if (known == null) {
            known = composed(name, SHORT_PREFIXES, SHORT);
        }
        return known == null ? name : known;
    }

    private static @Nullable String composed(
            String name, Map<String, String> prefixes, Iterable<String> units) {
        for (String unit : units) {
            if (name.equals(unit)) {
                return UNITS.getOrDefault(unit, unit);
            }
            String prefix =
                    name.endsWith(unit)
                            ? prefixes.get(name.substring(0, name.length() - unit.length()))
                            : null;
            if (prefix != null) {
                return prefix + UNITS.getOrDefault(unit, unit);
            }
        }
        return null;
    }

    /// `power` in raised digits; behind a caret where it is no number.
    static String raised(String power) {
        if (!power.matches("[+-]?\\d+")) {
            return Raised.above(power);
        }
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < power.length(); i++) {
            char c = power.charAt(i);
            if (Character.isDigit(c)) {
                raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
            } else if (c == '-') {
                raised.append('⁻');
            }
        }
        return raised.toString();
    }
}

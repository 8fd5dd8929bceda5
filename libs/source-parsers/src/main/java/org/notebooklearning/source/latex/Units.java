package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.notebooklearning.source.tex.Token;

/// Numbers with units as siunitx prints them, in its plain cases.
final class Units {
    private static final Map<String, String> SIGNS = new HashMap<>();

    static {
        String all =
                "yocto y zepto z atto a femto f pico p nano n micro µ milli m centi c deci d deca da hecto h kilo k"
                        + " mega M giga G tera T peta P exa E kibi Ki mebi Mi gibi Gi metre m meter m second s"
                        + " gram g ampere A kelvin K mole mol candela cd hertz Hz newton N pascal Pa joule J watt W"
                        + " coulomb C volt V farad F ohm Ω siemens S weber Wb tesla T henry H lumen lm lux lx"
                        + " becquerel Bq gray Gy sievert Sv minute min hour h day d degree ° arcminute ′ arcsecond ″"
                        + " litre L liter L tonne t electronvolt eV bel B decibel dB percent % celsius °C"
                        + " degreeCelsius °C angstrom Å byte B bit bit astronomicalunit au dalton Da bar bar"
                        + " ms ms ns ns us µs km km cm cm mm mm um µm nm nm kg kg mg mg GHz GHz MHz MHz kHz kHz Hz Hz"
                        + " eV eV keV keV MeV MeV GeV GeV TeV TeV square ² squared ² cubed ³ cubic ³ micron µm";
        String[] words = all.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            SIGNS.put(words[i], words[i + 1]);
        }
    }

    private final Composer composer;
    private final Map<String, String> own = new HashMap<>();

    Units(Composer composer) {
        this.composer = composer;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> quantity(), "SI", "qty");
        vocabulary.command(
                _ -> {
                    composer.input().option();
                    composer.text().append(unit(composer.input().argument()));
                },
                "si",
                "unit");
        vocabulary.command(_ -> composer.text().append(number()), "num", "tablenum");
        vocabulary.command(_ -> composer.text().append(number() + "°"), "ang");
        vocabulary.command(_ -> range(true), "SIrange", "qtyrange");
        vocabulary.command(_ -> range(false), "numrange");
        vocabulary.command(_ -> declare(), "DeclareSIUnit");
    }

    private void declare() {
        composer.input().option();
        String name = composer.name().replace("\\", "");
        own.put(name, unit(composer.input().argument()));
    }

    private void quantity() {
        String number = number();
        composer.input().option();
        String unit = unit(composer.input().argument());
        composer.text().append(joined(number, unit));
    }

    private void range(boolean withUnit) {
        String from = number();
        String to = composer.argument();
        String unit = withUnit ? unit(composer.input().argument()) : "";
        composer.text().append(joined(from + " to " + to, unit));
    }

    private static String joined(String number, String unit) {
        return unit.isEmpty() || unit.equals("°") ? number + unit : number + " " + unit;
    }

    private String number() {
        composer.input().option();
        String plain = composer.argument().replace("+-", " ± ").replace("\\pm", " ± ");
        int exponent = plain.indexOf('e');
        if (exponent < 0 || !plain.substring(exponent + 1).matches("[+-]?\\d{1,6}")) {
            return plain;
        }
        String power = "10^" + plain.substring(exponent + 1).replace("+", "");
        return exponent == 0 ? power : plain.substring(0, exponent) + " × " + power;
    }

    private String unit(List<Token> tokens) {
        StringBuilder unit = new StringBuilder();
        StringBuilder prefix = new StringBuilder();
        String power = "";
        for (Token token : tokens) {
            if (!token.is(Token.Kind.COMMAND)) {
                unit.append(
                        token.is(Token.Kind.BEGIN)
                                        || token.is(Token.Kind.END)
                                        || token.is(Token.Kind.STOP)
                                ? ""
                                : token.text());
                continue;
            }
            String name = token.text();
            if (name.equals("square") || name.equals("cubic")) {
                power = name.equals("square") ? "²" : "³";
                continue;
            }
            String sign = own.getOrDefault(name, SIGNS.getOrDefault(name, name));
            if (name.equals("per")) {
                prefix.append("/");
            } else if (isPrefix(name)) {
                prefix.append(sign);
            } else {
                boolean apart =
                        !unit.isEmpty() && prefix.indexOf("/") < 0 && "²³".indexOf(sign) < 0;
                unit.append(apart ? " " : "").append(prefix).append(sign);
                unit.append(power);
                power = "";
                prefix.setLength(0);
            }
        }
        return unit.append(prefix).toString().strip();
    }

    private static boolean isPrefix(String name) {
        return switch (name) {
            case "yocto",
                    "zepto",
                    "atto",
                    "femto",
                    "pico",
                    "nano",
                    "micro",
                    "milli",
                    "centi",
                    "deci",
                    "deca",
                    "hecto",
                    "kilo",
                    "mega",
                    "giga",
                    "tera",
                    "peta",
                    "exa",
                    "kibi",
                    "mebi",
                    "gibi" ->
                    true;
            default -> false;
        };
    }
}

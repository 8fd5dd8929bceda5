package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.tex.Token;

/// Numbers and quantities as siunitx prints them, in text and in formulas.
final class Units {
    /// The commands, all of which may stand in formulas, too.
    static final List<String> COMMANDS =
            List.of(
                    "SI",
                    "qty",
                    "siqty",
                    "si",
                    "unit",
                    "num",
                    "tablenum",
                    "ang",
                    "SIrange",
                    "qtyrange",
                    "numrange",
                    "numlist",
                    "SIlist",
                    "qtylist",
                    "numproduct",
                    "qtyproduct",
                    "complexnum",
                    "complexqty");

    private static final Pattern EXPONENT =
            Pattern.compile("(.*?)[eEdD]([+-]?\\d{1,6})(?![\\w.])(.*)");

    private final Composer composer;
    private final UnitSigns signs = new UnitSigns();

    Units(Composer composer) {
        this.composer = composer;
        for (String name : COMMANDS) {
            composer.vocabulary()
                    .command(command -> composer.text().append(printed(command, false)), name);
        }
        composer.vocabulary().command(_ -> declare(), "DeclareSIUnit");
        composer.vocabulary()
                .command(_ -> composer.input().argument(), "sisetup", "DeclareSIPrefix");
    }

    private void declare() {
        composer.input().option();
        String name = composer.name().replace("\\", "");
        signs.declare(name, signs.printed(composer.input().argument()));
    }

    /// What the command `name` prints of the arguments that come next: text, or LaTeX where it
    /// stands in a formula.
    String printed(String name, boolean inMaths) {
        composer.input().option();
        UnaryOperator<String> number = plain -> number(plain, inMaths);
        return switch (name) {
            case "si", "unit" -> unit(inMaths);
            case "num", "tablenum", "complexnum" -> number.apply(composer.argument());
            case "ang" -> angle(composer.argument(), inMaths);
            case "SIrange", "qtyrange", "numrange" -> {
                List<String> ends = List.of(composer.argument(), composer.argument());
                yield listed(
                        ends,
                        number,
                        name.equals("numrange") ? "" : unit(inMaths),
                        inMaths,
                        " to ");
            }
            case "numlist" -> listed(parts(";"), number, "", inMaths, " and ");
            case "SIlist", "qtylist" -> listed(parts(";"), number, unit(inMaths), inMaths, " and ");
            case "numproduct" -> multiplied(parts("x"), number, "", inMaths);
            case "qtyproduct" -> multiplied(parts("x"), number, unit(inMaths), inMaths);
            default -> {
                String amount = number.apply(composer.argument());
                composer.input().option();
                yield joined(amount, unit(inMaths), inMaths);
            }
        };
    }

    private List<String> parts(String separator) {
        return Pattern.compile(separator)
                .splitAsStream(composer.argument())
                .map(String::strip)
                .toList();
    }

    private String unit(boolean inMaths) {
        List<Token> tokens = composer.input().argument();
        String unit = signs.printed(tokens);
        return inMaths && !unit.isEmpty() ? "\\text{" + unit.replace("%", "\\%") + "}" : unit;
    }

    private static String listed(
            List<String> parts,
            UnaryOperator<String> number,
            String unit,
            boolean inMaths,
            String last) {
        List<String> each = new ArrayList<>();
        parts.forEach(part -> each.add(joined(number.apply(part), unit, inMaths)));
        String word = inMaths ? "\\text{" + last + "}" : last;
        String all = String.join(", ", each);
        int comma = all.lastIndexOf(", ");
        return comma < 0 ? all : all.substring(0, comma) + word + all.substring(comma + 2);
    }

    private static String multiplied(
            List<String> parts, UnaryOperator<String> number, String unit, boolean inMaths) {
        List<String> each = new ArrayList<>();
        parts.forEach(part -> each.add(joined(number.apply(part), unit, inMaths)));
        return String.join(inMaths ? " \\times " : " × ", each);
    }

    private static String joined(String number, String unit, boolean inMaths) {
        if (unit.isEmpty() || number.isEmpty()) {
            return number + unit;
        }
        boolean close = unit.equals("°") || unit.equals("\\text{°}");
        return number + (close ? "" : inMaths ? "\\," : " ") + unit;
    }

    /// Degrees, minutes and seconds.
    private static String angle(String plain, boolean inMaths) {
        List<String> parts = Pattern.compile(";").splitAsStream(plain).map(String::strip).toList();
        StringBuilder angle = new StringBuilder();
        for (int i = 0; i < Math.min(3, parts.size()); i++) {
            String part = parts.get(i);
            String sign =
                    inMaths ? List.of("^\\circ", "'", "''").get(i) : "°′″".substring(i, i + 1);
            angle.append(part.isEmpty() ? "" : part + sign);
        }
        return angle.toString();
    }

    private static String number(String written, boolean inMaths) {
        String plain = written.replace("$", "").replace("\\pm", "+-").replaceAll("\\s+", "");
        plain = plain.replace("–", "-").replace("±", "+-").replaceAll("(?<=\\d),(?=\\d)", ".");
        plain = plain.replaceAll("(?<!\\d)\\.(?=\\d)", "0.");
        Matcher exponent = EXPONENT.matcher(plain);
        String amount = plain;
        String power = "";
        if (exponent.matches()) {
            amount = exponent.group(1) + exponent.group(3);
            String digits = exponent.group(2).replaceFirst("^\\+", "");
            power = "10^" + (digits.length() == 1 ? digits : "{" + digits + "}");
        }
        amount = amount.replace("+-", inMaths ? " \\pm " : " ± ");
        amount =
                inMaths
                        ? amount.replace("x", " \\times ")
                        : amount.replace("x", " × ").replace("--", "–");
        if (power.isEmpty()) {
            return amount;
        }
        return amount.isEmpty() ? power : amount + (inMaths ? " \\times " : " × ") + power;
    }
}

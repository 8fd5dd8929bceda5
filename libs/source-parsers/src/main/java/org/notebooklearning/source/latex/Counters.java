package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// LaTeX's counters and how they are printed.
final class Counters {
    /// @param within the counter whose step sets this one back; null for none
    /// @param printed how the value is printed, with the parent's number before it where `prefixed`
    private record Style(@Nullable String within, boolean prefixed, String printed, String glue) {}

    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private Function<String, @Nullable String> redefined = _ -> null;

    Counters() {
        for (String name :
                List.of(
                        "part",
                        "chapter",
                        "section",
                        "figure",
                        "table",
                        "equation",
                        "footnote",
                        "algorithm",
                        "lstlisting")) {
            styles.put(name, new Style(null, false, name.equals("part") ? "Roman" : "arabic", "."));
        }
        styles.put("subsection", new Style("section", true, "arabic", "."));
        styles.put("subsubsection", new Style("subsection", true, "arabic", "."));
        styles.put("paragraph", new Style("subsubsection", true, "arabic", "."));
        styles.put("subparagraph", new Style("paragraph", true, "arabic", "."));
        for (String sub : List.of("subfigure", "subtable")) {
            styles.put(sub, new Style(sub.substring(3), true, "alph", ""));
        }
        for (int depth = 1; depth <= 4; depth++) {
            styles.put("enum" + "i".repeat(depth), new Style(null, false, "arabic", ""));
        }
    }

    /// Sets what the author made of `\the<counter>`; null where nothing.
    void redefinedBy(Function<String, @Nullable String> printed) {
        redefined = printed;
    }

    void ofClass(String documentClass) {
        switch (documentClass) {
            case "book", "report", "memoir", "scrbook", "scrreprt", "svmono" -> {
                within("section", "chapter");
                within("figure", "chapter");
                within("table", "chapter");
                within("equation", "chapter");
            }
            case "IEEEtran" -> {
                style("section", "Roman");
                styles.put("subsection", new Style("section", true, "Alph", "-"));
                style("table", "Roman");
            }
            case "revtex4", "revtex4-1", "revtex4-2" -> {
                style("section", "Roman");
                styles.put("subsection", new Style("section", true, "Alph", " "));
                style("table", "Roman");
            }
            default -> {}
        }
    }

    void appendix(boolean chapters) {
        String top = chapters ? "chapter" : "section";
        values.put(top, 0);
        style(top, "Alph");
    }

    void style(String name, String printed) {
        Style old = styles.getOrDefault(name, new Style(null, false, printed, "."));
        styles.put(name, new Style(old.within(), old.prefixed(), printed, old.glue()));
    }

    /// Declares a counter that is set back by another one and prints its number first.
    void within(String name, String parent) {
        if (!name.equals(parent)) {
            styles.put(name, new Style(parent, true, "arabic", "."));
            values.putIfAbsent(parent, 0);
        }
    }

    void declare(String name) {
        styles.putIfAbsent(name, new Style(null, false, "arabic", "."));
    }

    /// `name` counts with `other`.
    void alias(String name, String other) {
        if (!counter(other).equals(name)) {
            aliases.put(name, other);
        }
    }

    private String counter(String name) {
        String other = aliases.get(name);
        return other == null ? name : other;
    }

    int value(String name) {
        return values.getOrDefault(counter(name), 0);
    }

    void set(String name, int value) {
        values.put(counter(name), value);
    }

    /// Counts one up and sets back what counts within it; the number as printed.
    String step(String name) {
        String counter = counter(name);
        values.merge(counter, 1, Integer::sum);
        reset(counter, 0);
        return printed(counter);
    }

    private void reset(String counter, int depth) {
        if (depth > 8) {
            return;
        }
        for (Map.Entry<String, Style> each : styles.entrySet()) {
            if (counter.equals(each.getValue().within())) {
                values.put(each.getKey(), 0);
                reset(each.getKey(), depth + 1);
            }
        }
    }

    /// The number as LaTeX would print it now.
    String printed(String name) {
        return printed(counter(name), 0);
    }

    private String printed(String name, int depth) {
        String own = redefined.apply(name);
        if (own != null) {
            return own;
        }
        Style style = styles.getOrDefault(name, new Style(null, false, "arabic", "."));
        String last = format(style.printed(), value(name));
        boolean prefixed = style.prefixed() && style.within() != null && depth < 8;
        if (!prefixed) {
            return last;
        }
        String parent = printed(String.valueOf(style.within()), depth + 1);
        // A section outside of all chapters has no 0 before it in print either, in most classes.
        return parent.isEmpty() || parent.equals("0") ? last : parent + style.glue() + last;
    }

    /// The last part of the number alone, as some classes print it in headings.
    String last(String name) {
        Style style = styles.get(counter(name));
        return format(style == null ? "arabic" : style.printed(), value(name));
    }

    /// A number in the style of `\arabic`, `\roman`, `\alph` and their capitals.
    static String format(String style, int value) {
        return switch (style) {
            case "roman" -> roman(value).toLowerCase(Locale.ROOT);
            case "Roman" -> roman(value);
            case "alph" -> letter(value, 'a');
            case "Alph" -> letter(value, 'A');
            default -> Integer.toString(value);
        };
    }

    private static String letter(int value, char first) {
        return value >= 1 && value <= 26
                ? Character.toString(first + value - 1)
                : Integer.toString(value);
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return Integer.toString(value);
        }
        int[] steps = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int left = value;
        for (int i = 0; i < steps.length; i++) {
            while (left >= steps[i]) {
                out.append(signs[i]);
                left -= steps[i];
            }
        }
        return out.toString();
    }
}

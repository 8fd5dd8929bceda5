package org.notebooklearning.source.latex;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accents over the letter that follows them (The TeXbook, chapter 9), as composed Unicode.
final class Accents {
    private static final Map<String, String> MARKS =
            Map.ofEntries(
                    Map.entry("`", "\u0300"),
                    Map.entry("'", "\u0301"),
                    Map.entry("^", "\u0302"),
                    Map.entry("~", "\u0303"),
                    Map.entry("=", "\u0304"),
                    Map.entry("u", "\u0306"),
                    Map.entry(".", "\u0307"),
                    Map.entry("\"", "\u0308"),
                    Map.entry("r", "\u030A"),
                    Map.entry("H", "\u030B"),
                    Map.entry("v", "\u030C"),
                    Map.entry("d", "\u0323"),
                    Map.entry("c", "\u0327"),
                    Map.entry("k", "\u0328"),
                    Map.entry("b", "\u0331"));

    private Accents() {}

    /// The combining mark that `\name` sets; null where it is no accent.
    static @Nullable String mark(String name) {
        return MARKS.get(name);
    }

    /// `letters` with the mark on the first of them.
    static String on(String letters, String mark) {
        if (letters.isEmpty()) {
            return "";
        }
        String dotted = letters.replaceFirst("^ı", "i").replaceFirst("^ȷ", "j");
        int first = dotted.offsetByCodePoints(0, 1);
        return Normalizer.normalize(
                dotted.substring(0, first) + mark + dotted.substring(first), Normalizer.Form.NFC);
    }
}

package org.notebooklearning.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The words of a text that carry meaning, cut down to stems so that "layers" and "layer" are one.
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{L}{2,}");
    private static final Pattern SPLIT = Pattern.compile("(?<=\\p{L})(?=\\p{Lu}\\p{Ll}{2})|_");
    private static final List<String> ENDINGS =
            List.of("ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "y", "e");
    private static final int SHORTEST_STEM = 3;
    private static final Set<String> COMMON =
            Set.of(
                    ("the and for are was were been being has had have does did"
                                    + " not but with without from into onto over under about above"
                                    + " below after before again against all any both each few"
                                    + " more most other others some such only own same than too"
                                    + " very can could will would shall should may might must this"
                                    + " that these those there here what which who whom whose when"
                                    + " where why how its they them their our your you she him her"
                                    + " his one two three first second last next new now then also"
                                    + " just like much many make makes made take takes give gives"
                                    + " get let look see use uses used using call calls called say"
                                    + " says come comes goes know need needs needed want show"
                                    + " shows shown through between because since while until"
                                    + " though every still yet even ever never always nothing"
                                    + " something everything thing things way ways lot bit time"
                                    + " times part parts turn turns work works good well number"
                                    + " numbers value values example examples line lines row rows"
                                    + " column columns left right size small large model models"
                                    + " data result results function functions set sets doing done"
                                    + " out off per via")
                            .split(" "));

    private Vocabulary() {}

    /// Stems of `text`'s words of three letters or more; names such as `word_volume` are taken
    /// apart.
    static Set<String> of(String text) {
        return new TreeSet<>(byStem(text).keySet());
    }

    /// The same with the first word of each stem, in lower case, in the order of the text.
    static Map<String, String> byStem(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String piece : SPLIT.splitAsStream(text).toList()) {
            WORD.matcher(piece)
                    .results()
                    .map(found -> found.group().toLowerCase(Locale.ROOT))
                    .filter(word -> word.length() > 2 && !COMMON.contains(word))
                    .forEach(word -> words.putIfAbsent(stem(word), word));
        }
        return words;
    }

    /// What both hold, by words that are alike.
    static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}

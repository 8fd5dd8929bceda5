package org.notebooklearning.check.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which words are forms of verbs, after the list in `verbs.txt`.
///
/// @param sure hardly anything but verbs
/// @param either verbs as often as something else
/// @param bases of these, as orders and after plurals
record Verbs(Set<String> sure, Set<String> either, Set<String> bases) {
    private static final Pattern HEADING = Pattern.compile("(?m)^## .*$");
    private static final Pattern SIBILANT = Pattern.compile(".*(?:s|x|z|ch|sh|o)");
    private static final Pattern ENDS_IN_Y = Pattern.compile(".*[^aeiou]y");
    private static final Pattern DOUBLES = Pattern.compile(".*[^aeiou][aeiou][bdgklmnprt]");

    Verbs {
        sure = Set.copyOf(sure);
        either = Set.copyOf(either);
        bases = Set.copyOf(bases);
    }

    /// Those of the list.
    static Verbs listed() {
        List<String> parts = HEADING.splitAsStream(text()).toList();
        Set<String> sure = new HashSet<>();
        words(parts.get(1)).forEach(verb -> sure.addAll(forms(verb)));
        sure.addAll(words(parts.get(2)));
        Set<String> bases = words(parts.get(3));
        Set<String> either = new HashSet<>(words(parts.get(4)));
        bases.forEach(verb -> either.addAll(forms(verb)));
        return new Verbs(sure, either, bases);
    }

    private static Set<String> words(String part) {
        return Pattern.compile("\\s+")
                .splitAsStream(part.strip())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// The verb with its regular endings, but for the one that makes no sentence: -ing.
    private static Set<String> forms(String verb) {
        String stem = verb.substring(0, verb.length() - 1);
        if (ENDS_IN_Y.matcher(verb).matches()) {
            return Set.of(verb, stem + "ies", stem + "ied");
        }
        String third = verb + (SIBILANT.matcher(verb).matches() ? "es" : "s");
        if (verb.endsWith("e")) {
            return Set.of(verb, third, verb + "d");
        }
        return DOUBLES.matcher(verb).matches()
                ? Set.of(verb, third, verb + "ed", verb + verb.charAt(verb.length() - 1) + "ed")
                : Set.of(verb, third, verb + "ed");
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(Verbs.class.getResourceAsStream("verbs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

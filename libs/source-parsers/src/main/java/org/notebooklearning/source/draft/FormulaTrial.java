package org.notebooklearning.source.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.html.math.TexMath;

/// Tries formulas in the renderer of the pages, so that what it can not set is told when a source
/// is read and not found out by whoever looks at the lesson. For use by one thread.
public final class FormulaTrial {
    private static final int NAMED = 12;

    /// A dollar sign before a price opens no formula, and none ends behind a blank.
    private static final Pattern INLINE =
            Pattern.compile("(?<![\\\\$])\\$(?![\\s$])([^$]{1,5000}?)(?<![\\s\\\\])\\$(?![\\d$])");

    private final Map<String, Integer> obstacles = new LinkedHashMap<>();
    private int tried;
    private int failed;

    /// Tries one formula, `latex` without its delimiters.
    public void formula(String latex) {
        tried++;
        TexMath.obstacle(latex)
                .ifPresent(
                        obstacle -> {
                            failed++;
                            obstacles.merge(obstacle, 1, Integer::sum);
                        });
    }

    /// Tries the formulas of running text, which stand between dollar signs.
    public void text(String text) {
        if (text.indexOf('$') < 0) {
            return;
        }
        Matcher formulas = INLINE.matcher(text);
        while (formulas.find()) {
            formula(formulas.group(1));
        }
    }

    /// How many were tried.
    public int tried() {
        return tried;
    }

    /// How many of them can not be set.
    public int failed() {
        return failed;
    }

    /// A sentence on those that can not be set, with what is in the way and how often; empty where
    /// all can.
    public Optional<String> note() {
        if (failed == 0) {
            return Optional.empty();
        }
        String named =
                obstacles.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(NAMED)
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .collect(Collectors.joining(", "));
        String more = obstacles.size() > NAMED ? " and others" : "";
        return Optional.of(
                "Formulas that can not be set and are shown as LaTeX: %d of %d, because of %s%s."
                        .formatted(failed, tried, named, more));
    }
}

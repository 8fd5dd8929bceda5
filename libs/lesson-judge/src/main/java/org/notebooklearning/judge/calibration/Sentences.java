package org.notebooklearning.judge.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Markdown taken apart into headings, list items and sentences.
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+(?=[\\p{Lu}\\d“\"*$])");
    private static final Pattern MARKER = Pattern.compile("^(#+ |- |\\d+\\. )");

    private Sentences() {}

    /// `markdown` without the sentences that are `unwanted`. The title stays.
    ///
    /// @param heading in place of one that is unwanted
    static String without(String markdown, Predicate<String> unwanted, String heading) {
        List<String> lines = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            if (line.isBlank()) {
                lines.add("");
            } else if (line.startsWith("# ")) {
                lines.add(line);
            } else if (line.startsWith("#")) {
                String marks = line.substring(0, line.indexOf(' ') + 1);
                lines.add(unwanted.test(line) ? marks + heading : line);
            } else {
                String rest =
                        END.splitAsStream(line)
                                .filter(sentence -> !unwanted.test(sentence))
                                .collect(Collectors.joining(" "));
                boolean nothing = MARKER.matcher(rest).replaceFirst("").isBlank();
                if (!nothing) {
                    lines.add(rest);
                }
            }
        }
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }
}

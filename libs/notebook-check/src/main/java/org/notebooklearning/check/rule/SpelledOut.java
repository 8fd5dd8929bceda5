package org.notebooklearning.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// Finds abbreviations of three to five capitals that a lesson uses twice or more and never spells
/// out, neither in words whose first letters they are, nor in bold, nor behind a link.
final class SpelledOut {
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\w/.-])(\\p{Lu}{3,5})s?(?![\\w/-]|\\.\\w)");
    private static final String BETWEEN = "\\w*[\\s/-]+(?:of |the |and |for |to |in )?";

    private final LessonUnderCheck lesson;
    private final String everything;

    /// @param known words that need no introduction: what is given, and the title
    SpelledOut(LessonUnderCheck lesson, String known) {
        this.lesson = lesson;
        this.everything =
                known
                        + "\n"
                        + lesson.markdownCells().stream()
                                .map(LessonCell::source)
                                .collect(Collectors.joining("\n"));
    }

    void findings(List<Finding> findings) {
        Map<String, LessonCell> first = new LinkedHashMap<>();
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (LessonCell cell : lesson.markdownCells()) {
            ABBREVIATION
                    .matcher(prose(cell))
                    .results()
                    .map(found -> Objects.requireNonNull(found.group(1)))
                    .filter(letters -> !TermsIntroduced.EVERYDAY.contains(letters))
                    .forEach(
                            letters -> {
                                first.putIfAbsent(letters, cell);
                                uses.merge(letters, 1, Integer::sum);
                            });
        }
        uses.forEach(
                (letters, count) -> {
                    if (count > 1 && !isExplained(letters)) {
                        findings.add(
                                Objects.requireNonNull(first.get(letters))
                                        .finding(
                                                0,
                                                "'" + letters + "' is never spelled out",
                                                "Say in words what it stands for at its first"
                                                        + " use."));
                    }
                });
    }

    private static String prose(LessonCell cell) {
        String text = Spans.withoutLinks(cell.ownWords());
        return TermsIntroduced.OUTSIDE.matcher(Spans.withoutTags(text)).replaceAll(" ");
    }

    /// Shouted words ("YOUR") are no abbreviations: they stand in small letters as well.
    private boolean isExplained(String letters) {
        String small = letters.toLowerCase(Locale.ROOT);
        String shown = "(\\*\\*|\\[[^\\]\\n]{0,80})" + letters + "s?(\\*\\*|[^\\]\\n]{0,80}\\]\\()";
        return has("\\b" + small + "\\b")
                || has("\\p{Lu}{2,} " + letters + "\\b|\\b" + letters + " \\p{Lu}{2,}")
                || has(shown)
                || IntStream.range(0, letters.length())
                        .anyMatch(merged -> has(spelled(letters, merged)));
    }

    /// Words whose first letters are `letters`; the letter at `merged`, unless it is the first, may
    /// stand inside the word before, as in "multilayer perceptron".
    private static String spelled(String letters, int merged) {
        StringBuilder pattern = new StringBuilder("(?i)\\b").append(letters.charAt(0));
        for (int at = 1; at < letters.length(); at++) {
            pattern.append(at == merged ? "\\w*" : BETWEEN).append(letters.charAt(at));
        }
        return pattern.append("\\w").toString();
    }

    private boolean has(String pattern) {
        return Pattern.compile(pattern).matcher(everything).find();
    }
}

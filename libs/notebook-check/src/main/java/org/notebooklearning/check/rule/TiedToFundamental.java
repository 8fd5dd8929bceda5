package org.notebooklearning.check.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// NL205: the lesson ties to a fundamental that the reader knows. Sign: its prose names one of the
/// list in `fundamentals.txt`. Notebooks without formulas and numbers have none to tie to.
public final class TiedToFundamental implements Rule {
    private static final int ENOUGH_WORDS = 150;
    private static final Pattern FUNDAMENTAL = read();
    private static final Pattern NUMBERS =
            Pattern.compile("torch|numpy|scipy|sklearn|tensorflow|jax|sympy");

    /// What is found by name, in any letters.
    public static Pattern named() {
        return FUNDAMENTAL;
    }

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> cells = lesson.markdownCells();
        if (!isAboutNumbers(lesson)) {
            return new NotChecked("No formulas and no numerical code: nothing to tie to.");
        }
        int words = cells.stream().mapToInt(LessonCell::words).sum();
        Optional<String> named =
                cells.stream()
                        .flatMap(cell -> FUNDAMENTAL.matcher(cell.prose()).results())
                        .map(MatchResult::group)
                        .findFirst();
        if (named.isPresent()) {
            return new Checked("words for fundamentals: '" + named.get() + "'", List.of());
        }
        if (words < ENOUGH_WORDS) {
            return new NotChecked(
                    "Fewer than " + ENOUGH_WORDS + " words of prose: too few to tell.");
        }
        return new Checked(
                "words for well-known fundamentals",
                List.of(
                        WholeLesson.finding(
                                "No fundamental that the reader knows is named",
                                "Tie the topic to one, such as Pythagoras, the unit circle, the"
                                        + " average, the slope or row reduction.")));
    }

    private static boolean isAboutNumbers(LessonUnderCheck lesson) {
        return lesson.markdownCells().stream().anyMatch(cell -> cell.source().contains("$"))
                || lesson.codeCells().stream()
                        .flatMap(cell -> cell.python().imports().stream())
                        .anyMatch(imported -> NUMBERS.matcher(imported.meaning()).lookingAt());
    }

    private static Pattern read() {
        String list;
        try (InputStream in =
                Objects.requireNonNull(
                        TiedToFundamental.class.getResourceAsStream("fundamentals.txt"))) {
            list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Pattern.compile(
                list.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b")));
    }
}

package org.notebooklearning.judge.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.check.rule.TiedToFundamental;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.notebook.CellTag;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.judge.reading.ReadLesson;

/// Damages that take words out of the lesson or say them otherwise.
final class WordDamages {
    private static final double EARLY_BEATS = 0.45;
    private static final int FEWEST_STEPS = 3;
    private static final Pattern PROBLEM =
            Pattern.compile(
                    "(?i)\\?|\\b(fail\\w*|can ?not|can['’]t|wrong\\w*|worse|impossible|break\\w*|explod\\w+|vanish\\w*"
                            + "|too \\w+|not enough|no longer|does not|do not|doesn['’]t|don['’]t|but|problem|trouble|guess|predict)\\b");
    private static final Pattern PRESENT =
            Pattern.compile(
                    "(?i)state[- ]of[- ]the[- ]art|\\b20(0[5-9]|[12]\\d)\\b|\\btoday\\b|\\bnowadays\\b|\\brecent|\\bnewer\\b"
                            + "|\\bmodern\\b|\\bcurrent(ly)?\\b|\\bexperimental|\\bLlama|\\bGPT|\\bPaLM|\\bGemma|\\bMistral|\\bDeepSeek"
                            + "|\\bQwen|language models?\\b|\\btransformers?\\b|\\bin practice\\b|arxiv");
    private static final Pattern REASON = Pattern.compile("(?<=\\$)\\s\\(.*\\)\\s*$");

    private WordDamages() {}

    static Optional<ReadLesson> contentsFirst(ReadLesson lesson) {
        LessonCells cells = new LessonCells(lesson);
        String contents =
                cells.beats().stream()
                        .skip(1)
                        .map(beat -> "- " + words(beat))
                        .collect(Collectors.joining("\n"));
        boolean told = false;
        for (int place = 0; place < cells.all().size(); place++) {
            Cell cell = cells.all().get(place);
            if (!LessonCells.isOf(cell, BeatKind.OPENING) || !cell.isMarkdown()) {
                continue;
            }
            if (told) {
                cells.drop(place);
                place--;
            } else {
                cells.rewrite(
                        place,
                        text ->
                                text.lines().findFirst().orElse("# Lesson")
                                        + "\n\nThis notebook treats, one after the other:\n\n"
                                        + contents);
                told = true;
            }
        }
        return cells.done();
    }

    static Optional<ReadLesson> namedAtOnce(ReadLesson lesson) {
        LessonCells cells = new LessonCells(lesson);
        String topic = topic(lesson);
        List<String> beats = cells.beats();
        List<String> early = beats.subList(1, Math.max(1, (int) (beats.size() * EARLY_BEATS)));
        for (String beat : early) {
            firstWords(cells, beat)
                    .ifPresent(
                            place ->
                                    cells.rewrite(
                                            place,
                                            text ->
                                                    announced(
                                                            text,
                                                            topic
                                                                    + ", piece by piece: "
                                                                    + words(beat),
                                                            "This is a piece of the definition of "
                                                                    + topic
                                                                    + ", and we need it for that.")));
        }
        return cells.done();
    }

    static Optional<ReadLesson> noProblems(ReadLesson lesson) {
        LessonCells cells = new LessonCells(lesson);
        for (String beat : cells.beats()) {
            Optional<Integer> first = firstWords(cells, beat);
            for (int place = 0; place < cells.all().size(); place++) {
                Cell cell = cells.all().get(place);
                boolean idea =
                        LessonCells.isIn(cell, beat)
                                && LessonCells.isOf(cell, BeatKind.INTUITION)
                                && cell.isMarkdown();
                if (idea) {
                    cells.rewrite(place, text -> without(text, PROBLEM.asPredicate(), words(beat)));
                }
                if (idea && first.filter(Integer.valueOf(place)::equals).isPresent()) {
                    cells.rewrite(
                            place,
                            text ->
                                    announced(
                                            text,
                                            words(beat),
                                            "Another subject is " + words(beat) + "."));
                }
            }
        }
        return cells.done();
    }

    static Optional<ReadLesson> stepsLeftOut(ReadLesson lesson) {
        LessonCells cells = new LessonCells(lesson);
        for (int place = 0; place < cells.all().size(); place++) {
            if (LessonCells.is(cells.all().get(place), CellRole.DERIVATION)) {
                cells.rewrite(place, WordDamages::shortened);
            }
        }
        return cells.done();
    }

    static Optional<ReadLesson> noFundamental(ReadLesson lesson) {
        return everywhere(lesson, TiedToFundamental.named().asPredicate(), _ -> true);
    }

    static Optional<ReadLesson> noPresent(ReadLesson lesson) {
        return everywhere(
                lesson, PRESENT.asPredicate(), cell -> !LessonCells.isOf(cell, BeatKind.OPENING));
    }

    private static Optional<ReadLesson> everywhere(
            ReadLesson lesson, Predicate<String> unwanted, Predicate<Cell> where) {
        LessonCells cells = new LessonCells(lesson);
        for (int place = 0; place < cells.all().size(); place++) {
            Cell cell = cells.all().get(place);
            if (cell.isMarkdown() && where.test(cell)) {
                String beat = CellTag.of(cell).map(CellTag::beat).orElse("more");
                String rest = without(cell.source(), unwanted, words(beat));
                if (rest.isEmpty()) {
                    cells.drop(place);
                    place--;
                } else {
                    cells.rewrite(place, _ -> rest);
                }
            }
        }
        return cells.done();
    }

    /// Of three steps and more the first and the last, without their reasons.
    private static String shortened(String derivation) {
        List<String> lines = derivation.lines().toList();
        List<String> steps = lines.stream().filter(line -> line.startsWith("- ")).toList();
        if (steps.size() < FEWEST_STEPS) {
            return derivation;
        }
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("- ")) {
                kept.add(line);
            } else if (line.equals(steps.getFirst())) {
                kept.add(REASON.matcher(line).replaceFirst(""));
            } else if (line.equals(steps.getLast())) {
                kept.add(
                        "- It is easy to see that this comes to "
                                + REASON.matcher(line.substring(2)).replaceFirst(""));
            }
        }
        return String.join("\n", kept);
    }

    private static String without(String text, Predicate<String> unwanted, String heading) {
        return Sentences.without(text, unwanted, heading);
    }

    /// The text under another heading, with a sentence before everything else.
    private static String announced(String text, String heading, String sentence) {
        String rest =
                text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining("\n"))
                        .strip();
        return "## " + heading + "\n\n" + sentence + "\n\n" + rest;
    }

    private static Optional<Integer> firstWords(LessonCells cells, String beat) {
        for (int place = 0; place < cells.all().size(); place++) {
            Cell cell = cells.all().get(place);
            if (cell.isMarkdown() && LessonCells.isIn(cell, beat)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static String words(String beat) {
        String words = beat.replace('-', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The first words of the lesson's title.
    private static String topic(ReadLesson lesson) {
        return lesson.executed().cells().stream()
                .filter(Cell::isMarkdown)
                .flatMap(cell -> cell.source().lines())
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2).replaceFirst("[,:(].*", "").strip())
                .orElse("the topic");
    }
}

package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL203: each idea answers a failure of the one before. Sign for each beat of intuition after the
/// first: it takes up words or variables of what came before, and an [OpenProblem] stands in the
/// beat before or where it begins. Without tags: how many headed sections begin so.
final class LedByProblems implements Rule {
    private static final int FEWEST_SECTIONS = 5;
    private static final int FEWEST_WORDS = 10;

    /// Markdown cells that make the beginning of a beat: cells are tiny.
    private static final int BEGINNING = 2;

    private static final double ENOUGH_SECTIONS = 0.2;
    private static final Set<BeatKind> BETWEEN = EnumSet.of(BeatKind.PRACTICE, BeatKind.SHORTCUT);
    private static final Pattern SHEET =
            Pattern.compile("YOUR (CODE|ANSWER) HERE|\\(\\d+ points?\\)");
    private static final Pattern EXERCISES = Pattern.compile("(?i)\\bexercises?\\b");
    private static final Pattern SENTENCE = Pattern.compile("[\\n.]");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        return lesson.isTagged() ? beats(lesson) : sections(lesson);
    }

    private static Judgement beats(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        Passage before = null;
        int ideas = 0;
        for (Passage passage : Passage.of(lesson)) {
            boolean idea = passage.kind() == BeatKind.INTUITION && !passage.markdown().isEmpty();
            if (idea && before != null && ++ideas > 1) {
                judge(passage, before, known, findings);
            }
            known.addAll(words(passage));
            before = passage.is(BETWEEN) && before != null ? before : passage;
        }
        if (ideas < 2) {
            return new NotChecked("Fewer than two beats of kind intuition: nothing follows on.");
        }
        return new Checked((ideas - 1) + " beats of intuition, where each begins", findings);
    }

    private static void judge(
            Passage passage, Passage before, Set<String> known, List<Finding> findings) {
        LessonCell first = passage.markdown().getFirst();
        String beginning =
                passage.markdown().stream()
                        .limit(BEGINNING)
                        .map(LessonCell::ownWords)
                        .collect(Collectors.joining("\n\n"));
        if (Vocabulary.common(words(passage), known).isEmpty()) {
            findings.add(
                    first.finding(
                            0,
                            "This idea takes up nothing that came before",
                            "Name the result or the variable that it answers."));
        } else if (!leads(before, beginning)) {
            findings.add(
                    first.finding(
                            0,
                            "No question and no failure leads to this idea",
                            "Show in the beat before what does not work yet, and ask."));
        }
    }

    private static Set<String> words(Passage passage) {
        Set<String> words = Vocabulary.of(passage.prose());
        words.addAll(passage.bound());
        words.addAll(passage.used());
        return words;
    }

    /// Whether what was seen last, or the words that begin the idea, ask for it.
    private static boolean leads(Passage before, String beginning) {
        return OpenProblem.isToldIn(before.ownWords())
                || OpenProblem.isToldIn(beginning)
                || before.cells().stream()
                        .anyMatch(cell -> cell.isCode() && OpenProblem.isShown(cell));
    }

    private static Judgement sections(LessonUnderCheck lesson) {
        if (isSheet(lesson)) {
            return new NotChecked("No tags, and a sheet of problems rather than a lesson.");
        }
        String before = "";
        int sections = 0;
        int led = 0;
        for (Passage section : Passage.of(lesson)) {
            if (section.openingWords() >= FEWEST_WORDS && !section.name().isEmpty()) {
                sections++;
                String words = Prose.withoutQuotations(before + section.opening());
                led += OpenProblem.isToldIn(words) ? 1 : 0;
            }
            before = lastSentence(section.closing());
        }
        if (sections < FEWEST_SECTIONS) {
            return new NotChecked("No tags, and fewer than " + FEWEST_SECTIONS + " told sections.");
        }
        List<Finding> findings = new ArrayList<>();
        if (led < sections * ENOUGH_SECTIONS) {
            findings.add(
                    WholeLesson.finding(
                            led
                                    + " of "
                                    + sections
                                    + " sections begin with a question or a failure",
                            "Let each section answer what the one before could not do."));
        }
        return new Checked("how " + sections + " headed sections begin", findings);
    }

    private static boolean isSheet(LessonUnderCheck lesson) {
        return lesson.cells().stream().anyMatch(cell -> isMarked(cell.source()))
                || lesson.cells().stream()
                        .flatMap(cell -> Passage.heading(cell).stream())
                        .limit(1)
                        .anyMatch(title -> EXERCISES.matcher(title).find());
    }

    private static boolean isMarked(String source) {
        // Most cells have neither word, and looking for it is quicker.
        return (source.contains(" HERE") || source.contains(" point"))
                && SHEET.matcher(source).find();
    }

    private static String lastSentence(String prose) {
        List<String> lines = SENTENCE.splitAsStream(prose.strip()).toList();
        return lines.isEmpty() ? "" : lines.getLast() + "\n";
    }
}

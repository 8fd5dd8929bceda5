package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL108: prose that a reader need not decode. Told are signs of what has to be read twice: long
/// sentences, several figures or formulas in one, cells of half sentences joined by colons and
/// semicolons, long asides in brackets, sentences without a verb.
final class ClearProse implements Rule {
    private static final int MOST_WORDS = 28;
    private static final int MOST_FIGURES = 2;
    private static final int MOST_ASIDE = 12;
    private static final int MOST_JOINS = 2;
    // A remark as one would say it aloud.
    private static final int REMARK = 6;
    private static final int LONGEST_SHOWN = 90;
    private static final Set<CellRole> NO_PROSE = EnumSet.of(CellRole.IMAGE, CellRole.DERIVATION);
    private static final Pattern COLON = Pattern.compile(":\\s+\\S");
    private static final Pattern SEMICOLON = Pattern.compile(";\\s+\\S");
    private static final Pattern ASIDE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern ALL_IN_BRACKETS = Pattern.compile("\\([^()]*\\)[.!?]?");
    private static final Pattern SIGNS = Pattern.compile("[\uE000-\uE003]");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        int cells = 0;
        int clear = 0;
        for (LessonCell cell : lesson.markdownCells()) {
            List<ProseSentence> sentences =
                    cell.isOneOf(NO_PROSE) ? List.of() : ProseSentence.of(cell.source());
            if (!sentences.isEmpty()) {
                int before = findings.size();
                sentences.forEach(sentence -> look(cell, sentence, findings));
                joins(cell, sentences, findings);
                cells++;
                clear += findings.size() == before ? 1 : 0;
            }
        }
        if (cells == 0) {
            return new NotChecked("There is no sentence in markdown.");
        }
        return new Checked(clear + " of " + cells + " cells with sentences are clear", findings);
    }

    private static void look(LessonCell cell, ProseSentence sentence, List<Finding> findings) {
        int words = sentence.words();
        if (words > MOST_WORDS) {
            findings.add(
                    found(
                            cell,
                            sentence,
                            "A sentence of " + words + " words, more than " + MOST_WORDS,
                            "Make two of it, one thought each."));
        }
        int figures = Figures.in(sentence.text());
        if (figures > MOST_FIGURES) {
            findings.add(
                    found(
                            cell,
                            sentence,
                            figures
                                    + " figures and formulas in one sentence, more than "
                                    + MOST_FIGURES,
                            "Show one, say what it means, then the next."));
        }
        if (!sentence.isOpen() && words > REMARK && Fragment.is(sentence.text())) {
            findings.add(
                    found(
                            cell,
                            sentence,
                            "A sentence without a verb",
                            "Say it as you would aloud to a friend: who or what does what."));
        }
        asides(cell, sentence, findings);
    }

    private static void asides(LessonCell cell, ProseSentence sentence, List<Finding> findings) {
        if (ALL_IN_BRACKETS.matcher(sentence.text()).matches()) {
            return;
        }
        ASIDE.matcher(sentence.text())
                .results()
                .map(aside -> ProseSentence.words(aside.group(1)))
                .filter(words -> words > MOST_ASIDE)
                .forEach(
                        words ->
                                findings.add(
                                        found(
                                                cell,
                                                sentence,
                                                words
                                                        + " words in brackets, more than "
                                                        + MOST_ASIDE,
                                                "Make a sentence of its own of it, or leave it"
                                                        + " out.")));
    }

    /// Thoughts that are joined without a word for how they hang together. A semicolon counts
    /// twice: it stands where a full stop could.
    private static void joins(
            LessonCell cell, List<ProseSentence> sentences, List<Finding> findings) {
        long colons = count(COLON, sentences);
        long semicolons = count(SEMICOLON, sentences);
        if (colons + 2 * semicolons > MOST_JOINS) {
            findings.add(
                    cell.finding(
                            sentences.getFirst().line(),
                            colons
                                    + " colons and "
                                    + semicolons
                                    + " semicolons join what could be sentences",
                            "Write whole sentences, and say with a word how they hang together."));
        }
    }

    private static long count(Pattern mark, List<ProseSentence> sentences) {
        return sentences.stream()
                .mapToLong(sentence -> mark.matcher(sentence.text()).results().count())
                .sum();
    }

    private static Finding found(
            LessonCell cell, ProseSentence sentence, String message, String fix) {
        String text = SIGNS.matcher(sentence.text()).replaceAll("\u2026");
        String shown =
                text.length() <= LONGEST_SHOWN
                        ? text
                        : text.substring(0, LONGEST_SHOWN - 3) + "...";
        return cell.finding(sentence.line(), message + ": \"" + shown + "\"", fix);
    }
}

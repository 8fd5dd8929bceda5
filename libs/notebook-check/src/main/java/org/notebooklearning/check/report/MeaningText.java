package org.notebooklearning.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.notebooklearning.check.rule.StructuralJudge;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Opinion;
import org.notebooklearning.contracts.report.Verdict.Outcome;

/// Writes what the judges of meaning say, where there was more than one: who agrees with whom, how
/// many samples say so, and the places that each of them quotes.
final class MeaningText {
    private MeaningText() {}

    /// Who read the lesson, and what that took.
    static String of(MeaningReading.Reader reader) {
        Authorship.Spent spent = reader.spent();
        return String.format(
                        Locale.ROOT,
                        "%s read it for the rules on meaning, %s: %d calls, %,d tokens sent and %,d"
                                + " replied%s. %s",
                        reader.model(),
                        reader.samples() == 1 ? "once" : reader.samples() + " times",
                        spent.calls(),
                        spent.inputTokens(),
                        spent.outputTokens(),
                        spent.cost().isEmpty() ? "" : ", " + spent.cost(),
                        ReportText.oneLine(reader.missing()))
                .strip();
    }

    /// The lines on each verdict that several judges were asked about.
    static List<String> of(List<Verdict> verdicts) {
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (!verdict.opinions().isEmpty()) {
                lines.add("- " + verdict.rule() + " " + ReportText.oneLine(verdict.title()) + ":");
                verdict.opinions().forEach(opinion -> append(lines, opinion));
                if (isDisputed(verdict)) {
                    lines.add("  - The judges do not agree.");
                }
            }
        }
        return lines;
    }

    private static void append(List<String> lines, Opinion opinion) {
        String who = opinion.judge().equals(StructuralJudge.NAME) ? "structure" : opinion.judge();
        String votes =
                opinion.votes().isEmpty() && opinion.samples() == 1
                        ? ""
                        : " (" + opinion.agree() + " of " + opinion.samples() + ")";
        lines.add(
                "  - "
                        + who
                        + ": "
                        + word(opinion.outcome())
                        + votes
                        + ". "
                        + ReportText.oneLine(opinion.why()));
        for (int number = 0; number < opinion.votes().size(); number++) {
            append(lines, number + 1, opinion.votes().get(number));
        }
    }

    private static void append(List<String> lines, int number, Vote vote) {
        lines.add(
                "    - reading "
                        + number
                        + ": "
                        + word(vote.said())
                        + ". "
                        + ReportText.oneLine(vote.why()));
        vote.evidence()
                .forEach(
                        place ->
                                lines.add(
                                        "      - cell "
                                                + ReportText.code(place.cell())
                                                + ": "
                                                + ReportText.code(place.quotation())));
    }

    private static boolean isDisputed(Verdict verdict) {
        return verdict.opinions().stream()
                        .map(Opinion::outcome)
                        .filter(outcome -> outcome != Outcome.NOT_CHECKED)
                        .distinct()
                        .count()
                > 1;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "holds";
            case FAIL, WARN -> "broken";
            case NOT_CHECKED -> "can not say";
        };
    }

    private static String word(Said said) {
        return switch (said) {
            case HOLDS -> "holds";
            case BROKEN -> "broken";
            case NOT_APPLICABLE -> "does not apply";
            case UNFOUNDED -> "does not count, since what it quotes is not in the lesson";
        };
    }
}

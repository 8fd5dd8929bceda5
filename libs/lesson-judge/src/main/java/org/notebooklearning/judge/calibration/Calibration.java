package org.notebooklearning.judge.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.contracts.report.MeaningReading.ReadRule;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.judge.reading.MeaningRules;

/// Counts how often a reading model, and the structural judge beside it, are right about lessons
/// of which it is known what is wrong with them.
public final class Calibration {
    private static final String HEAD =
            "| rule | judge | precision | recall | damages found | told where nothing was damaged |";
    private final Map<String, Tally> model = new TreeMap<>();
    private final Map<String, Tally> structure = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /// Takes in what the model says about one copy.
    public void add(DamagedCopy copy, MeaningReading reading) {
        for (ReadRule read : reading.rules()) {
            if (!copy.clouded().contains(read.rule())) {
                boolean told = read.isMajority(Said.BROKEN, reading.reader().samples());
                boolean said =
                        told
                                || read.isMajority(Said.HOLDS, reading.reader().samples())
                                || read.isMajority(Said.NOT_APPLICABLE, reading.reader().samples());
                count(model, copy, read.rule(), told, said);
                note(copy, read, told);
            }
        }
        for (Verdict verdict : structural(copy)) {
            if (!copy.clouded().contains(verdict.rule())) {
                count(
                        structure,
                        copy,
                        verdict.rule(),
                        !verdict.findings().isEmpty(),
                        verdict.outcome() != Verdict.Outcome.NOT_CHECKED);
            }
        }
    }

    private static List<Verdict> structural(DamagedCopy copy) {
        List<String> rules = MeaningRules.ids();
        return RuleEngine.judge(
                LessonUnderCheck.of(copy.lesson().executed()),
                rules::contains,
                RuleObserver.none());
    }

    private static void count(
            Map<String, Tally> tallies, DamagedCopy copy, String rule, boolean told, boolean said) {
        boolean damaged = copy.broken().contains(rule);
        tallies.merge(rule, Tally.NONE.plus(damaged, told, said), Tally::plus);
    }

    private void note(DamagedCopy copy, ReadRule read, boolean told) {
        if (told == copy.broken().contains(read.rule())) {
            return;
        }
        String why =
                read.votes().isEmpty()
                        ? "nothing was said"
                        : read.votes().getFirst().said().name().toLowerCase(Locale.ROOT)
                                + ": "
                                + read.votes().getFirst().why();
        wrong.add(
                (told ? "told " : "missed ")
                        + read.rule()
                        + " in "
                        + copy.name()
                        + " ("
                        + why
                        + ")");
    }

    /// What the model is worth on one rule.
    public Tally model(String rule) {
        return model.getOrDefault(rule, Tally.NONE);
    }

    /// All counts as a table in Markdown, and below it each verdict that was not right.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEAD, "|---|---|---|---|---|---|"));
        for (String rule : MeaningRules.ids()) {
            lines.add("| " + rule + " | model | " + model(rule).text() + " |");
            lines.add("| | structure | " + structure.getOrDefault(rule, Tally.NONE).text() + " |");
        }
        lines.add("| all | model | " + all(model).text() + " |");
        lines.add("| | structure | " + all(structure).text() + " |");
        lines.add("");
        wrong.forEach(one -> lines.add("- " + one));
        return lines;
    }

    private static Tally all(Map<String, Tally> tallies) {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}

package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Outcome;
import org.notebooklearning.contracts.report.Verdict.Severity;

/// Asks every rule of the catalogue for its verdict.
public final class RuleEngine {
    private static final String FORMAT_RULE = "NL001";

    private RuleEngine() {}

    /// One verdict for each id of the catalogue, in its order. Questions about meaning are judged
    /// by structure.
    public static List<Verdict> judge(LessonUnderCheck lesson) {
        return judge(lesson, List.of(new StructuralJudge()));
    }

    /// The same with `judges` for the questions about meaning: the first that can say speaks.
    public static List<Verdict> judge(LessonUnderCheck lesson, List<MeaningJudge> judges) {
        List<Verdict> verdicts = new ArrayList<>();
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            verdicts.add(
                    entry.rule() instanceof Question question
                            ? asked(entry, question, lesson, judges)
                            : verdict(entry, entry.rule().judge(lesson), null));
        }
        return List.copyOf(verdicts);
    }

    private static Verdict asked(
            RuleCatalogue.Entry entry,
            Question question,
            LessonUnderCheck lesson,
            List<MeaningJudge> judges) {
        List<String> silent = new ArrayList<>();
        for (MeaningJudge judge : judges) {
            switch (judge.judge(lesson, question)) {
                case Rule.Checked checked -> {
                    return verdict(entry, checked, judge.name());
                }
                case Rule.NotChecked unsaid -> silent.add(unsaid.why());
            }
        }
        String why = silent.isEmpty() ? "No judge of meaning was asked." : String.join(" ", silent);
        return verdict(entry, new Rule.NotChecked(why), null);
    }

    /// The same for a notebook's file, of which nothing else is known. A file that is no notebook
    /// fails the rule on the format, and no other rule is checked.
    public static List<Verdict> judgeFile(String json) {
        try {
            return judge(LessonUnderCheck.ofFile(json));
        } catch (NotebookFormatException e) {
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static List<Verdict> unreadable(String message) {
        Finding finding =
                new Finding(null, 0, "", message, "Save it from Jupyter as a version 4 notebook.");
        List<Verdict> verdicts = new ArrayList<>();
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            Rule.Judgement judgement =
                    entry.id().equals(FORMAT_RULE)
                            ? new Rule.Checked("the file", List.of(finding))
                            : new Rule.NotChecked("The file can not be read as a notebook.");
            verdicts.add(verdict(entry, judgement, null));
        }
        return List.copyOf(verdicts);
    }

    private static Verdict verdict(
            RuleCatalogue.Entry entry, Rule.Judgement judgement, @Nullable String judge) {
        return switch (judgement) {
            case Rule.NotChecked skipped ->
                    verdict(entry, Outcome.NOT_CHECKED, skipped.why(), List.of(), judge);
            case Rule.Checked checked -> {
                Outcome broken = entry.severity() == Severity.BLOCK ? Outcome.FAIL : Outcome.WARN;
                Outcome outcome = checked.findings().isEmpty() ? Outcome.PASS : broken;
                yield verdict(entry, outcome, checked.lookedAt(), checked.findings(), judge);
            }
        };
    }

    private static Verdict verdict(
            RuleCatalogue.Entry entry,
            Outcome outcome,
            String why,
            List<Finding> findings,
            @Nullable String judge) {
        return new Verdict(
                entry.id(), entry.title(), entry.severity(), outcome, why, findings, judge);
    }
}

package org.notebooklearning.check.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.FileProblem;
import org.notebooklearning.check.format.NotebookUpgrade;
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
        return judge(lesson, id -> true, RuleObserver.none());
    }

    /// The same for the rules whose id is `wanted`.
    public static List<Verdict> judge(
            LessonUnderCheck lesson, Predicate<String> wanted, RuleObserver observer) {
        return judge(lesson, List.of(new StructuralJudge()), wanted, observer);
    }

    /// The same with `judges` for the questions about meaning: the first that can say speaks.
    public static List<Verdict> judge(
            LessonUnderCheck lesson,
            List<MeaningJudge> judges,
            Predicate<String> wanted,
            RuleObserver observer) {
        List<Verdict> verdicts = new ArrayList<>();
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            if (wanted.test(entry.id())) {
                long start = System.nanoTime();
                Verdict verdict = verdict(entry, lesson, judges);
                observer.judged(verdict, Duration.ofNanos(System.nanoTime() - start));
                verdicts.add(verdict);
            }
        }
        return List.copyOf(verdicts);
    }

    private static Verdict verdict(
            RuleCatalogue.Entry entry, LessonUnderCheck lesson, List<MeaningJudge> judges) {
        Optional<String> language = lesson.otherLanguage();
        if (language.isPresent() && RuleCatalogue.readsPython(entry.id())) {
            String why = "The code is " + language.get() + ", not Python.";
            return verdict(entry, new Rule.NotChecked(why), null);
        }
        return entry.rule() instanceof MeaningRule question
                ? asked(entry, question, lesson, judges)
                : verdict(entry, entry.rule().judge(lesson), null);
    }

    private static Verdict asked(
            RuleCatalogue.Entry entry,
            MeaningRule question,
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

    /// The same for a notebook's file, of which nothing else is known. An older version is a
    /// finding of the rule on the format, and all others judge the upgraded notebook. A file that
    /// is no notebook fails the rule on the format, and no other rule is checked.
    public static List<Verdict> judgeFile(String json) {
        return judge(NotebookUpgrade.read(json));
    }

    /// The same for a file's bytes.
    public static List<Verdict> judgeFile(byte[] file) {
        return judge(NotebookUpgrade.read(file));
    }

    /// The same for a file that was read.
    public static List<Verdict> judge(NotebookUpgrade.Result file) {
        return switch (file) {
            case NotebookUpgrade.Upgraded upgraded -> judge(LessonUnderCheck.of(upgraded));
            case NotebookUpgrade.Refused refused -> unreadable(refused.problem());
        };
    }

    /// Verdicts on a file that is no notebook.
    public static List<Verdict> unreadable(FileProblem problem) {
        Finding finding = new Finding(null, 0, "", problem.message(), problem.fix());
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

package org.notebooklearning.check.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.format.FileProblem;
import org.notebooklearning.check.format.NotebookUpgrade;
import org.notebooklearning.contracts.report.MeaningReading.Said;
import org.notebooklearning.contracts.report.MeaningReading.Vote;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Opinion;
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

    /// The first judge that can say decides; where several were asked, each is shown. What is
    /// found in the run is no question of meaning: it stays, whatever a reader says.
    private static Verdict asked(
            RuleCatalogue.Entry entry,
            MeaningRule question,
            LessonUnderCheck lesson,
            List<MeaningJudge> judges) {
        List<Spoken> spoken = new ArrayList<>();
        for (MeaningJudge judge : judges) {
            spoken.add(new Spoken(judge, judge.judge(lesson, question)));
        }
        Optional<Spoken> decides = spoken.stream().filter(Spoken::isSaid).findFirst();
        Optional<Spoken> finds =
                spoken.stream().filter(one -> one.finds() && entry.isSeen(one.judge)).findFirst();
        Spoken last = decides.filter(Spoken::finds).or(() -> finds).or(() -> decides).orElse(null);
        List<Opinion> opinions =
                judges.size() < 2
                        ? List.of()
                        : spoken.stream().map(one -> one.opinion(entry, question)).toList();
        if (last == null) {
            return verdict(entry, new Rule.NotChecked(unsaid(spoken)), null, opinions);
        }
        return verdict(entry, last.judgement, last.judge.name(), opinions);
    }

    private static String unsaid(List<Spoken> spoken) {
        return spoken.isEmpty()
                ? "No judge of meaning was asked."
                : spoken.stream()
                        .map(one -> ((Rule.NotChecked) one.judgement).why())
                        .collect(Collectors.joining(" "));
    }

    /// What one judge of meaning says.
    private record Spoken(MeaningJudge judge, Rule.Judgement judgement) {
        boolean isSaid() {
            return judgement instanceof Rule.Checked;
        }

        boolean finds() {
            return judgement instanceof Rule.Checked checked && !checked.findings().isEmpty();
        }

        Opinion opinion(RuleCatalogue.Entry entry, MeaningRule question) {
            Verdict alone = verdict(entry, judgement, judge.name(), List.of());
            List<Vote> votes = judge.votes(question);
            return new Opinion(
                    judge.name(),
                    alone.outcome(),
                    votes.isEmpty() ? 1 : agreeing(alone.outcome(), votes),
                    judge.samples(),
                    alone.why(),
                    votes);
        }

        /// How many say what was decided; where nothing was, how many the largest group has.
        private static int agreeing(Outcome outcome, List<Vote> votes) {
            int most = 0;
            for (Said said : Said.values()) {
                int count = (int) votes.stream().filter(vote -> vote.said() == said).count();
                boolean decided =
                        switch (outcome) {
                            case PASS -> said == Said.HOLDS;
                            case FAIL, WARN -> said == Said.BROKEN;
                            case NOT_CHECKED -> said != Said.UNFOUNDED;
                        };
                most = decided ? Math.max(most, count) : most;
            }
            return most;
        }
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
        return verdict(entry, judgement, judge, List.of());
    }

    private static Verdict verdict(
            RuleCatalogue.Entry entry,
            Rule.Judgement judgement,
            @Nullable String judge,
            List<Opinion> opinions) {
        return switch (judgement) {
            case Rule.NotChecked skipped ->
                    verdict(entry, Outcome.NOT_CHECKED, skipped.why(), List.of(), judge, opinions);
            case Rule.Checked checked -> {
                Outcome broken = entry.severity() == Severity.BLOCK ? Outcome.FAIL : Outcome.WARN;
                Outcome outcome = checked.findings().isEmpty() ? Outcome.PASS : broken;
                yield verdict(
                        entry, outcome, checked.lookedAt(), checked.findings(), judge, opinions);
            }
        };
    }

    private static Verdict verdict(
            RuleCatalogue.Entry entry,
            Outcome outcome,
            String why,
            List<Finding> findings,
            @Nullable String judge,
            List<Opinion> opinions) {
        return new Verdict(
                entry.id(),
                entry.title(),
                entry.severity(),
                outcome,
                why,
                findings,
                judge,
                opinions);
    }
}

package org.notebooklearning.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.check.rule.RunFacts;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;
import org.notebooklearning.contracts.report.Verdict.Severity;

/// Judges a lesson by the rules and says where in the concept's files each finding is to be mended.
final class LessonFindings {
    /// What the planner answers for: it words the plan, and knows what was asked for.
    private static final Set<String> OF_THE_PLANNER = Set.of("NL503", "NL602");

    private static final String NAMES = "NL008";

    private final AuthoredLesson lesson;
    private final String name;

    /// @param name what the lesson is called in findings
    LessonFindings(AuthoredLesson lesson, String name) {
        this.lesson = lesson;
        this.name = name;
    }

    /// By all rules.
    ///
    /// @param run what happened when it was run; null where it was not
    List<AuthorFinding> all(@Nullable RunFacts run) {
        return judged(rule -> !OF_THE_PLANNER.contains(rule), run);
    }

    /// Whether its names are bound, alone.
    List<AuthorFinding> ofNames() {
        return judged(NAMES::equals, null);
    }

    private List<AuthorFinding> judged(Predicate<String> wanted, @Nullable RunFacts run) {
        LessonUnderCheck told = LessonUnderCheck.of(lesson.draft()).withPlan(lesson.plan());
        List<AuthorFinding> findings = new ArrayList<>();
        for (Verdict verdict :
                RuleEngine.judge(
                        run == null ? told : told.withRun(run), wanted, RuleObserver.none())) {
            verdict.findings().forEach(finding -> findings.add(placed(verdict, finding)));
        }
        return findings;
    }

    private AuthorFinding placed(Verdict verdict, Finding finding) {
        LessonWriting.@Nullable Place place =
                finding.cell() == null ? null : lesson.places().get(finding.cell());
        int line = place == null ? 0 : place.line() + Math.max(0, finding.line() - 1);
        return new AuthorFinding(
                verdict.rule(),
                verdict.severity() == Severity.BLOCK,
                place == null ? "" : file(place.beat()),
                line,
                finding.excerpt(),
                finding.message(),
                finding.fix(),
                Set.of(name));
    }

    static String file(String beat) {
        return "beats/" + beat + ".py";
    }
}

package org.notebooklearning.check.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notebooklearning.check.rule.CellReadings;
import org.notebooklearning.check.rule.LessonUnderCheck;
import org.notebooklearning.check.rule.RuleCatalogue;
import org.notebooklearning.check.rule.RuleEngine;
import org.notebooklearning.check.rule.RuleObserver;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Verdict;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// A notebook with the verdicts of all rules.
///
/// @param verdicts by rule
/// @param unparsed how many of its code cells are no Python
record Judged(Notebook notebook, Map<String, Verdict> verdicts, int unparsed) {
    Judged {
        verdicts = Map.copyOf(verdicts);
    }

    static Judged of(Notebook notebook, CellReadings readings) {
        LessonUnderCheck lesson = LessonUnderCheck.of(notebook, readings);
        Map<String, Verdict> verdicts = new HashMap<>();
        RuleEngine.judge(lesson).forEach(verdict -> verdicts.put(verdict.rule(), verdict));
        return new Judged(notebook, verdicts, unparsed(notebook, readings));
    }

    /// `changed` judged, if `rule` has fewer than `most` findings there, no other rule has
    /// more than here, and no more cells are no Python. Most changes that are no good show it at
    /// the first rule, and are not judged by the others.
    Optional<Judged> better(Notebook changed, String rule, int most, CellReadings readings) {
        int broken = unparsed(changed, readings);
        if (broken > unparsed) {
            return Optional.empty();
        }
        LessonUnderCheck lesson = LessonUnderCheck.of(changed, readings);
        Map<String, Verdict> after = new HashMap<>();
        after.put(rule, verdict(lesson, rule));
        if (after.get(rule).findings().size() >= most) {
            return Optional.empty();
        }
        for (RuleCatalogue.Entry entry : RuleCatalogue.entries()) {
            Verdict verdict = after.computeIfAbsent(entry.id(), id -> verdict(lesson, id));
            if (verdict.findings().size() > findings(entry.id()).size()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Judged(changed, after, broken));
    }

    List<Finding> findings(String rule) {
        Verdict verdict = verdicts.get(rule);
        return verdict == null ? List.of() : verdict.findings();
    }

    private static Verdict verdict(LessonUnderCheck lesson, String rule) {
        return RuleEngine.judge(lesson, rule::equals, RuleObserver.none()).getFirst();
    }

    private static int unparsed(Notebook notebook, CellReadings readings) {
        return (int)
                notebook.codeCells().stream()
                        .map(Cell::source)
                        .filter(source -> !readings.code(source).problems().isEmpty())
                        .count();
    }
}

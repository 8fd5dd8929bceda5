package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL201: the lesson opens with why. Whether the why is the most valuable one is for readers to
/// say; here the plan, the tags and the form of the first cell are looked at.
final class OpensWithWhy implements Rule {
    private static final int ENOUGH_WORDS = 15;
    private static final Pattern DRY =
            Pattern.compile(
                    "(?i)\\btable of contents\\b|\\bin this (notebook|lesson|tutorial),? (we|you)"
                            + "|\\bis defined as\\b|^\\W*definition\\b|\\]\\(#");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        BeatKind planned = lesson.plan().map(plan -> plan.beats().getFirst().kind()).orElse(null);
        if (lesson.cells().isEmpty() || (planned == null && !lesson.isTagged())) {
            return new NotChecked("Neither plan nor tags say which beat opens the lesson.");
        }
        LessonCell first = lesson.cells().getFirst();
        List<Finding> findings = new ArrayList<>();
        if (planned != null && planned != BeatKind.OPENING) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "The plan's first beat is of kind " + planned.word() + ", not opening",
                            "Put the opening first."));
        }
        if (lesson.isTagged() && first.kind() != BeatKind.OPENING) {
            findings.add(
                    first.finding(
                            0,
                            "The first cell does not belong to an opening",
                            "Begin with the most valuable real use and what it buys."));
        }
        if (!first.isMarkdown() || openingWords(lesson) < ENOUGH_WORDS) {
            findings.add(
                    first.finding(
                            0,
                            "The lesson does not say why, in words, before its first code",
                            "Begin with a few sentences on the most valuable real use."));
        } else {
            lesson.cells().stream()
                    .takeWhile(LessonCell::isMarkdown)
                    .filter(cell -> DRY.matcher(cell.source()).find())
                    .findFirst()
                    .map(
                            cell ->
                                    cell.finding(
                                            0,
                                            "The lesson opens with contents or a definition",
                                            "Begin with the use and what it buys; name things"
                                                    + " later."))
                    .ifPresent(findings::add);
        }
        return new Checked("the first beat and what it says before its first code", findings);
    }

    /// A title may stand in a cell of its own.
    private static int openingWords(LessonUnderCheck lesson) {
        return lesson.cells().stream()
                .takeWhile(LessonCell::isMarkdown)
                .mapToInt(LessonCell::words)
                .sum();
    }
}

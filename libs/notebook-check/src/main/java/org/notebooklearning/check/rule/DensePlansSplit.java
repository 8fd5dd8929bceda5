package org.notebooklearning.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL602: a plan that is too dense, or that teaches at length what deserves a notebook of its own,
/// is offered in parts. Long is a plan of more than 90 minutes, however many cells it has: tiny
/// cells are no burden. The other sign is more than a quarter of an hour on [Groundwork]. The offer
/// stands in its summary, its reason for the level or its changes.
final class DensePlansSplit implements Rule {
    private static final int MOST_MINUTES = 90;
    private static final int MOST_GROUNDWORK = 15;
    private static final Pattern OFFER =
            Pattern.compile(
                    "(?i)\\bsplit(s|ting)?\\b|\\b(sittings|parts)\\b|\\b(two|three|several|second|separate|own)"
                            + " (lessons?|notebooks?)\\b|\\b(lesson|notebook) of its own\\b");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        LessonPlan plan = lesson.plan().orElse(null);
        if (plan == null) {
            return new NotChecked("There is no plan.");
        }
        Groundwork groundwork = Groundwork.in(plan);
        String size =
                plan.minutes()
                        + " minutes and "
                        + plan.cells()
                        + " cells planned, "
                        + groundwork.minutes()
                        + " minutes of them for what the topic builds on";
        return new Checked(
                size,
                OFFER.matcher(said(plan)).find()
                        ? List.of()
                        : Stream.concat(dense(plan), prerequisite(groundwork)).toList());
    }

    private static Stream<Finding> dense(LessonPlan plan) {
        if (plan.minutes() <= MOST_MINUTES) {
            return Stream.empty();
        }
        return Stream.of(
                WholeLesson.finding(
                        "The plan is long (" + plan.minutes() + " minutes) and no split is offered",
                        "Offer it in sittings that each end with something whole."));
    }

    private static Stream<Finding> prerequisite(Groundwork groundwork) {
        if (groundwork.minutes() <= MOST_GROUNDWORK) {
            return Stream.empty();
        }
        return Stream.of(
                WholeLesson.finding(
                        groundwork.minutes()
                                + " minutes teach what the topic builds on ("
                                + groundwork.titles()
                                + ") and no notebook of its own is offered for it",
                        "Offer to split it off, or recap it in "
                                + MOST_GROUNDWORK
                                + " minutes or less."));
    }

    private static String said(LessonPlan plan) {
        return Stream.concat(
                        Stream.of(plan.summary(), plan.levelReason()),
                        plan.changes().stream().map(PlanChange::why))
                .collect(Collectors.joining("\n"));
    }
}

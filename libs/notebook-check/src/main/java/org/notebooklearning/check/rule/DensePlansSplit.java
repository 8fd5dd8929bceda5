package org.notebooklearning.check.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;

/// NL602: a plan that is too dense is offered as a split. Dense is a plan of more than 90 minutes
/// or 70 cells; the offer stands in its summary, its reason for the level or its changes.
final class DensePlansSplit implements Rule {
    private static final int MOST_MINUTES = 90;
    private static final int MOST_CELLS = 70;
    private static final Pattern OFFER =
            Pattern.compile(
                    "(?i)\\bsplit(s|ting)?\\b|\\b(two|three|several|second|separate|own)"
                            + " (lessons?|notebooks?)\\b|\\b(lesson|notebook) of its own\\b");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        LessonPlan plan = lesson.plan().orElse(null);
        if (plan == null) {
            return new NotChecked("There is no plan.");
        }
        String size = plan.minutes() + " minutes and " + plan.cells() + " cells planned";
        boolean dense = plan.minutes() > MOST_MINUTES || plan.cells() > MOST_CELLS;
        if (!dense || OFFER.matcher(said(plan)).find()) {
            return new Checked(size, List.of());
        }
        return new Checked(
                size,
                List.of(
                        WholeLesson.finding(
                                "The plan is dense (" + size + ") and no split is offered",
                                "Offer to split it, or bring it to "
                                        + MOST_MINUTES
                                        + " minutes and "
                                        + MOST_CELLS
                                        + " cells.")));
    }

    private static String said(LessonPlan plan) {
        return Stream.concat(
                        Stream.of(plan.summary(), plan.levelReason()),
                        plan.changes().stream().map(PlanChange::why))
                .collect(Collectors.joining("\n"));
    }
}

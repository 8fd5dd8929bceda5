package org.notebooklearning.gateway.lessons;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.gateway.readmodel.LessonView;

/// What was decided about a plan before, and how reviews are answered that come after it.
///
/// @param revision of the plan that it was about
record EarlierDecision(int revision, PlanDecision decision) {
    /// The answer to a review that says what was decided before, or something else.
    static Decided repeated(LessonView view, PlanReview review, @Nullable EarlierDecision before) {
        if (before == null) {
            return stale(view);
        }
        boolean same =
                (review.revision() == null || review.revision() == before.revision)
                        && (review.answers() == null
                                || review.answers().equals(before.decision.answers()))
                        && (review.edits() == null
                                || review.edits().equals(before.decision.edits()));
        return same ? new Decided.Accepted(view) : another();
    }

    /// The last approval; null where there was none.
    static @Nullable EarlierDecision approved(LessonView view) {
        LessonEvent.PlanApproved event = view.milestones().approval();
        return event == null
                ? null
                : new EarlierDecision(event.revision(), event.round().decision());
    }

    /// The last change that the learner asked for; null where there was none.
    static @Nullable EarlierDecision changed(LessonView view) {
        LessonEvent.PlanChangeRequested event = view.milestones().change();
        return event == null
                ? null
                : new EarlierDecision(event.revision(), event.round().decision());
    }

    /// The refusal of what is about no plan that is shown now.
    static Decided stale(LessonView view) {
        LessonEvent.PlanDrafted plan = view.milestones().plan();
        return new Decided.Refused(
                view.state() == LessonState.AWAITING_LEARNER && plan != null
                        ? "The plan was made again since: revision %d is shown. Look at it, and decide about it."
                                .formatted(plan.revision())
                        : "The lesson is "
                                + view.state().word()
                                + " and asks nothing. Decisions are taken while it is awaiting-learner.");
    }

    /// The refusal of a second decision about the same plan.
    static Decided another() {
        return new Decided.Refused(
                "This plan was decided about otherwise already. Look at the lesson for how it"
                        + " stands.");
    }
}

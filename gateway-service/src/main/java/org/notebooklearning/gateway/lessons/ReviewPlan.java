package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Takes what the learner says of a plan, once for each plan that is shown:
///
/// 1. refuse what is about another plan, or does not fit this one;
/// 2. publish the decision together with the task that plans again, and with the second lesson
/// where the offer to split was accepted.
@Singleton
public final class ReviewPlan {
    private final Lessons lessons;
    private final LessonLog log;
    private final ArtifactStore store;
    private final Claims claims;
    private final CancelLesson cancelling;
    private final Clock clock;

    public ReviewPlan(
            Lessons lessons,
            LessonLog log,
            ArtifactStore store,
            Claims claims,
            CancelLesson cancelling,
            Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.store = store;
        this.claims = claims;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    /// The same decision may be sent again; another one about the same plan is refused.
    public Decided review(LessonId lesson, PlanReview review) {
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        LessonEvent.PlanDrafted shown = view.milestones().plan();
        boolean asked = view.state() == LessonState.AWAITING_LEARNER && shown != null;
        Integer about = review.revision();
        if (!asked || shown == null || (about != null && about != shown.revision())) {
            return late(view, review);
        }
        if (review.decision() == PlanReview.Decision.CANCEL) {
            return cancelling.cancel(lesson);
        }
        LessonPlan plan = store.getJson(shown.plan(), LessonPlan.class);
        PlanDecision decision = decision(review, plan);
        List<String> wrongs = new ArrayList<>(AnswerCheck.wrongs(decision.answers(), plan));
        wrongs.addAll(EditCheck.wrongs(decision.edits(), plan));
        return wrongs.isEmpty()
                ? decide(new Step(view, shown, plan, decision, review.decision()))
                : new Decided.Invalid(wrongs);
    }

    /// What is left out stays as it was in the plan that is shown.
    private static PlanDecision decision(PlanReview review, LessonPlan plan) {
        return new PlanDecision(
                review.answers() == null ? plan.answers() : review.answers(),
                review.edits() == null ? plan.edits() : review.edits());
    }

    /// Nothing is asked now, or another plan is: fine where this was decided before.
    private Decided late(LessonView view, PlanReview review) {
        return switch (review.decision()) {
            case CANCEL ->
                    review.revision() == null || view.state() == LessonState.CANCELLED
                            ? cancelling.cancel(view.id())
                            : EarlierDecision.stale(view);
            case APPROVE -> EarlierDecision.repeated(view, review, EarlierDecision.approved(view));
            case CHANGE -> EarlierDecision.repeated(view, review, EarlierDecision.changed(view));
        };
    }

    private Decided decide(Step step) {
        LessonId lesson = step.view.id();
        boolean change = step.made == PlanReview.Decision.CHANGE;
        LessonTask.Plan task =
                new LessonTask.Plan(
                        lesson,
                        step.shown.revision() + 1,
                        step.view.run(),
                        step.view.request(),
                        step.shown.source(),
                        change
                                ? new PlanRound.Changed(step.decision)
                                : new PlanRound.Approved(step.decision));
        EventIds ids = new EventIds(task);
        String event =
                ids.of(
                        change
                                ? LessonEvent.PlanChangeRequested.class
                                : LessonEvent.PlanApproved.class);
        // One decision for each plan that is shown, whichever it is.
        Claim claim =
                claims.make(
                        ids.decision(),
                        Sha256.of(Json.bytes(List.of(step.made, step.decision))),
                        lesson,
                        () -> publish(step, task, event));
        return switch (claim) {
            case Claim.Conflict conflict -> EarlierDecision.another();
            case Claim.Granted granted -> {
                lessons.settled(lesson, event);
                yield new Decided.Accepted(lessons.find(lesson).orElse(step.view));
            }
        };
    }

    private void publish(Step step, LessonTask.Plan task, String event) {
        LessonId lesson = step.view.id();
        if (task.round() instanceof PlanRound.Changed) {
            log.publish(
                    List.of(
                            new LessonEvent.PlanChangeRequested(
                                    event,
                                    lesson,
                                    clock.instant(),
                                    step.shown.revision(),
                                    step.decision.answers(),
                                    step.decision.edits(),
                                    true)),
                    List.of(task));
            return;
        }
        List<LessonEvent> events = new ArrayList<>();
        List<LessonTask> tasks = new ArrayList<>(List.of(task));
        LessonTask.Ingest second = step.second(store);
        events.add(
                new LessonEvent.PlanApproved(
                        event,
                        lesson,
                        clock.instant(),
                        step.shown.revision(),
                        step.decision.answers(),
                        step.decision.edits(),
                        second == null ? null : second.lesson()));
        if (second != null) {
            events.add(
                    new LessonEvent.LessonRequested(
                            new EventIds(second).of(LessonEvent.LessonRequested.class),
                            second.lesson(),
                            clock.instant(),
                            second.request(),
                            // The same learner asks for it.
                            step.view.owner()));
            tasks.add(second);
        }
        log.publish(events, tasks);
    }

    /// A decision that fits.
    private record Step(
            LessonView view,
            LessonEvent.PlanDrafted shown,
            LessonPlan plan,
            PlanDecision decision,
            PlanReview.Decision made) {

        /// The first task of the lesson that goes on where this one ends; null where the plan is
        /// not split.
        LessonTask.@Nullable Ingest second(ArtifactStore store) {
            String beat = decision.edits().split();
            if (beat == null) {
                return null;
            }
            ArtifactRef both = store.putJson(decision);
            return SecondLesson.of(view.id(), view.request(), beat, both);
        }
    }
}

package org.notebooklearning.gateway.lessons;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.contracts.task.WayBack;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Milestones;

/// Which task a lesson goes on with when it is tried again.
final class TaskAgain {
    private TaskAgain() {}

    /// The task that failed, where the failure names it, otherwise the first one whose result the
    /// lesson does not have.
    static LessonTask of(LessonView view, int run) {
        LessonEvent.LessonFailed failure = view.milestones().failure();
        return failure != null && failure.wayBack() instanceof WayBack.Again again
                ? inRun(again.task(), run)
                : missing(view, run);
    }

    /// The first task of `stage`, which has its input.
    static LessonTask from(Stage stage, LessonView view, int run) {
        LessonRequest request = view.request();
        Milestones known = view.milestones();
        return switch (stage) {
            case INGEST -> new LessonTask.Ingest(view.id(), 1, run, request);
            case PLAN ->
                    new LessonTask.Plan(
                            view.id(),
                            1,
                            run,
                            request,
                            requireNonNull(known.source()).source(),
                            new PlanRound.First());
            case WRITE -> write(view, requireNonNull(known.plan()), run);
            case VALIDATE -> validate(view, requireNonNull(known.draft()), run);
        };
    }

    private static LessonTask missing(LessonView view, int run) {
        Milestones known = view.milestones();
        if (!known.has(Stage.INGEST)) {
            return from(Stage.INGEST, view, run);
        }
        LessonEvent.PlanDrafted plan = known.plan();
        LessonTask decided = plan == null ? null : decided(view, plan, run);
        if (decided != null) {
            return decided;
        }
        if (plan == null || !known.has(Stage.PLAN)) {
            return from(Stage.PLAN, view, run);
        }
        if (plan.awaitsLearner()) {
            return new LessonTask.Plan(
                    view.id(),
                    plan.revision(),
                    run,
                    view.request(),
                    plan.source(),
                    new PlanRound.First());
        }
        LessonEvent.DraftWritten draft = known.draft();
        if (draft != null && known.has(Stage.WRITE) && draft.plan().equals(plan.plan())) {
            return validate(view, draft, run);
        }
        return write(view, plan, run);
    }

    /// The planning that the learner's last decision asked for: where its plan is not there yet,
    /// and where it is shown and waits.
    private static @Nullable LessonTask decided(
            LessonView view, LessonEvent.PlanDrafted plan, int run) {
        LessonEvent.PlanApproved approval = view.milestones().approval();
        LessonEvent.PlanChangeRequested change = view.milestones().change();
        int approved = approval == null ? 0 : approval.revision();
        int changed = change == null ? 0 : change.revision();
        int awaited = plan.awaitsLearner() ? plan.revision() - 1 : plan.revision();
        if (change != null && changed >= Math.max(awaited, approved)) {
            return new LessonTask.Plan(
                    view.id(), changed + 1, run, view.request(), plan.source(), change.round());
        }
        if (approval != null && approved >= plan.revision()) {
            return new LessonTask.Plan(
                    view.id(), approved + 1, run, view.request(), plan.source(), approval.round());
        }
        return null;
    }

    private static LessonTask write(LessonView view, LessonEvent.PlanDrafted plan, int run) {
        return new LessonTask.Write(view.id(), 1, run, view.request(), plan.source(), plan.plan());
    }

    private static LessonTask validate(LessonView view, LessonEvent.DraftWritten draft, int run) {
        return new LessonTask.Validate(
                view.id(),
                draft.revision(),
                run,
                view.request(),
                draft.source(),
                draft.plan(),
                draft.draft());
    }

    private static LessonTask inRun(LessonTask task, int run) {
        return switch (task) {
            case LessonTask.Ingest t ->
                    new LessonTask.Ingest(t.lesson(), t.revision(), run, t.request());
            case LessonTask.Plan t ->
                    new LessonTask.Plan(
                            t.lesson(), t.revision(), run, t.request(), t.source(), t.round());
            case LessonTask.Write t ->
                    new LessonTask.Write(
                            t.lesson(), t.revision(), run, t.request(), t.source(), t.plan());
            case LessonTask.Validate t ->
                    new LessonTask.Validate(
                            t.lesson(),
                            t.revision(),
                            run,
                            t.request(),
                            t.source(),
                            t.plan(),
                            t.draft());
        };
    }
}

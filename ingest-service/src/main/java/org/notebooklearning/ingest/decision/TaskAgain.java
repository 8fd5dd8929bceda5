package org.notebooklearning.ingest.decision;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Milestones;

/// Which task a lesson goes on with when it is tried again.
final class TaskAgain {
    private TaskAgain() {}

    /// The task that failed, where the failure names it, otherwise the first one whose result the
    /// lesson does not have. Writing always begins anew: a draft is known only to the task that
    /// judges it.
    static LessonTask of(LessonView view, int run) {
        LessonEvent.LessonFailed failure = view.milestones().failure();
        if (failure != null && failure.task() != null) {
            return inRun(Json.read(failure.task(), LessonTask.class), run);
        }
        return missing(view, run);
    }

    private static LessonTask missing(LessonView view, int run) {
        LessonRequest request = view.request();
        Milestones known = view.milestones();
        if (known.source() == null) {
            return new LessonTask.Ingest(view.id(), 1, run, request);
        }
        ArtifactRef source = known.source().source();
        LessonEvent.PlanDrafted plan = known.plan();
        if (plan == null) {
            return new LessonTask.Plan(view.id(), 1, run, request, source, null);
        }
        LessonTask decided = decided(view, plan, run);
        if (decided != null) {
            return decided;
        }
        if (plan.awaitsLearner()) {
            return new LessonTask.Plan(
                    view.id(), plan.revision(), run, request, plan.source(), null);
        }
        return new LessonTask.Write(view.id(), 1, run, request, plan.source(), plan.plan());
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
                    view.id(),
                    changed + 1,
                    run,
                    view.request(),
                    plan.source(),
                    change.answers(),
                    change.edits(),
                    change.showAgain());
        }
        if (approval != null && approved >= plan.revision()) {
            return new LessonTask.Plan(
                    view.id(),
                    approved + 1,
                    run,
                    view.request(),
                    plan.source(),
                    approval.answers(),
                    approval.edits(),
                    false);
        }
        return null;
    }

    private static LessonTask inRun(LessonTask task, int run) {
        return switch (task) {
            case LessonTask.Ingest t ->
                    new LessonTask.Ingest(t.lesson(), t.revision(), run, t.request());
            case LessonTask.Plan t ->
                    new LessonTask.Plan(
                            t.lesson(),
                            t.revision(),
                            run,
                            t.request(),
                            t.source(),
                            t.answers(),
                            t.edits(),
                            t.showAgain());
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

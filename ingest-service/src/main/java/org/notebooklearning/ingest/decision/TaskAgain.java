package org.notebooklearning.ingest.decision;

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
        LessonEvent.PlanApproved approval = known.approval();
        if (approval != null && approval.revision() >= plan.revision()) {
            return new LessonTask.Plan(
                    view.id(),
                    approval.revision() + 1,
                    run,
                    request,
                    plan.source(),
                    approval.answers());
        }
        if (plan.awaitsLearner()) {
            return new LessonTask.Plan(
                    view.id(), plan.revision(), run, request, plan.source(), null);
        }
        return new LessonTask.Write(view.id(), 1, run, request, plan.source(), plan.plan());
    }

    private static LessonTask inRun(LessonTask task, int run) {
        return switch (task) {
            case LessonTask.Ingest t ->
                    new LessonTask.Ingest(t.lesson(), t.revision(), run, t.request());
            case LessonTask.Plan t ->
                    new LessonTask.Plan(
                            t.lesson(), t.revision(), run, t.request(), t.source(), t.answers());
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

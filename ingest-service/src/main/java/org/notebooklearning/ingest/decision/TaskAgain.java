package org.notebooklearning.ingest.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Milestones;

/// Which task a lesson goes on with when it is tried again.
final class TaskAgain {
    private TaskAgain() {}

    /// The task that failed, where the failure names it, otherwise the first one whose result the
    /// lesson does not have.
    static LessonTask of(LessonView view, int run) {
        LessonEvent.LessonFailed failure = view.milestones().failure();
        if (failure != null && failure.task() != null) {
            return inRun(Json.read(failure.task(), LessonTask.class), run);
        }
        return missing(view, run);
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
                            null);
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
        if (plan == null || !known.has(Stage.PLAN)) {
            return from(Stage.PLAN, view, run);
        }
        LessonEvent.PlanApproved approval = known.approval();
        if (approval != null && approval.revision() >= plan.revision()) {
            return plan(view, plan, approval.revision() + 1, run, approval.answers());
        }
        if (plan.awaitsLearner()) {
            return plan(view, plan, plan.revision(), run, null);
        }
        LessonEvent.DraftWritten draft = known.draft();
        if (draft != null && known.has(Stage.WRITE) && draft.plan().equals(plan.plan())) {
            return validate(view, draft, run);
        }
        return write(view, plan, run);
    }

    private static LessonTask plan(
            LessonView view,
            LessonEvent.PlanDrafted plan,
            int revision,
            int run,
            @Nullable List<Answer> answers) {
        return new LessonTask.Plan(
                view.id(), revision, run, view.request(), plan.source(), answers);
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

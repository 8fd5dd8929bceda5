package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;

/// Which tasks a lesson went through, in the order they were taken up.
///
/// @param handedOverAt when the last task was put into a queue: what is taken up next has waited
///     since then
public record Timeline(List<StageRun> runs, Instant handedOverAt) {
    public Timeline {
        runs = List.copyOf(runs);
    }

    /// Whether a worker holds a task of this lesson, or did and will again.
    boolean isBusy() {
        return underWay().isPresent();
    }

    /// The task that a worker holds, or did and will again; empty while none does.
    Optional<StageRun> underWay() {
        return runs.stream().filter(StageRun::isOpen).reduce((earlier, later) -> later);
    }

    /// The timeline after `event` in the learner's try number `run`.
    Timeline after(LessonEvent event, int run) {
        return switch (event) {
            case LessonEvent.LessonRequested requested -> handedOver(requested.at());
            case LessonEvent.StageStarted started -> started(started, run);
            case LessonEvent.StageProgressed progressed ->
                    change(
                            openOf(progressed.stage()),
                            stage ->
                                    stage.progressed(
                                            new StageRun.Progress(
                                                    progressed.doing(),
                                                    progressed.done(),
                                                    progressed.total(),
                                                    progressed.unit(),
                                                    progressed.awaits())));
            case LessonEvent.StageRetrying retrying ->
                    change(openOf(retrying.stage()), stage -> stage.retrying(retrying));
            case LessonEvent.StageFinished finished ->
                    change(
                                    same(finished.stage(), finished.revision(), run),
                                    stage -> stage.finished(finished.at(), finished.seconds()))
                            .handedOver(finished.at());
            case LessonEvent.SourceIngested ingested -> this;
            case LessonEvent.PlanDrafted drafted -> this;
            case LessonEvent.PlanApproved approved -> handedOver(approved.at());
            case LessonEvent.PlanChangeRequested requested -> handedOver(requested.at());
            case LessonEvent.CellsWritten written -> this;
            case LessonEvent.DraftWritten written -> this;
            case LessonEvent.NotebookExecuted executed -> this;
            case LessonEvent.NotebookStored stored -> this;
            case LessonEvent.LessonFailed failed ->
                    change(
                            StageRun::isOpen,
                            stage -> stage.ended(StageRun.Status.FAILED, failed.at()));
            case LessonEvent.LessonCancelled cancelled ->
                    change(
                            StageRun::isOpen,
                            stage -> stage.ended(StageRun.Status.CANCELLED, cancelled.at()));
            case LessonEvent.LessonRetried retried -> retried(retried).handedOver(retried.at());
            case LessonEvent.ModelUsed used -> this;
            case LessonEvent.CapReached reached ->
                    change(
                            lastOf(reached.stage()),
                            stage -> stage.ended(StageRun.Status.PAUSED, reached.at()));
            case LessonEvent.CapRaised raised -> handedOver(raised.at());
            case LessonEvent.AssistantAwaited awaited ->
                    change(
                            lastOf(awaited.stage()),
                            stage -> stage.ended(StageRun.Status.PAUSED, awaited.at()));
            case LessonEvent.AssistantReplied replied -> handedOver(replied.at());
        };
    }

    private Timeline started(LessonEvent.StageStarted started, int run) {
        Predicate<StageRun> same = same(started.stage(), started.revision(), run);
        if (runs.stream().anyMatch(same)) {
            return change(same, stage -> stage.startedAgain(started.delivery()));
        }
        List<StageRun> longer = new ArrayList<>(runs);
        longer.add(StageRun.started(started, run, handedOverAt));
        return new Timeline(longer, handedOverAt);
    }

    private Timeline retried(LessonEvent.LessonRetried retried) {
        String reason = retried.stalled();
        return reason == null
                ? this
                : change(StageRun::isOpen, stage -> stage.stalled(retried.at(), reason));
    }

    private Timeline handedOver(Instant at) {
        return new Timeline(runs, at);
    }

    private Timeline change(Predicate<StageRun> which, UnaryOperator<StageRun> how) {
        return new Timeline(
                runs.stream().map(run -> which.test(run) ? how.apply(run) : run).toList(),
                handedOverAt);
    }

    /// Its task is over when it is told that the lesson waits, and was not done.
    private Predicate<StageRun> lastOf(Stage stage) {
        return runs.stream()
                .filter(run -> run.stage() == stage)
                .reduce((earlier, later) -> later)
                .map(last -> same(stage, last.revision(), last.run()))
                .orElse(run -> false);
    }

    private static Predicate<StageRun> openOf(Stage stage) {
        return run -> run.stage() == stage && run.isOpen();
    }

    private static Predicate<StageRun> same(Stage stage, int revision, int number) {
        return run -> run.stage() == stage && run.revision() == revision && run.run() == number;
    }
}

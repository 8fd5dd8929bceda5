package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Stage;

/// Everything known about one lesson: its events, folded one by one in the log's order.
///
/// @param sequence number of the last event, from 1
/// @param run how often it was tried again, from 0
/// @param owner whose lesson it is; null for one that nobody has to themselves
/// @param spending what it has cost of language models
/// @param awaited where it stands while it waits for its learner's assistant; else null
/// @param stalled how it was put back, since its stage had stalled, until that is done; else null
public record LessonView(
        LessonId id,
        LessonRequest request,
        LessonState state,
        Instant requestedAt,
        Instant updatedAt,
        long sequence,
        int run,
        Timeline timeline,
        Milestones milestones,
        @Nullable String owner,
        Spending spending,
        LessonEvent.@Nullable AssistantAwaited awaited,
        LessonEvent.@Nullable LessonRetried stalled) {
    public LessonView {
        // Views that were stored before money was told of have none.
        spending = spending == null ? Spending.NONE : spending;
    }

    /// The lesson as its first event tells it.
    static LessonView of(LessonEvent.LessonRequested first) {
        return new LessonView(
                first.lesson(),
                first.request(),
                LessonState.REQUESTED,
                first.at(),
                first.at(),
                1,
                0,
                new Timeline(List.of(), first.at()),
                Milestones.NONE,
                first.owner(),
                Spending.NONE,
                null,
                null);
    }

    /// The lesson after one more event. In a final state only a learner's retry changes more
    /// than numbers: what a late worker still says about a cancelled lesson is kept as an event,
    /// not believed. Nor is one that has a task once more that is done, while the learner is
    /// waited for.
    LessonView after(LessonEvent event) {
        boolean late =
                (state.isFinal() && !isLearnersRetry(event))
                        || (state.awaitsDecision() && (isOfWorker(event) || isPutBack(event)));
        int now = event instanceof LessonEvent.LessonRetried retried ? retried.run() : run;
        return new LessonView(
                id,
                !late && event instanceof LessonEvent.CapRaised raised
                        ? request.cappedAt(raised.cap())
                        : request,
                state.after(event),
                requestedAt,
                event.at(),
                sequence + 1,
                now,
                late ? timeline : timeline.after(event, now),
                late ? milestones : milestones.after(event),
                owner,
                spending.after(event, late),
                late ? awaited : awaited(event),
                late ? stalled : stalled(event));
    }

    private LessonEvent.@Nullable LessonRetried stalled(LessonEvent event) {
        if (event instanceof LessonEvent.LessonRetried retried) {
            return retried.stalled() == null ? null : retried;
        }
        boolean over =
                event instanceof LessonEvent.StageFinished
                        || event instanceof LessonEvent.LessonFailed
                        || event instanceof LessonEvent.LessonCancelled;
        return over ? null : stalled;
    }

    private static boolean isLearnersRetry(LessonEvent event) {
        return event instanceof LessonEvent.LessonRetried retried && retried.stalled() == null;
    }

    private static boolean isPutBack(LessonEvent event) {
        return event instanceof LessonEvent.LessonRetried retried && retried.stalled() != null;
    }

    private LessonEvent.@Nullable AssistantAwaited awaited(LessonEvent event) {
        if (event instanceof LessonEvent.AssistantAwaited now) {
            return now;
        }
        boolean goesOn =
                event instanceof LessonEvent.AssistantReplied
                        || event instanceof LessonEvent.LessonRetried;
        return goesOn ? null : awaited;
    }

    private static boolean isOfWorker(LessonEvent event) {
        return event instanceof LessonEvent.StageStarted
                || event instanceof LessonEvent.StageProgressed
                || event instanceof LessonEvent.StageRetrying;
    }

    /// Since when the lesson stands in a stage's queue; empty while a worker has it, while the
    /// learner is asked and after its end.
    public Optional<Instant> queuedSince() {
        boolean waits = !state.isFinal() && !state.awaitsDecision() && !timeline.isBusy();
        return waits ? Optional.of(timeline.handedOverAt()) : Optional.empty();
    }

    /// Whose queue the lesson stands in; empty where [#queuedSince()] is.
    Optional<Stage> queuedFor() {
        return queuedSince().map(since -> nextStage());
    }

    /// The state follows the last event, and names the stage before while the task of the next one
    /// waits: a draft for its judge, a judged draft for its revision.
    private Stage nextStage() {
        Optional<Stage> done =
                timeline.runs().stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.run() == run)
                        .filter(last -> last.status() == StageRun.Status.FINISHED)
                        .map(StageRun::stage);
        return switch (state) {
            case PLANNING, AWAITING_LEARNER, AWAITING_BUDGET, AWAITING_ASSISTANT -> Stage.PLAN;
            case WRITING -> done.equals(Optional.of(Stage.WRITE)) ? Stage.VALIDATE : Stage.WRITE;
            case VALIDATING ->
                    done.equals(Optional.of(Stage.VALIDATE)) ? Stage.WRITE : Stage.VALIDATE;
            case REQUESTED, INGESTING, STORED, FAILED, CANCELLED -> Stage.INGEST;
        };
    }
}

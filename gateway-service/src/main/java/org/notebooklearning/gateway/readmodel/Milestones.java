package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;

/// The last event of each kind that a lesson is described by; null where there was none yet. What a
/// retry makes again is kept until the new result is there.
///
/// @param outdated the first stage whose result is to be made again, as the learner wished; null
///     where all that is there counts
public record Milestones(
        LessonEvent.@Nullable SourceIngested source,
        LessonEvent.@Nullable PlanDrafted plan,
        LessonEvent.@Nullable PlanApproved approval,
        LessonEvent.@Nullable PlanChangeRequested change,
        @Nullable Written written,
        LessonEvent.@Nullable DraftWritten draft,
        LessonEvent.@Nullable NotebookStored stored,
        LessonEvent.@Nullable LessonFailed failure,
        @Nullable Stage outdated) {

    static final Milestones NONE =
            new Milestones(null, null, null, null, null, null, null, null, null);

    Milestones after(LessonEvent event) {
        return switch (event) {
            case LessonEvent.LessonRequested requested -> this;
            case LessonEvent.StageStarted started -> this;
            case LessonEvent.StageProgressed progressed -> this;
            case LessonEvent.StageRetrying retrying -> this;
            case LessonEvent.StageFinished finished -> this;
            case LessonEvent.SourceIngested ingested ->
                    new Milestones(
                            ingested,
                            plan,
                            approval,
                            change,
                            written,
                            draft,
                            stored,
                            failure,
                            outdatedAfter(Stage.INGEST, Stage.PLAN));
            case LessonEvent.PlanDrafted drafted ->
                    new Milestones(
                            source,
                            drafted,
                            approval,
                            change,
                            written,
                            draft,
                            stored,
                            failure,
                            outdatedAfter(Stage.PLAN, Stage.WRITE));
            case LessonEvent.PlanApproved approved ->
                    new Milestones(
                            source, plan, approved, change, written, draft, stored, failure,
                            outdated);
            case LessonEvent.PlanChangeRequested requested ->
                    new Milestones(
                            source, plan, approval, requested, written, draft, stored, failure,
                            outdated);
            case LessonEvent.CellsWritten cells ->
                    new Milestones(
                            source,
                            plan,
                            approval,
                            change,
                            Written.after(written, cells),
                            draft,
                            stored,
                            failure,
                            outdated);
            case LessonEvent.DraftWritten drafted ->
                    new Milestones(
                            source, plan, approval, change, written, drafted, stored, failure,
                            null);
            case LessonEvent.NotebookExecuted executed -> this;
            case LessonEvent.NotebookStored done ->
                    new Milestones(
                            source, plan, approval, change, written, draft, done, failure, null);
            case LessonEvent.LessonFailed failed ->
                    new Milestones(
                            source, plan, approval, change, written, draft, stored, failed,
                            outdated);
            case LessonEvent.LessonCancelled cancelled -> this;
            case LessonEvent.LessonRetried retried -> retried(retried);
            case LessonEvent.ModelUsed used -> this;
            case LessonEvent.CapReached reached -> this;
            case LessonEvent.CapRaised raised -> this;
            case LessonEvent.AssistantAwaited awaited -> this;
            case LessonEvent.AssistantReplied replied -> this;
        };
    }

    /// Answers and edits belong to the plan that they are about: with a new one they are gone.
    private Milestones retried(LessonEvent.LessonRetried retried) {
        boolean planned = retried.anew() && retried.stage().compareTo(Stage.PLAN) <= 0;
        return new Milestones(
                source,
                plan,
                planned ? null : approval,
                planned ? null : change,
                written,
                draft,
                stored,
                null,
                retried.anew() ? retried.stage() : outdated);
    }

    private @Nullable Stage outdatedAfter(Stage done, Stage next) {
        return outdated == null || outdated.compareTo(done) > 0 ? outdated : next;
    }

    /// Whether the result of `stage` is there and is not to be made again.
    public boolean has(Stage stage) {
        boolean counts = outdated == null || outdated.compareTo(stage) > 0;
        return counts
                && switch (stage) {
                    case INGEST -> source != null;
                    case PLAN -> plan != null;
                    case WRITE -> draft != null;
                    case VALIDATE -> stored != null;
                };
    }

    /// How far the writing is: beat `number` of `of`, without its cells, which are large.
    ///
    /// @param firstAt when the first cells of the lesson were there
    public record Written(int revision, int number, int of, Instant firstAt) {
        static Written after(@Nullable Written before, LessonEvent.CellsWritten cells) {
            return new Written(
                    cells.revision(),
                    cells.number(),
                    cells.of(),
                    before == null ? cells.at() : before.firstAt());
        }
    }
}

package org.notebooklearning.ingest.readmodel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;

/// The last fact of each kind that a lesson is described by; null where there was none yet.
public record Milestones(
        LessonEvent.@Nullable SourceIngested source,
        LessonEvent.@Nullable PlanDrafted plan,
        LessonEvent.@Nullable PlanApproved approval,
        LessonEvent.@Nullable PlanChangeRequested change,
        @Nullable Written written,
        LessonEvent.@Nullable NotebookStored stored,
        LessonEvent.@Nullable LessonFailed failure) {

    static final Milestones NONE = new Milestones(null, null, null, null, null, null, null);

    Milestones after(LessonEvent event) {
        return switch (event) {
            case LessonEvent.LessonRequested requested -> this;
            case LessonEvent.StageStarted started -> this;
            case LessonEvent.StageProgressed progressed -> this;
            case LessonEvent.StageRetrying retrying -> this;
            case LessonEvent.StageFinished finished -> this;
            case LessonEvent.SourceIngested ingested ->
                    new Milestones(ingested, plan, approval, change, written, stored, failure);
            case LessonEvent.PlanDrafted drafted ->
                    new Milestones(source, drafted, approval, change, written, stored, failure);
            case LessonEvent.PlanApproved approved ->
                    new Milestones(source, plan, approved, change, written, stored, failure);
            case LessonEvent.PlanChangeRequested requested ->
                    new Milestones(source, plan, approval, requested, written, stored, failure);
            case LessonEvent.CellsWritten cells ->
                    new Milestones(
                            source,
                            plan,
                            approval,
                            change,
                            Written.after(written, cells),
                            stored,
                            failure);
            case LessonEvent.NotebookExecuted executed -> this;
            case LessonEvent.NotebookStored done ->
                    new Milestones(source, plan, approval, change, written, done, failure);
            case LessonEvent.LessonFailed failed ->
                    new Milestones(source, plan, approval, change, written, stored, failed);
            case LessonEvent.LessonCancelled cancelled -> this;
            case LessonEvent.LessonRetried retried ->
                    new Milestones(source, plan, approval, change, written, stored, null);
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

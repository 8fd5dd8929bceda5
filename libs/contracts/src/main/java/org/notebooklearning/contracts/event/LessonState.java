package org.notebooklearning.contracts.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.lesson.Stage;

/// Where a lesson stands. It is derived from events only.
public enum LessonState {
    REQUESTED,
    INGESTING,
    PLANNING,
    AWAITING_LEARNER,
    AWAITING_BUDGET,
    AWAITING_ASSISTANT,
    WRITING,
    VALIDATING,
    STORED,
    FAILED,
    CANCELLED;

    /// The state named `word`, in any case; IllegalArgumentException with the choices otherwise.
    @JsonCreator
    public static LessonState named(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no state "
                                                + word
                                                + ". Choose one of "
                                                + Arrays.stream(values())
                                                        .map(LessonState::word)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    /// The name as it stands in JSON.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether nothing more happens unless the learner asks for it.
    public boolean isFinal() {
        return this == STORED || this == FAILED || this == CANCELLED;
    }

    /// Whether nothing is worked on until the learner decides, or their assistant writes.
    public boolean awaitsDecision() {
        return this == AWAITING_LEARNER || this == AWAITING_BUDGET || this == AWAITING_ASSISTANT;
    }

    /// The state after `event`, which may come late or twice: only a learner's retry leads out of a
    /// final state, and work that is handed out once more after it was done leads out of no
    /// waiting.
    public LessonState after(LessonEvent event) {
        if (event instanceof LessonEvent.LessonRetried retried && retried.stalled() == null) {
            return during(retried.stage());
        }
        if (isFinal()) {
            return this;
        }
        return switch (event) {
            case LessonEvent.LessonRequested requested -> this;
            case LessonEvent.StageStarted started ->
                    awaitsDecision() ? this : during(started.stage());
            case LessonEvent.StageProgressed progressed -> this;
            case LessonEvent.StageRetrying retrying -> this;
            case LessonEvent.StageFinished finished -> this;
            case LessonEvent.SourceIngested ingested -> PLANNING;
            case LessonEvent.PlanDrafted drafted ->
                    drafted.awaitsLearner() ? AWAITING_LEARNER : WRITING;
            case LessonEvent.PlanApproved approved -> PLANNING;
            case LessonEvent.PlanChangeRequested requested -> PLANNING;
            case LessonEvent.CellsWritten written -> this;
            case LessonEvent.DraftWritten written -> this;
            case LessonEvent.NotebookExecuted executed -> this;
            case LessonEvent.NotebookStored stored -> STORED;
            case LessonEvent.LessonFailed failed -> FAILED;
            case LessonEvent.LessonCancelled cancelled -> CANCELLED;
            // It was about to be put back when it came to its decision after all.
            case LessonEvent.LessonRetried retried ->
                    awaitsDecision() ? this : during(retried.stage());
            case LessonEvent.ModelUsed used -> this;
            case LessonEvent.CapReached reached -> AWAITING_BUDGET;
            case LessonEvent.CapRaised raised -> during(raised.stage());
            case LessonEvent.AssistantAwaited awaited -> AWAITING_ASSISTANT;
            case LessonEvent.AssistantReplied replied -> during(replied.stage());
        };
    }

    private static LessonState during(Stage stage) {
        return switch (stage) {
            case INGEST -> INGESTING;
            case PLAN -> PLANNING;
            case WRITE -> WRITING;
            case VALIDATE -> VALIDATING;
        };
    }
}

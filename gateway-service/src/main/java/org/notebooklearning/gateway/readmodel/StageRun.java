package org.notebooklearning.gateway.readmodel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.Stage;

/// One task of one stage, as a learner sees it.
///
/// @param queuedAt when it was handed to the stage's queue
/// @param startedAt when a worker took it up for the first time
/// @param endedAt null while it is under way
/// @param workSeconds of the attempt that finished it; null before
/// @param attempts how often it was handed out, 1 where nothing went wrong
/// @param progress what was last heard, or null
/// @param retryReason why it was last put back, or null
/// @param putBack each attempt that came to nothing, in order
public record StageRun(
        Stage stage,
        int revision,
        int run,
        Status status,
        Instant queuedAt,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double workSeconds,
        int attempts,
        @Nullable Progress progress,
        @Nullable String retryReason,
        List<PutBack> putBack) {
    public StageRun {
        // Views that were stored before attempts were told apart have none.
        putBack = putBack == null ? List.of() : List.copyOf(putBack);
    }

    static StageRun started(LessonEvent.StageStarted event, int run, Instant queuedAt) {
        return new StageRun(
                event.stage(),
                event.revision(),
                run,
                Status.RUNNING,
                queuedAt,
                event.at(),
                null,
                null,
                event.delivery(),
                null,
                null,
                List.of());
    }

    /// Seconds between being handed over and being taken up for the first time.
    public double queueSeconds() {
        return Math.max(0, Duration.between(queuedAt, startedAt).toMillis() / 1000.0);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    StageRun startedAgain(int delivery) {
        return with(Status.RUNNING, null, workSeconds, Math.max(attempts, delivery), progress);
    }

    StageRun progressed(Progress now) {
        return with(status, endedAt, workSeconds, attempts, now);
    }

    StageRun retrying(LessonEvent.StageRetrying event) {
        List<PutBack> longer = new ArrayList<>(putBack);
        longer.add(new PutBack(event.delivery(), event.at(), event.reason()));
        return new StageRun(
                stage,
                revision,
                run,
                Status.RETRYING,
                queuedAt,
                startedAt,
                endedAt,
                workSeconds,
                attempts,
                progress,
                event.reason(),
                longer);
    }

    StageRun finished(Instant at, double seconds) {
        return with(Status.FINISHED, at, seconds, attempts, progress);
    }

    StageRun ended(Status how, Instant at) {
        return with(how, at, workSeconds, attempts, progress);
    }

    /// It had stalled and was put back.
    StageRun stalled(Instant at, String reason) {
        List<PutBack> longer = new ArrayList<>(putBack);
        longer.add(new PutBack(attempts, at, reason));
        return new StageRun(
                stage,
                revision,
                run,
                Status.STALLED,
                queuedAt,
                startedAt,
                at,
                workSeconds,
                attempts,
                progress,
                reason,
                longer);
    }

    private StageRun with(
            Status status,
            @Nullable Instant endedAt,
            @Nullable Double workSeconds,
            int attempts,
            @Nullable Progress progress) {
        return new StageRun(
                stage,
                revision,
                run,
                status,
                queuedAt,
                startedAt,
                endedAt,
                workSeconds,
                attempts,
                progress,
                retryReason,
                putBack);
    }

    /// An attempt that came to nothing.
    ///
    /// @param attempt its number, from 1
    public record PutBack(int attempt, Instant at, String reason) {}

    /// How far a stage is: `done` of `total` `unit`s, `total` 0 where it is not known.
    ///
    /// @param awaits why the provider of the language model is waited for; null while it is not
    public record Progress(
            String doing, long done, long total, String unit, @Nullable String awaits) {}

    /// Where one task of a stage stands.
    public enum Status {
        RUNNING,
        RETRYING,
        FINISHED,
        /// It goes on once the lesson may cost more.
        PAUSED,
        /// Nothing was heard of it for too long, and it was put back.
        STALLED,
        FAILED,
        CANCELLED;

        /// The name as it stands in JSON.
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

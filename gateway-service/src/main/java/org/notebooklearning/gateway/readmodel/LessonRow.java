package org.notebooklearning.gateway.readmodel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;

/// A lesson's row: its view, and beside it what lessons are listed and counted by.
///
/// @param waitsFor the stage in whose queue it stands since `waitsSince`, or null
/// @param worksOn the stage whose worker has it, or null
/// @param awaits why that worker waits for the provider of the language model, or null
/// @param worksSince when that task was handed to the stage's queue, or null
/// @param retrying whether that stage failed and is tried again
/// @param failure the code of the failure that stands, or null
record LessonRow(
        LessonView view,
        @Nullable Stage waitsFor,
        @Nullable Instant waitsSince,
        @Nullable Stage worksOn,
        @Nullable String awaits,
        @Nullable Instant worksSince,
        boolean retrying,
        @Nullable String failure,
        @Nullable Instant failedAt,
        @Nullable Instant firstCellsAt,
        @Nullable Instant storedAt) {

    /// The parameters are those of [#bind(PreparedStatement)].
    static final String UPSERT =
            """
            insert into lesson (id, state, requested_at, seq, view, search, waits_for, waits_since,
                works_on, retrying, failure, failed_at, first_cells_at, stored_at, owner,
                awaits, works_since, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set state = excluded.state, seq = excluded.seq, view = excluded.view,
                waits_for = excluded.waits_for, waits_since = excluded.waits_since,
                works_on = excluded.works_on, retrying = excluded.retrying,
                failure = excluded.failure, failed_at = excluded.failed_at,
                first_cells_at = excluded.first_cells_at, stored_at = excluded.stored_at,
                awaits = excluded.awaits, works_since = excluded.works_since,
                updated_at = excluded.updated_at
            """;

    static LessonRow of(LessonView view) {
        Optional<StageRun> work =
                view.state().isFinal() ? Optional.empty() : view.timeline().underWay();
        Milestones known = view.milestones();
        LessonEvent.LessonFailed failure = known.failure();
        return new LessonRow(
                view,
                view.queuedFor().orElse(null),
                view.queuedSince().orElse(null),
                work.map(StageRun::stage).orElse(null),
                work.map(StageRun::progress)
                        .map(StageRun.Progress::awaits)
                        .map(SearchText::cleaned)
                        .orElse(null),
                work.map(StageRun::queuedAt).orElse(null),
                work.map(run -> run.status() == StageRun.Status.RETRYING).orElse(false),
                failure == null ? null : SearchText.cleaned(failure.code()),
                failure == null ? null : failure.at(),
                known.written() == null ? null : known.written().firstAt(),
                known.stored() == null ? null : known.stored().at());
    }

    void bind(PreparedStatement upsert) throws SQLException {
        upsert.setString(1, view.id().value());
        upsert.setString(2, view.state().word());
        time(upsert, 3, view.requestedAt());
        upsert.setLong(4, view.sequence());
        upsert.setString(5, Json.text(view));
        upsert.setString(6, SearchText.of(view.id(), view.request().topic()));
        upsert.setString(7, waitsFor == null ? null : waitsFor.word());
        time(upsert, 8, waitsSince);
        upsert.setString(9, worksOn == null ? null : worksOn.word());
        upsert.setBoolean(10, retrying);
        upsert.setString(11, failure);
        time(upsert, 12, failedAt);
        time(upsert, 13, firstCellsAt);
        time(upsert, 14, storedAt);
        upsert.setString(15, view.owner());
        upsert.setString(16, awaits);
        time(upsert, 17, worksSince);
        time(upsert, 18, view.updatedAt());
    }

    private static void time(PreparedStatement statement, int index, @Nullable Instant at)
            throws SQLException {
        if (at == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, at.atOffset(ZoneOffset.UTC));
        }
    }
}

package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;

/// Who stands in the queues of the stages, and whom their workers have.
@Singleton
public final class LessonQueue {
    private static final String PLACES =
            """
            select mine.id, mine.waits_for,
                (select count(*) from lesson other where other.waits_for = mine.waits_for
                    and (other.waits_since, other.id) < (mine.waits_since, mine.id)),
                exists (select 1 from lesson busy where busy.works_on = mine.waits_for)
            from lesson mine where mine.id = any(?) and mine.waits_for is not null
            """;
    private static final String TASKS =
            """
            select id, waits_for, waits_since, works_on, works_since, updated_at, seq from lesson
            where waits_for is not null or works_on is not null
            """;
    private final Database database;

    public LessonQueue(Database database) {
        this.database = database;
    }

    /// The place of each of `lessons` that stands in a queue; the others have none.
    public Map<LessonId, QueuePlace> places(Collection<LessonId> lessons) {
        Object[] ids = lessons.stream().map(LessonId::value).toArray();
        return database.transaction(
                connection -> {
                    Map<LessonId, QueuePlace> places = new HashMap<>();
                    try (PreparedStatement select = connection.prepareStatement(PLACES)) {
                        select.setArray(1, connection.createArrayOf("text", ids));
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                places.put(
                                        new LessonId(row.getString(1)),
                                        new QueuePlace(
                                                Stage.named(row.getString(2)),
                                                row.getLong(3),
                                                row.getBoolean(4)));
                            }
                        }
                    }
                    return places;
                });
    }

    /// The place of `lesson`, while it stands in a queue.
    public Optional<QueuePlace> place(LessonView lesson) {
        return lesson.queuedSince().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(places(List.of(lesson.id())).get(lesson.id()));
    }

    /// All tasks that wait for a worker or have one.
    public List<OpenTask> tasks() {
        return database.transaction(
                connection -> {
                    List<OpenTask> tasks = new ArrayList<>();
                    try (PreparedStatement select = connection.prepareStatement(TASKS);
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            tasks.add(task(row));
                        }
                    }
                    return tasks;
                });
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        LessonId lesson = new LessonId(row.getString(1));
        String waitsFor = row.getString(2);
        Instant heard = time(row, 6);
        boolean waits = waitsFor != null;
        return new OpenTask(
                lesson,
                Stage.named(waits ? waitsFor : row.getString(4)),
                waits,
                time(row, waits ? 3 : 5),
                heard,
                row.getLong(7));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// A task that is not done.
    ///
    /// @param waits whether it stands in the queue of `stage`; else one of its workers has it
    /// @param queuedAt when it was handed to that queue; null where the read model is older than
    ///     this
    /// @param heardAt when something was last heard of its lesson; null likewise
    /// @param sequence the number of the event by which it was heard of
    public record OpenTask(
            LessonId lesson,
            Stage stage,
            boolean waits,
            @Nullable Instant queuedAt,
            @Nullable Instant heardAt,
            long sequence) {}
}

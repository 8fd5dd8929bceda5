package org.notebooklearning.gateway.readmodel;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Questions to the read model, answered with what their viewer may see.
@Singleton
public final class Lessons {
    private static final Logger LOG = LoggerFactory.getLogger(Lessons.class);
    private final Database database;
    private final LessonSignals signals;
    private final GatewaySettings settings;
    private final Viewer viewer;

    public Lessons(
            Database database, LessonSignals signals, GatewaySettings settings, Viewer viewer) {
        this.database = database;
        this.signals = signals;
        this.settings = settings;
        this.viewer = viewer;
    }

    /// The lesson as far as it is projected; empty where it is not the viewer's to see.
    public Optional<LessonView> find(LessonId lesson) {
        return findForAnyone(lesson).filter(view -> viewer.sees(view.owner()));
    }

    /// The lesson whoever looks: for work that goes on after it was found out who does.
    public Optional<LessonView> findForAnyone(LessonId lesson) {
        return database.transaction(connection -> find(connection, lesson));
    }

    /// Those of `lessons` that are projected and the viewer's to see, by id.
    public Map<LessonId, LessonView> find(Collection<LessonId> lessons) {
        Map<LessonId, LessonView> views =
                database.transaction(connection -> new LessonTables(connection).views(lessons));
        views.values().removeIf(view -> !viewer.sees(view.owner()));
        return views;
    }

    /// The events of `lesson` after number `sequence`, at most `limit`, in order.
    public List<StoredEvent> events(LessonId lesson, long sequence, int limit) {
        return database.transaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select seq, type, json from lesson_event where lesson = ?"
                                            + " and seq > ? order by seq limit ?")) {
                        select.setString(1, lesson.value());
                        select.setLong(2, sequence);
                        select.setInt(3, limit);
                        return events(select);
                    }
                });
    }

    /// Waits until the event `eventId` of `lesson` is projected, and says whether it is. It is not
    /// when that takes longer than a call may wait, or while the database can not be reached: the
    /// log has it all the same.
    public boolean settled(LessonId lesson, String eventId) {
        long end = System.nanoTime() + settings.settle().toNanos();
        try (LessonSignals.Listening listening = signals.listen(lesson)) {
            boolean known = knows(eventId);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            while (!known && left.isPositive()) {
                listening.await(left.compareTo(settings.repoll()) < 0 ? left : settings.repoll());
                known = knows(eventId);
                left = Duration.ofNanos(end - System.nanoTime());
            }
            return known;
        } catch (UnavailableException e) {
            LOG.warn("Event {} is published, but can not be looked up", eventId, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean knows(String eventId) {
        return database.transaction(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select 1 from lesson_event where event_id = ?")) {
                        select.setString(1, eventId);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next();
                        }
                    }
                });
    }

    private static Optional<LessonView> find(Connection connection, LessonId lesson)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select view from lesson where id = ?")) {
            select.setString(1, lesson.value());
            return views(select).stream().findFirst();
        }
    }

    private static List<LessonView> views(PreparedStatement select) throws SQLException {
        List<LessonView> views = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                views.add(Json.read(row.getString(1), LessonView.class));
            }
        }
        return views;
    }

    private static List<StoredEvent> events(PreparedStatement select) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(new StoredEvent(row.getLong(1), row.getString(2), row.getString(3)));
            }
        }
        return events;
    }
}

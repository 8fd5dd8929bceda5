package org.notebooklearning.gateway.readmodel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds events of the log into the read model. A slice and the offsets after it are one
/// transaction, and an event whose id was seen is passed over: whatever happens in between, each
/// event counts once. Several gateways may project the same partitions; the offset's row lock lets
/// one pass at a time, and the next finds its slice done.
@Singleton
public final class Projection {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private final Database database;
    private final LessonSignals signals;
    private final Counter applied;
    private final Counter passedOver;

    public Projection(Database database, LessonSignals signals, MeterRegistry metrics) {
        this.database = database;
        this.signals = signals;
        this.applied = metrics.counter("gateway.projection.events", "outcome", "applied");
        this.passedOver = metrics.counter("gateway.projection.events", "outcome", "passed-over");
    }

    /// Empties the read model, so that the log is projected from its beginning.
    public void empty() {
        database.transaction(
                connection -> {
                    new LessonTables(connection).empty();
                    return true;
                });
    }

    /// Where to go on in each of `partitions`. A place that the log does not reach is one of
    /// another log (it was lost and begun again): then the partition is projected from its
    /// beginning.
    Map<Integer, Long> offsets(Map<Integer, Long> ends) {
        return database.transaction(
                connection -> {
                    LessonTables tables = new LessonTables(connection);
                    Map<Integer, Long> offsets = new HashMap<>();
                    for (var partition : new TreeMap<>(ends).entrySet()) {
                        long next = tables.lockOffset(partition.getKey());
                        if (next > partition.getValue()) {
                            LOG.warn(
                                    "The log ends at {} in partition {}, before {}: starting over",
                                    partition.getValue(),
                                    partition.getKey(),
                                    next);
                            tables.moveOffset(partition.getKey(), 0);
                            next = 0;
                        }
                        offsets.put(partition.getKey(), next);
                    }
                    return offsets;
                });
    }

    /// Applies `slices` and returns where to go on in their partitions, which is before their
    /// first record when the read model was emptied in the meantime.
    Map<Integer, Long> apply(SortedMap<Integer, Slice> slices) {
        Map<Integer, Long> next = new HashMap<>();
        Folded folded =
                database.transaction(
                        connection -> {
                            LessonTables tables = new LessonTables(connection);
                            next.clear();
                            List<LoggedEvent> events = new ArrayList<>();
                            for (var slice : slices.entrySet()) {
                                long stored = tables.lockOffset(slice.getKey());
                                next.put(slice.getKey(), slice.getValue().nextAfter(stored));
                                if (stored < slice.getValue().end()
                                        && stored >= slice.getValue().begin()) {
                                    events.addAll(slice.getValue().eventsFrom(stored));
                                    tables.moveOffset(slice.getKey(), slice.getValue().end());
                                }
                            }
                            return fold(tables, events);
                        });
        applied.increment(folded.applied());
        passedOver.increment(folded.passedOver());
        folded.changed().forEach(signals::tell);
        return next;
    }

    private static Folded fold(LessonTables tables, List<LoggedEvent> events) throws SQLException {
        Set<String> seen =
                new HashSet<>(
                        tables.knownIds(events.stream().map(event -> event.event().id()).toList()));
        Map<LessonId, LessonView> views =
                tables.views(
                        events.stream()
                                .map(event -> event.event().lesson())
                                .collect(Collectors.toSet()));
        Map<LessonId, LessonView> changed = new LinkedHashMap<>();
        List<LessonTables.Numbered> added = new ArrayList<>();
        List<LessonTables.Used> used = new ArrayList<>();
        for (LoggedEvent event : events) {
            LessonView before = views.get(event.event().lesson());
            LessonView after = seen.add(event.event().id()) ? after(before, event.event()) : null;
            if (after == null) {
                continue;
            }
            if (before != null && event.event() instanceof LessonEvent.ModelUsed) {
                used.addAll(used(before, after));
            }
            views.put(after.id(), after);
            changed.put(after.id(), after);
            added.add(new LessonTables.Numbered(after.sequence(), event));
        }
        tables.addEvents(added);
        tables.saveViews(changed.values());
        tables.addUses(used);
        return new Folded(changed.keySet(), added.size(), events.size() - added.size());
    }

    /// What is told each time is all that a lesson took; what it took since counts for this day.
    private static List<LessonTables.Used> used(LessonView before, LessonView after) {
        LocalDate day = after.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return after.spending().since(before.spending()).stream()
                .map(use -> new LessonTables.Used(after.id(), day, use))
                .toList();
    }

    private static @Nullable LessonView after(@Nullable LessonView view, LessonEvent event) {
        if (view != null) {
            return view.after(event);
        }
        if (event instanceof LessonEvent.LessonRequested first) {
            return LessonView.of(first);
        }
        LOG.warn("Event {} is about a lesson that was never requested", event.id());
        return null;
    }

    private record Folded(Set<LessonId> changed, int applied, int passedOver) {}

    /// What one poll brought of one partition.
    ///
    /// @param begin offset where the reader stood before
    /// @param end offset where it stands now
    /// @param records texts by offset; one that can not be read is passed over
    record Slice(long begin, long end, SortedMap<Long, String> records) {
        List<LoggedEvent> eventsFrom(long offset) {
            List<LoggedEvent> events = new ArrayList<>();
            records.tailMap(offset)
                    .forEach(
                            (at, json) -> {
                                try {
                                    events.add(
                                            new LoggedEvent(
                                                    Json.read(json, LessonEvent.class), json));
                                } catch (IllegalArgumentException e) {
                                    // A newer service may say what this one does not know yet. A
                                    // rebuild after an update takes it in.
                                    LOG.warn("The record at offset {} is not an event", at, e);
                                }
                            });
            return events;
        }

        long nextAfter(long stored) {
            return stored < begin ? stored : Math.max(stored, end);
        }
    }
}

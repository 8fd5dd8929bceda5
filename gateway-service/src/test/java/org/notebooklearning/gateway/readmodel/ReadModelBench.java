package org.notebooklearning.gateway.readmodel;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.postgresql.ds.PGSimpleDataSource;

/// A read model in a database of its own, without the rest of the service.
final class ReadModelBench {
    final LessonSignals signals = new LessonSignals();
    final Database database;
    final Projection projection;
    final Lessons lessons;
    final LessonList list;
    final LessonFigures figures;
    final LessonPace pace;
    final LessonQueue queue;
    /// Whose lessons alone are seen; null for everyone's.
    @Nullable String onlyOwner;

    private long next;

    /// Tables in the database behind `jdbcUrl`.
    ReadModelBench(String jdbcUrl) {
        this(jdbcUrl, source(jdbcUrl));
    }

    /// The same, which takes its connections from `connections`.
    ReadModelBench(String jdbcUrl, DataSource connections) {
        Flyway.configure().dataSource(source(jdbcUrl)).load().migrate();
        database = new Database(connections);
        projection = new Projection(database, signals, new SimpleMeterRegistry());
        lessons =
                new Lessons(
                        database, signals, new Settings(), () -> Optional.ofNullable(onlyOwner));
        list = new LessonList(database, () -> Optional.ofNullable(onlyOwner));
        figures = new LessonFigures(database);
        pace = new LessonPace(database);
        queue = new LessonQueue(database);
    }

    private static DataSource source(String jdbcUrl) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        return source;
    }

    /// Projects `events` as if they were the next ones of the log's first partition.
    void project(LessonEvent... events) {
        SortedMap<Long, String> records = new TreeMap<>();
        for (LessonEvent event : events) {
            records.put(next + records.size(), Json.text(event));
        }
        long end = next + records.size();
        projection.apply(new TreeMap<>(Map.of(0, new Projection.Slice(next, end, records))));
        next = end;
    }

    Projector projector(KafkaConnection connection) {
        return Projector.start(connection, projection);
    }

    /// All that a caller can see of the read model, as lines.
    List<String> contents() {
        List<String> lines = new ArrayList<>();
        lines.addAll(rows("select * from lesson order by id"));
        lines.addAll(
                rows(
                        "select lesson, seq, event_id, type, at, json from lesson_event"
                                + " order by lesson, seq"));
        return lines;
    }

    /// Whether all that stands in the log is projected.
    boolean hasCaughtUp(KafkaConnection connection) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        connection.properties(Map.of()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(LessonTopics.EVENTS).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            Map<Integer, Long> next = nextOffsets();
            // The last offset of a partition is the marker of its last transaction, no event.
            return consumer.endOffsets(partitions).entrySet().stream()
                    .allMatch(
                            end ->
                                    next.getOrDefault(end.getKey().partition(), -1L)
                                            >= end.getValue() - 1);
        }
    }

    private Map<Integer, Long> nextOffsets() {
        Map<Integer, Long> offsets = new HashMap<>();
        rows("select partition, next_offset from projection_offset")
                .forEach(
                        row -> {
                            String[] fields = row.split(" \\| ");
                            offsets.put(Integer.valueOf(fields[0]), Long.valueOf(fields[1]));
                        });
        return offsets;
    }

    List<String> rows(String sql) {
        return database.transaction(
                connection -> {
                    List<String> rows = new ArrayList<>();
                    try (Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery(sql)) {
                        while (row.next()) {
                            List<String> fields = new ArrayList<>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                fields.add(String.valueOf(row.getString(i)));
                            }
                            rows.add(String.join(" | ", fields));
                        }
                    }
                    return rows;
                });
    }

    private record Settings() implements GatewaySettings {
        @Override
        public Bodies bodies() {
            throw new IllegalStateException("The read model takes no bodies");
        }

        @Override
        public Stall stall() {
            throw new IllegalStateException("The read model watches nobody");
        }

        @Override
        public Optional<String> tracePage() {
            return Optional.empty();
        }

        @Override
        public boolean rebuildReadModel() {
            return false;
        }

        @Override
        public Duration settle() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration repoll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(15);
        }
    }
}

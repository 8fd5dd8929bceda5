package org.notebooklearning.ingest.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.EmbeddedPostgreSQL;
import org.notebooklearning.pipeline.log.LessonTopics;

/// One broker and one database for all test classes of this process. Their addresses are system
/// properties, because the framework loads test classes several times.
public final class Engines {
    private static final String KAFKA = "engines.kafka";
    private static final String JDBC = "engines.jdbc";

    private Engines() {}

    /// Starts them where that was not done before.
    public static void start() {
        synchronized (System.getProperties()) {
            if (System.getProperty(KAFKA) != null) {
                return;
            }
            Path folder = folder("engines");
            EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
            EmbeddedPostgreSQL database = EmbeddedPostgreSQL.start(folder.resolve("postgresql"));
            LessonTopics.ensure(kafka.bootstrapServers());
            System.setProperty(KAFKA, kafka.bootstrapServers());
            System.setProperty(JDBC, database.jdbcUrl());
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        database.close();
                                        kafka.close();
                                    }));
        }
    }

    /// `host:port` of the broker.
    public static String bootstrapServers() {
        start();
        return System.getProperty(KAFKA);
    }

    /// The JDBC URL of the database.
    public static String jdbcUrl() {
        start();
        return System.getProperty(JDBC);
    }

    /// The JDBC URL of a new empty database.
    public static String newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return jdbcUrl().replace("/postgres?", "/" + name + "?");
    }

    /// A new empty folder under the module's build folder.
    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "test-data")).toAbsolutePath(),
                    name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

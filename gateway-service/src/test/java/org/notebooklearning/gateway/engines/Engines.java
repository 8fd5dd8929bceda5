package org.notebooklearning.gateway.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.notebooklearning.engines.DatabaseAccess;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.engines.EmbeddedPostgreSQL;
import org.notebooklearning.engines.LocalSecrets;
import org.notebooklearning.engines.PrivateFolder;
import org.notebooklearning.pipeline.broker.KafkaConnection;

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
            EmbeddedKafka kafka = SecuredKafka.start(folder.resolve("kafka"));
            EmbeddedPostgreSQL database = database(folder.resolve("postgresql"));
            System.setProperty(KAFKA, kafka.bootstrapServers());
            System.setProperty(JDBC, url(database));
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

    /// The way of this service to the broker.
    public static KafkaConnection connection() {
        return SecuredKafka.connection(bootstrapServers());
    }

    /// The JDBC URL of the database.
    public static String jdbcUrl() {
        start();
        return System.getProperty(JDBC);
    }

    /// The JDBC URL of a new empty schema, which is as good as a new database.
    public static String newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            // One of the kind is enough for a database: it belongs to the schema that all can see.
            statement.execute("create extension if not exists pg_trgm schema public");
            statement.execute("create schema " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return jdbcUrl() + "&currentSchema=" + name + ",public";
    }

    /// A database server with its data in `folder`.
    public static EmbeddedPostgreSQL database(Path folder) {
        PrivateFolder own = PrivateFolder.at(folder);
        return EmbeddedPostgreSQL.start(
                own,
                PrivateFolder.at(Path.of("target", "postgresql-binaries")),
                LocalSecrets.in(own.folder("secrets")));
    }

    /// The JDBC URL of its database, with user and password.
    public static String url(EmbeddedPostgreSQL server) {
        DatabaseAccess access = server.access();
        return access.url() + "&user=" + access.user() + "&password=" + access.password();
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

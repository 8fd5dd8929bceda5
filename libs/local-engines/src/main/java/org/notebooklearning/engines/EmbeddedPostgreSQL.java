package org.notebooklearning.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One PostgreSQL server of this process. It listens on no network, but on a socket in a folder
/// that its owner alone can look into, and lets in one user, who has a password and no rights over
/// the server. What is written survives [#close] and a killed process.
public final class EmbeddedPostgreSQL implements AutoCloseable {
    private static final String SECRET = "postgresql." + PostgreSQLCluster.USER;
    private final FolderLock lock;
    private final PostgreSQLServer server;
    private final DatabaseAccess access;

    private EmbeddedPostgreSQL(FolderLock lock, PostgreSQLServer server, DatabaseAccess access) {
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    /// A running server with its data in `folder`; UncheckedIOException where it does not start,
    /// with the reason in `postgresql.log` of the folder, IllegalStateException where it can not be
    /// tried.
    ///
    /// @param binaries where its programs are unpacked, for several servers once
    /// @param secrets where its password is kept
    public static EmbeddedPostgreSQL start(
            PrivateFolder folder, PrivateFolder binaries, LocalSecrets secrets) {
        try {
            FolderLock lock =
                    FolderLock.of(folder)
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "PostgreSQL's folder "
                                                            + folder.path()
                                                            + " is in use: stop the program that"
                                                            + " uses it"));
            try {
                return start(folder, binaries, secrets, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start: %s. %sThe whole log is %s"
                            .formatted(e.getMessage(), lastWords(log(folder)), log(folder)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("PostgreSQL's start was interrupted", e);
        }
    }

    private static EmbeddedPostgreSQL start(
            PrivateFolder folder, PrivateFolder binaries, LocalSecrets secrets, FolderLock lock)
            throws IOException, InterruptedException {
        folder.write(log(folder).getFileName().toString(), new byte[0]);
        ServerUser user = ServerUser.fitting();
        Path data = folder.path().resolve("data");
        Path socket = SocketFolder.in(folder, user.owner());
        new LeftoverServers(List.of(data, PostgreSQLCluster.unfinished(data)), socket).clear();
        PostgreSQLPrograms programs =
                new PostgreSQLPrograms(
                        user, PostgreSQLBinaries.in(binaries), socket, log(folder).toFile());
        PostgreSQLCluster cluster = new PostgreSQLCluster(data, programs);
        DatabaseAccess access =
                new DatabaseAccess(url(socket), PostgreSQLCluster.USER, secrets.named(SECRET));
        cluster.prepare(access.password());
        return new EmbeddedPostgreSQL(lock, started(cluster, programs, access), access);
    }

    /// A password that the server does not know, because the file of passwords was lost, is given
    /// to it.
    private static PostgreSQLServer started(
            PostgreSQLCluster cluster, PostgreSQLPrograms programs, DatabaseAccess access)
            throws IOException, InterruptedException {
        PostgreSQLServer first = PostgreSQLServer.start(cluster.data(), programs);
        if (first.awaitReady(access)) {
            return first;
        }
        first.stop();
        cluster.grant(access.password());
        PostgreSQLServer second = PostgreSQLServer.start(cluster.data(), programs);
        if (second.awaitReady(access)) {
            return second;
        }
        second.stop();
        throw new IOException("it does not take the password that it was given");
    }

    /// How its database is reached.
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try (lock) {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("PostgreSQL's stop was interrupted", e);
        }
    }

    private static String lastWords(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.reduce((_, line) -> line)
                    .map(line -> "It last said: " + line.strip() + ". ")
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return ""; // a reason less, where the disk itself is the reason
        }
    }

    private static Path log(PrivateFolder folder) {
        return folder.path().resolve("postgresql.log");
    }

    private static String url(Path socket) {
        return "jdbc:postgresql://localhost/"
                + PostgreSQLCluster.DATABASE
                + "?sslmode=disable&socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg"
                + "&socketFactoryArg="
                + URLEncoder.encode(
                        socket.resolve(PostgreSQLServer.SOCKET).toString(), StandardCharsets.UTF_8);
    }
}

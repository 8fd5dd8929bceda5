package org.notebooklearning.engines;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The data directory of the server: made whole or not at all, and open to one user of one database
/// who has a password and no rights over the server.
///
/// Everything that asks for more rights is done in PostgreSQL's single-user mode, which needs no
/// connection: the superuser can not log in at all.
///
/// @param data the data directory
record PostgreSQLCluster(Path data, PostgreSQLPrograms programs) {
    static final String DATABASE = "postgres";

    /// The gateway's user. Databases that are in use were made when the gateway was part of the
    /// ingest-service.
    static final String USER = "ingest";

    private static final String ACCESS = "pg_hba.conf";

    private static final String WHO_MAY_CONNECT =
            """
            # Written anew whenever it says anything else: one user, one database, with a password.
            local %s %s scram-sha-256
            """
                    .formatted(DATABASE, USER);

    /// Where a directory is made before it is put in place.
    static Path unfinished(Path data) {
        return data.resolveSibling("data.part");
    }

    /// Makes the directory where there is none, and takes one of an earlier version over.
    void prepare(String password) throws IOException, InterruptedException {
        removeUnfinished();
        if (!Files.isDirectory(data)) {
            make(password);
            return;
        }
        takeOver();
        if (!isRestricted()) {
            grant(password);
            restrict();
        }
    }

    /// Gives the user this password, and what belongs to the user.
    void grant(String password) throws IOException, InterruptedException {
        Process server =
                programs.start(
                        "postgres",
                        data,
                        (place, socket) ->
                                List.of(
                                        "--single",
                                        // An empty line ends a statement.
                                        "-j",
                                        "-D",
                                        place.toString(),
                                        "-c",
                                        "exit_on_error=true",
                                        // The log need not know the password.
                                        "-c",
                                        "log_min_error_statement=panic",
                                        DATABASE));
        try (Writer statements = server.outputWriter(StandardCharsets.UTF_8)) {
            statements.write(
                    Resource.text("grants.sql")
                            .replace("{user}", USER)
                            .replace("{password}", password)
                            .replace("{database}", DATABASE));
        }
        awaitEnd(server);
    }

    private void make(String password) throws IOException, InterruptedException {
        PostgreSQLCluster draft = new PostgreSQLCluster(unfinished(data), programs);
        Files.createDirectory(
                draft.data,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        new FileTree(draft.data).give(programs.user().owner());
        draft.initialise();
        draft.grant(password);
        draft.restrict();
        Files.move(draft.data, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise() throws IOException, InterruptedException {
        awaitEnd(
                programs.start(
                        "initdb",
                        data,
                        (place, socket) ->
                                List.of(
                                        "-D",
                                        place.toString(),
                                        "--username=postgres",
                                        "--auth=reject",
                                        "--encoding=UTF-8",
                                        // The same sorting on every system, whatever its locales.
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--locale=C")));
    }

    /// Only one who was killed leaves a directory unfinished. Earlier versions made it in place:
    /// initdb refuses a folder that is not empty, and in one that no server ever ran on nothing is
    /// lost.
    private void removeUnfinished() throws IOException {
        new FileTree(unfinished(data)).delete();
        if (!Files.exists(data.resolve("postmaster.opts")) && !isRestricted()) {
            new FileTree(data).delete();
        }
    }

    private void takeOver() throws IOException {
        int owner = FileTree.owner(data);
        int wanted = programs.user().owner();
        if (owner == wanted) {
            return;
        }
        if (owner != CurrentUser.id()) {
            throw new IllegalStateException(
                    "PostgreSQL's data in "
                            + data
                            + " belong to another user of this machine: give them to the one who"
                            + " starts the stack with: sudo chown -R \"$(id -un)\" "
                            + data);
        }
        new FileTree(data).give(wanted);
    }

    private boolean isRestricted() throws IOException {
        Path access = data.resolve(ACCESS);
        return Files.exists(access) && Files.readString(access).equals(WHO_MAY_CONNECT);
    }

    private void restrict() throws IOException {
        Path draft = data.resolve(ACCESS + ".part");
        Files.writeString(draft, WHO_MAY_CONNECT);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        new FileTree(draft).give(programs.user().owner());
        Files.move(
                draft,
                data.resolve(ACCESS),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitEnd(Process program) throws IOException, InterruptedException {
        try {
            if (program.waitFor() != 0) {
                throw new IOException(
                        program.info().command().orElse("A program of PostgreSQL")
                                + " ended with code "
                                + program.exitValue());
            }
        } catch (InterruptedException e) {
            program.destroy();
            throw e;
        }
    }
}

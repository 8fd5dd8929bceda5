package org.notebooklearning.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A database under a folder of a test's own, with the programs that all tests of this module use.
///
/// @param folder what it lives under
/// @param binaries where its programs are unpacked
record TestDatabase(Path folder, Path binaries) {

    TestDatabase(Path folder) {
        this(folder, Path.of("target", "postgresql-binaries"));
    }

    EmbeddedPostgreSQL start() {
        return EmbeddedPostgreSQL.start(
                PrivateFolder.at(home()), PrivateFolder.at(binaries), secrets());
    }

    Path home() {
        return folder.resolve("postgresql");
    }

    Path data() {
        return home().resolve("data");
    }

    LocalSecrets secrets() {
        return LocalSecrets.in(PrivateFolder.at(folder.resolve("secrets")));
    }

    /// The processes of its servers, the first of each before those that it started.
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"))
                .filter(this::worksHere)
                .toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), data());
        } catch (IOException e) {
            return false; // ended meanwhile
        }
    }

    static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static String read(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}

package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What starts that fail or are killed leave: nothing that runs, and nothing that the next start
/// does not heal. The engines are the real ones.
@Timeout(300)
class StackMainTest {
    @TempDir private Path temporary;
    private Path root;
    private StackFolder folder;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectory(temporary.resolve("root"));
        folder = new StackFolder(Files.createDirectory(temporary.resolve("data")));
        Files.createSymbolicLink(
                folder.data().resolve("postgresql-binaries"),
                Files.createDirectories(Path.of("target/postgresql-binaries")).toAbsolutePath());
        StackProcess.playServices(root, true);
    }

    @Test
    void endsWithAllThatItStartedWhateverFailsAndTheNextStartGoesOn() throws Exception {
        Path letters = Files.createDirectory(folder.kafka()).resolve("letters.txt");
        Files.writeString(letters, "mine");
        assertFailsAndLeavesNothing("never formatted");
        Files.delete(letters);

        Path control = folder.data().resolve("postgresql/data/global/pg_control");
        byte[] whole = Files.readAllBytes(control);
        Files.write(control, new byte[whole.length]);
        assertFailsAndLeavesNothing("PostgreSQL did not start");
        Files.write(control, whole);

        StackProcess.playServices(root, false);
        assertFailsAndLeavesNothing("ended at its start");
        StackProcess.playServices(root, true);

        assertStartsAndStops();
    }

    @Test
    void healsWhatAStackLeftThatWasKilledWithAllItsServicesRunning() throws Exception {
        try (StackProcess first = StackProcess.launch(root, folder)) {
            List<ProcessHandle> services = first.awaitServices();
            first.kill();
            assertThat(services).hasSize(5).allMatch(ProcessHandle::isAlive);
            // Nor can the next start read what the killed one wrote.
            Files.writeString(folder.data().resolve("stack.json"), "{\"pid\":");
            Files.writeString(folder.data().resolve("ports.json"), "{\"kafka\":1");
            Files.writeString(folder.data().resolve("secrets.properties"), "postgresql.ingest=x");
            folder.requestStop();

            assertStartsAndStops();
            assertThat(services).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void healsWhatAStackLeftThatWasKilledWhileItsEnginesStarted() throws Exception {
        for (String made : List.of("postgresql/data.part", "kafka", "postgresql/data")) {
            try (StackProcess killed = StackProcess.launch(root, folder)) {
                await().atMost(StackProcess.LONGEST)
                        .until(() -> Files.exists(folder.data().resolve(made)));
                killed.kill();
            }
        }
        assertStartsAndStops();
    }

    @Test
    void stopsAlsoWhenItCanNotTellThatItDoes() throws Exception {
        try (StackProcess stack = StackProcess.launch(root, folder)) {
            stack.awaitServices();
            Files.delete(folder.data().resolve("stack.json"));
            Files.createDirectories(folder.data().resolve("stack.json/in-the-way"));
            folder.requestStop();

            stack.awaitEnd();
            assertThat(StackProcess.running(folder)).isEmpty();
        }
    }

    @Test
    void keepsAllThatItMakesFromOtherUsers() throws Exception {
        try (StackProcess stack = StackProcess.launch(root, folder)) {
            stack.awaitServices();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.data())))
                    .isEqualTo("rwx------");
            try (var files = Files.walk(folder.data())) {
                for (Path file : files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .endsWith("------");
                }
            }
            String secret =
                    Files.readString(folder.data().resolve("secrets.properties"))
                            .replaceAll("(?s).*=", "")
                            .strip();
            assertThat(secret).hasSizeGreaterThan(40);
            for (ProcessHandle process : StackProcess.running(folder)) {
                assertThat(
                                Files.readString(
                                        Path.of("/proc", Long.toString(process.pid()), "cmdline")))
                        .doesNotContain(secret);
            }
            for (ProcessHandle service : stack.services()) {
                assertThat(service.info().arguments().orElseThrow())
                        .anyMatch(
                                argument ->
                                        argument.startsWith(
                                                "-Djava.io.tmpdir=" + folder.data() + "/tmp/"));
            }
        }
    }

    private void assertFailsAndLeavesNothing(String reason) throws InterruptedException {
        try (StackProcess stack = StackProcess.launch(root, folder)) {
            assertThat(stack.awaitEnd()).as(stack.said()).isNotZero();
            assertThat(stack.said()).contains(reason);
            assertThat(StackProcess.running(folder)).isEmpty();
        }
    }

    private void assertStartsAndStops() throws InterruptedException {
        try (StackProcess stack = StackProcess.launch(root, folder)) {
            assertThat(stack.awaitServices()).as(stack.said()).hasSize(5);
            folder.requestStop();
            assertThat(stack.awaitEnd()).as(stack.said()).isZero();
            assertThat(StackProcess.running(folder)).isEmpty();
        }
    }
}

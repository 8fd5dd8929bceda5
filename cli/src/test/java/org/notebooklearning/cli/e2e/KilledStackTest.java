package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.local.stack.StackState;

/// The whole stack with the real services: where its files lie while it runs, how it comes back
/// after all of it was killed at once, and how a lesson is written by an assistant over MCP whose
/// gateway and writer are killed.
@Timeout(600)
class KilledStackTest {
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        launcher =
                new Launcher(folder)
                        .with("LESSON_MODEL_JUDGE", "none")
                        .with("MCP_WRITING_CLAIM", "5s");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        launcher.run("down");
    }

    @Test
    void keepsNoFileWhereOthersCanReachItAndComesBackAfterAKill() throws Exception {
        Launcher.Run first = launcher.run("up");
        assertThat(first.process().exitValue()).describedAs(first.said()).isZero();
        List<ProcessHandle> processes = processes();
        assertThat(processes).hasSizeGreaterThan(5);

        assertThat(filesOutside(processes)).isEmpty();

        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        Launcher.Run second = launcher.run("up");
        assertThat(second.process().exitValue()).describedAs(second.said()).isZero();
        new AssistantLesson(launcher).isWrittenThroughEverythingThatCanHappen();
    }

    private List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>();
        for (StackState.RunningProcess process :
                launcher.stack().running().orElseThrow().processes()) {
            ProcessHandle handle = process.handle().orElseThrow();
            all.add(handle);
            all.addAll(handle.descendants().toList());
        }
        return all.stream().distinct().toList();
    }

    /// What these processes have open, or run code from, in the system's folder for temporary files
    /// and neither in the data folder nor where the project and the kernel's environment happen to
    /// lie.
    private Set<String> filesOutside(List<ProcessHandle> processes) throws IOException {
        Path data = launcher.stack().data().toRealPath();
        List<Path> own =
                new ArrayList<>(
                        List.of(
                                data,
                                Path.of(System.getProperty("project.root")).toRealPath(),
                                Path.of(System.getProperty("java.home")).toRealPath()));
        // The tests share one kernel environment, which lies elsewhere.
        try (DirectoryStream<Path> shared = Files.newDirectoryStream(data.resolve("kernel"))) {
            for (Path one : shared) {
                own.add(one.toRealPath());
            }
        }
        Set<String> outside = new TreeSet<>();
        for (ProcessHandle process : processes) {
            Path told = Path.of("/proc", Long.toString(process.pid()));
            for (String kind : List.of("fd", "map_files")) {
                try (DirectoryStream<Path> links = Files.newDirectoryStream(told.resolve(kind))) {
                    for (Path link : links) {
                        Path file = Files.readSymbolicLink(link);
                        if (file.startsWith("/tmp") && own.stream().noneMatch(file::startsWith)) {
                            outside.add(process.info().command().orElse("") + " " + file);
                        }
                    }
                }
            }
        }
        return outside;
    }
}

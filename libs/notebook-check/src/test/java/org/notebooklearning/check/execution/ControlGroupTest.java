package org.notebooklearning.check.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On folders as Linux lays them out; that limits hold on this machine is `BreakOutTest`.
final class ControlGroupTest {
    @TempDir Path mount;

    @Test
    void ofVersionTwoIsOneGroupBesideOurs() throws IOException {
        Files.createDirectories(mount.resolve("user.slice/own.scope"));

        ControlGroup group =
                ControlGroup.make(mount, List.of("0::/user.slice/own.scope"), 1000, 50);

        Path folder = group.folders().getFirst();
        assertThat(group.folders()).hasSize(1);
        assertThat(folder.getParent()).isEqualTo(mount.resolve("user.slice"));
        assertThat(folder.resolve("memory.max")).hasContent("1000");
        assertThat(folder.resolve("pids.max")).hasContent("50");
    }

    @Test
    void ofVersionOneIsAGroupUnderEachController() throws IOException {
        Files.createDirectories(mount.resolve("memory/ours"));
        Files.createDirectories(mount.resolve("pids"));

        ControlGroup group =
                ControlGroup.make(
                        mount, List.of("9:cpu:/", "4:memory:/ours", "8:pids:/"), 1000, 50);

        assertThat(group.folders())
                .extracting(folder -> mount.relativize(folder.getParent()).toString())
                .containsExactly("memory/ours", "pids");
        assertThat(group.folders().get(0).resolve("memory.limit_in_bytes")).hasContent("1000");
        assertThat(group.folders().get(1).resolve("pids.max")).hasContent("50");
        assertThat(group.around(List.of("true")))
                .hasSize(5)
                .element(2)
                .asString()
                .contains("memory/ours", "pids", "exec \"$@\"");
    }

    @Test
    void whereNoneCanBeMadeTheCommandStaysAsItIs() {
        ControlGroup group =
                ControlGroup.make(mount.resolve("gone"), List.of("0::/", "nonsense"), 1000, 50);

        assertThat(group.folders()).isEmpty();
        assertThat(group.around(List.of("true", "x"))).containsExactly("true", "x");
    }

    @Test
    void leftoversOfProcessesThatAreGoneAreRemoved() throws IOException {
        Path left = Files.createDirectories(mount.resolve("pids/notebook-learning-4194305-1"));
        Path ours =
                Files.createDirectories(
                        mount.resolve(
                                "pids/notebook-learning-%d-0"
                                        .formatted(ProcessHandle.current().pid())));

        ControlGroup.make(mount, List.of("8:pids:/"), 1000, 50);

        assertThat(left).doesNotExist();
        assertThat(ours).exists();
    }
}

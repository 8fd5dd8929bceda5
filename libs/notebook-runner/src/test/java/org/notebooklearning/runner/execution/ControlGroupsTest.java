package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On folders as Linux lays them out, and on those of this machine; that limits hold is
/// `BreakOutTest`.
final class ControlGroupsTest {
    @TempDir Path mount;

    @Test
    void ofVersionTwoIsOneGroupBesideOurs() throws IOException {
        Files.createDirectories(mount.resolve("user.slice/own.scope"));

        ControlGroup group =
                ControlGroups.of(
                                List.of(versionTwo("/", mount)),
                                List.of("0::/user.slice/own.scope"),
                                folder -> make(folder, "memory.max", "memory.swap.max", "pids.max"))
                        .make(1000, 50);

        Path folder = group.folders().getFirst();
        assertThat(group.folders()).hasSize(1);
        assertThat(folder.getParent()).isEqualTo(mount.resolve("user.slice"));
        assertThat(folder.resolve("memory.max")).hasContent("1000");
        assertThat(folder.resolve("memory.swap.max")).hasContent("0");
        assertThat(folder.resolve("pids.max")).hasContent("50");
    }

    @Test
    void ofVersionOneIsAGroupUnderEachController() throws IOException {
        Path memory = Files.createDirectories(mount.resolve("m"));
        Path pids = Files.createDirectories(mount.resolve("p"));
        Files.createDirectories(memory.resolve("ours"));

        ControlGroup group =
                ControlGroups.of(
                                List.of(
                                        versionOne("cpu", mount),
                                        versionOne("memory", memory),
                                        versionOne("pids", pids)),
                                List.of("9:cpu:/", "4:memory:/ours", "8:pids:/"),
                                folder ->
                                        make(
                                                folder,
                                                "memory.limit_in_bytes",
                                                "memory.stat",
                                                "pids.max"))
                        .make(1000, 50);

        assertThat(group.folders())
                .extracting(Path::getParent)
                .containsExactly(memory.resolve("ours"), pids);
        assertThat(group.folders().get(0).resolve("memory.limit_in_bytes")).hasContent("1000");
        assertThat(group.folders().get(1).resolve("pids.max")).hasContent("50");
        assertThat(group.around(List.of("true")))
                .hasSize(5)
                .element(2)
                .asString()
                .contains("/m/ours", "/p/", "memory.stat", "exec \"$@\"");
    }

    @Test
    void groupOfAContainerIsFoundWhereItsMountShowsIt() throws IOException {
        Files.createDirectories(mount.resolve("inner"));

        ControlGroup group =
                ControlGroups.of(
                                List.of(versionOne("pids", mount).replace(" / ", " /box/7 ")),
                                List.of("8:pids:/box/7/inner"),
                                folder -> make(folder, "pids.max"))
                        .make(1000, 50);

        assertThat(group.folders())
                .extracting(Path::getParent)
                .containsExactly(mount.resolve("inner"));
    }

    @Test
    void plainFolderWhereControlGroupsAreMountedBelowIsNoPlaceForAGroup() throws IOException {
        Files.createDirectories(mount.resolve("unified"));
        List<String> mixed =
                List.of(
                        "31 23 0:28 / " + mount + " rw - tmpfs tmpfs rw,mode=755",
                        versionTwo("/", mount.resolve("unified")));

        ControlGroup group =
                ControlGroups.of(mixed, List.of("0::/"), Files::createDirectory).make(1000, 50);

        assertThat(group.folders()).isEmpty();
        try (var left = Files.walk(mount)) {
            assertThat(left).containsExactly(mount, mount.resolve("unified"));
        }
    }

    @Test
    void groupThatDoesNotTakeItsBoundsIsNotUsedAndNotLeft() throws IOException {
        ControlGroups groups =
                ControlGroups.of(
                        List.of(versionOne("memory", mount), versionOne("pids", mount)),
                        List.of("4:memory:/", "8:pids:/"),
                        Files::createDirectory);

        assertThat(groups.make(1000, 50).folders()).isEmpty();
        assertThat(mount).isEmptyDirectory();
    }

    @Test
    void whereNoneCanBeMadeTheCommandStaysAsItIs() {
        ControlGroup group =
                ControlGroups.of(
                                List.of(versionTwo("/", mount.resolve("gone")), "nonsense"),
                                List.of("0::/", "nonsense"),
                                Files::createDirectory)
                        .make(1000, 50);

        assertThat(group.folders()).isEmpty();
        assertThat(group.around(List.of("true", "x"))).containsExactly("true", "x");
    }

    @Test
    void leftoversOfProcessesThatAreGoneAreRemovedWhereverTheyAre() throws IOException {
        Path left = Files.createDirectories(mount.resolve("other/notebook-learning-4194305-1"));
        Path reused = Files.createDirectories(mount.resolve("notebook-learning-1-7"));
        Files.setLastModifiedTime(
                reused, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
        Path living = Files.createDirectories(mount.resolve("notebook-learning-1-8"));
        Path ours =
                Files.createDirectories(
                        mount.resolve("notebook-learning-" + ProcessHandle.current().pid() + "-0"));

        ControlGroups.of(
                        List.of(versionOne("pids", mount)),
                        List.of("8:pids:/"),
                        folder -> make(folder, "pids.max"))
                .make(1000, 50);

        assertThat(left).doesNotExist();
        assertThat(reused).doesNotExist();
        assertThat(living).exists();
        assertThat(ours).exists();
    }

    /// Whatever this machine has: each folder is one of the kernel's, takes a process in, and goes.
    @Test
    void groupsOfThisMachineAreTheKernelsAndNothingOfThemIsLeft() throws Exception {
        ControlGroup group = ControlGroups.ofThisSystem().make(1L << 30, 50);
        System.out.println("groups here: " + group.folders());
        Process process =
                new ProcessBuilder(group.around(List.of("cat", "/proc/self/cgroup")))
                        .redirectErrorStream(true)
                        .start();
        String membership = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

        for (Path folder : group.folders()) {
            assertThat(Files.getFileStore(folder).type()).startsWith("cgroup");
            assertThat(membership).contains(folder.getFileName().toString());
        }
        group.close();
        assertThat(group.folders()).allSatisfy(folder -> assertThat(folder).doesNotExist());
    }

    private static void make(Path folder, String... files) throws IOException {
        Files.createDirectory(folder);
        for (String file : files) {
            Files.writeString(folder.resolve(file), "max");
        }
    }

    private static String versionOne(String controller, Path point) {
        return "35 31 0:32 / " + point + " rw,relatime - cgroup cgroup rw," + controller;
    }

    private static String versionTwo(String root, Path point) {
        return "41 31 0:38 " + root + " " + point + " rw shared:4 - cgroup2 cgroup2 rw,nsdelegate";
    }
}

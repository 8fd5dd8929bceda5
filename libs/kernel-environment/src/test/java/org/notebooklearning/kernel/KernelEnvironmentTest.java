package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The environment itself is the shared one of this user: made by the first test run, then reused.
final class KernelEnvironmentTest {
    private static final KernelEnvironment SHARED =
            KernelEnvironment.at(KernelEnvironment.defaultDataFolder());
    private static final PythonSearch SEARCH = PythonSearch.of(System.getenv());

    @TempDir Path data;

    @Test
    void preparedEnvironmentIsWholeAndSaysItsVersions() throws Exception {
        ReadyKernel ready = SHARED.prepare(step -> System.out.println(step.line())).orThrow();

        assertThat(SHARED.check()).isEqualTo(new KernelCheck.Whole(ready.versions()));
        assertThat(ready.versions())
                .containsKeys("python", "ipykernel", "nbclient", "matplotlib", "einops")
                .containsKeys("pandas", "scipy", "scikit-learn", "networkx", "sympy")
                .hasEntrySatisfying("torch", version -> assertThat(version).startsWith("2.15.0"));
        assertThat(ready.bubblewraps()).isNotEmpty().allSatisfy(b -> assertThat(b).isExecutable());
        assertThat(ready.fontList()).isDirectoryContaining("glob:**/fontlist-*.json");
    }

    @Test
    void preparedEnvironmentIsFoundAgainAtOnceAndWithoutASingleStep() throws Exception {
        SHARED.prepare(_ -> {});
        List<PreparationStep> steps = new ArrayList<>();
        long start = System.nanoTime();

        Preparation again = SHARED.prepare(steps::add);

        assertThat(again).isInstanceOf(Preparation.Ready.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(steps).isEmpty();
    }

    @Test
    void halfMadeFolderIsNoEnvironment() throws Exception {
        KernelLock lock = KernelLock.ofThisVersion();
        KernelEnvironment environment = KernelEnvironment.at(data, lock, SEARCH);
        Path bin = data.resolve("kernel").resolve(lock.hash()).resolve("venv").resolve("bin");
        Files.createDirectories(bin);
        Files.createSymbolicLink(bin.resolve("python"), Path.of("/bin/sh"));

        assertThat(environment.ready()).isEmpty();
        assertThat(environment.check()).isInstanceOf(KernelCheck.NotPrepared.class);
    }

    @Test
    void environmentWhosePythonWasRemovedIsNotReady() throws Exception {
        Path gone = data.resolve("gone");
        KernelLock lock = KernelLock.ofThisVersion();
        Path folder = Files.createDirectories(data.resolve("kernel").resolve(lock.hash()));
        new ReadyKernel(folder, gone, List.of(folder), Map.of("python", "3.12.0"), null).write();
        KernelEnvironment environment = KernelEnvironment.at(data, lock, SEARCH);

        assertThat(environment.ready()).isEmpty();
        assertThat(environment.check())
                .isInstanceOfSatisfying(
                        KernelCheck.Broken.class,
                        broken -> assertThat(broken.message()).contains("gone", "prepare"));
    }

    @Test
    void installerWithAnotherHashIsRefusedAndLeavesNothingReady() throws Exception {
        KernelLock whole = KernelLock.ofThisVersion();
        String forged = whole.uv().replaceAll("sha256:[0-9a-f]{8}", "sha256:00000000");
        KernelLock lock = new KernelLock(whole.packages(), whole.torch(), forged, whole.names());
        KernelEnvironment environment = KernelEnvironment.at(data, lock, SEARCH);

        Preparation preparation = environment.prepare(_ -> {});

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Preparation.Impossible.class,
                        no ->
                                assertThat(no.message())
                                        .contains("Installing uv==", "failed")
                                        .containsIgnoringCase("hash")
                                        .doesNotContain("\n"));
        assertThat(environment.ready()).isEmpty();
    }

    @Test
    void nothingIsInstalledThatStandsInNoLock() throws Exception {
        ReadyKernel ready = SHARED.prepare(_ -> {}).orThrow();
        KernelLock lock = KernelLock.ofThisVersion();
        Set<String> locked =
                String.join("\n", lock.files().values())
                        .lines()
                        .filter(line -> line.contains("=="))
                        .map(line -> line.replaceAll("[ \\\\].*", ""))
                        .collect(Collectors.toSet());

        try (var files = Files.walk(ready.folder().resolve("venv"), 4)) {
            List<String> installed =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".dist-info"))
                            .map(name -> name.replaceAll("\\.dist-info$", ""))
                            .map(KernelEnvironmentTest::requirement)
                            .toList();
            assertThat(installed).contains("torch==2.15.0");
            assertThat(locked).containsAll(installed);
        }
    }

    /// `a_b-1.2` as `a-b==1.2`.
    private static String requirement(String installed) {
        int version = installed.lastIndexOf('-');
        return installed.substring(0, version).replaceAll("[._]", "-").toLowerCase(Locale.ROOT)
                + "=="
                + installed.substring(version + 1);
    }

    @Test
    void packageWithoutHashIsNotInstalled() throws Exception {
        KernelLock whole = KernelLock.ofThisVersion();
        KernelLock lock = new KernelLock("", "torch==2.15.0\n", whole.uv(), whole.names());
        useTheSharedInstaller(lock);

        Preparation preparation = KernelEnvironment.at(data, lock, SEARCH).prepare(_ -> {});

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Preparation.Impossible.class,
                        no ->
                                assertThat(no.message())
                                        .contains("torch==2.15.0 failed", "must have a hash"));
    }

    private void useTheSharedInstaller(KernelLock lock) throws Exception {
        Path shared = SHARED.prepare(_ -> {}).orThrow().folder().getParent();
        String installer = lock.uvRequirement().replace("==", "-");
        Files.createSymbolicLink(
                Files.createDirectories(data.resolve("kernel")).resolve(installer),
                shared.resolve(installer));
    }

    @Test
    void folderThatCanNotBeWrittenIsNamedWithTheRemedy() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in the way");

        Preparation preparation = KernelEnvironment.at(file).prepare(_ -> {});

        assertThat(preparation)
                .isInstanceOfSatisfying(
                        Preparation.Impossible.class,
                        no -> assertThat(no.message()).contains(file.toString(), "LESSON_DATA"));
    }

    @Test
    void dataFolderIsTheNamedOneThenTheSystemsThenTheUsers() {
        assertThat(
                        KernelEnvironment.dataFolder(
                                Map.of("LESSON_DATA", "/a", "XDG_DATA_HOME", "/b"), "/home/u"))
                .isEqualTo(Path.of("/a"));
        assertThat(KernelEnvironment.dataFolder(Map.of("XDG_DATA_HOME", "/b"), "/home/u"))
                .isEqualTo(Path.of("/b/notebook-learning"));
        assertThat(KernelEnvironment.dataFolder(Map.of("HOME", "/home/v"), "/home/u"))
                .isEqualTo(Path.of("/home/v/.local/share/notebook-learning"));
        assertThat(KernelEnvironment.dataFolder(Map.of("LESSON_DATA", " "), "/home/u"))
                .isEqualTo(Path.of("/home/u/.local/share/notebook-learning"));
    }
}

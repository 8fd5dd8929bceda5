package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The cache of a program that ends at once, made and used by real virtual machines.
@Timeout(120)
class ClassCacheTest {
    private static final String SERVICE = "writer-service";
    @TempDir private Path root;
    @TempDir private Path data;
    private Path jar;
    private ClassCache cache;

    @BeforeEach
    void playService() throws IOException {
        StackProcess.playServices(root, true);
        jar = root.resolve(SERVICE).resolve("target/quarkus-app/quarkus-run.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        cache = ClassCache.ofService(root, SERVICE, new StackFolder(data));
    }

    @Test
    void isMadeByARunThatIsWatchedAndUsedByTheNext() throws Exception {
        assertThat(cache.options(false)).isEmpty();
        run(cache.options(true));
        assertThat(cache.isFresh()).isFalse();

        cache.keep();

        assertThat(cache.isFresh()).isTrue();
        assertThat(run(cache.options(false))).contains("PlayedService source: shared objects file");
    }

    @Test
    void isNotUsedForAProgramThatWasBuiltAnewAndIsThenMadeAgain() throws Exception {
        Files.write(cache.file(), new byte[1]);
        assertThat(cache.isFresh()).isTrue();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache.isFresh()).isFalse();
        assertThat(cache.options(false)).isEmpty();
        assertThat(cache.options(true)).anyMatch(it -> it.startsWith("-XX:AOTCacheOutput="));
    }

    @Test
    void isNotKeptWhereItWasNotWrittenToItsEnd() throws IOException {
        Files.write(cache.draft(), new byte[0]);
        cache.keep();
        assertThat(cache.file()).doesNotExist();

        Files.write(cache.draft(), new byte[1]);
        Path notes = cache.draft().resolveSibling(cache.draft().getFileName() + ".config");
        Files.write(notes, new byte[1]);
        cache.keep();
        assertThat(cache.file()).doesNotExist();
        assertThat(cache.draft()).doesNotExist();
        assertThat(notes).doesNotExist();
    }

    @Test
    void isNotMadeOfClassesInFolders() throws IOException {
        Path classes = Files.createDirectory(root.resolve("classes"));
        Files.createDirectories(root.resolve("deploy/local/target"));

        assertThat(
                        ClassCache.ofStack(root, classes + ":" + jar, new StackFolder(data))
                                .options(true))
                .isEmpty();
    }

    private String run(List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServiceProcess.options(ServiceProcess.Service.WRITER));
        command.addAll(options);
        command.addAll(List.of("-Xlog:class+load:file=" + data.resolve("classes.txt")));
        command.addAll(List.of("-jar", jar.toString(), "end"));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("said.txt").toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(data.resolve("said.txt"))).isZero();
        return Files.readString(data.resolve("classes.txt"));
    }
}

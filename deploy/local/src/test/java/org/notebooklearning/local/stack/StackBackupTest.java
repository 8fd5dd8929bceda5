package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackBackupTest {
    @TempDir private Path temporary;
    private StackFolder folder;
    private Path file;

    @BeforeEach
    void fill() throws IOException {
        folder = new StackFolder(temporary.resolve("data"));
        folder.secure();
        file = temporary.resolve("lessons.tar.gz");
        write("kafka/lesson.events-0/0.log", "events");
        write("postgresql/data/PG_VERSION", "18");
        write("artifacts/sha256/ab/abc", "a source");
        write("secrets.properties", "kafka=secret");
        write("kernel/large", "made anew");
        // Engines want folders that are empty.
        Files.createDirectories(folder.data().resolve("postgresql/data/pg_notify"));
    }

    @Test
    void bringsBackAllThatIsKeptAndNothingElse() throws Exception {
        StackBackup backup = new StackBackup(folder);
        backup.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        StackFolder other = new StackFolder(temporary.resolve("other"));
        new StackBackup(other).restore(file);

        assertThat(other.data().resolve("kafka/lesson.events-0/0.log")).hasContent("events");
        assertThat(other.data().resolve("postgresql/data/PG_VERSION")).hasContent("18");
        assertThat(other.data().resolve("postgresql/data/pg_notify")).isEmptyDirectory();
        assertThat(other.data().resolve("artifacts/sha256/ab/abc")).hasContent("a source");
        assertThat(other.data().resolve("secrets.properties")).hasContent("kafka=secret");
        assertThat(other.data().resolve("kernel")).doesNotExist();
        assertThat(other.data().resolve("restoring")).isEmptyDirectory();
    }

    @Test
    void keepsAsideWhatItTakesThePlaceOf() throws Exception {
        StackBackup backup = new StackBackup(folder);
        backup.write(file);
        write("artifacts/sha256/ab/abc", "another one");
        assertThat(backup.wouldReplace()).isTrue();

        Path kept = backup.restore(file);

        assertThat(folder.artifacts().resolve("sha256/ab/abc")).hasContent("a source");
        assertThat(kept.resolve("artifacts/sha256/ab/abc")).hasContent("another one");
    }

    @Test
    void changesNothingWhereTheFileIsDamagedOrNoBackup() throws Exception {
        StackBackup backup = new StackBackup(folder);
        backup.write(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> backup.restore(file)).isInstanceOf(StackFailedException.class);

        Path letters = Files.writeString(temporary.resolve("letters.txt"), "mine");
        Path other = temporary.resolve("other.tar.gz");
        new ProcessBuilder(
                        List.of(
                                "tar",
                                "-czf",
                                other.toString(),
                                "-C",
                                temporary.toString(),
                                letters.getFileName().toString()))
                .start()
                .waitFor();
        assertThatThrownBy(() -> backup.restore(other))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("is no backup");
        assertThat(folder.artifacts().resolve("sha256/ab/abc")).hasContent("a source");
    }

    @Test
    void refusesWhileTheStackRuns() throws Exception {
        StackBackup backup = new StackBackup(folder);
        Process running = holdLock();
        try {
            assertThatThrownBy(() -> backup.write(file))
                    .isInstanceOf(StackFailedException.class)
                    .hasMessageContaining("./lesson down");
            assertThat(file).doesNotExist();
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    /// Another process holds the lock, as the stack's does while it runs.
    private Process holdLock() throws IOException, InterruptedException {
        FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        Process process =
                new ProcessBuilder(
                                "python3",
                                "-c",
                                "import fcntl, sys; f = open(sys.argv[1], 'r+');"
                                        + " fcntl.lockf(f, fcntl.LOCK_EX); print('held', flush=True);"
                                        + " sys.stdin.read()",
                                folder.lockFile().toString())
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("held");
        return process;
    }

    private void write(String name, String content) throws IOException {
        Path target = folder.data().resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }
}

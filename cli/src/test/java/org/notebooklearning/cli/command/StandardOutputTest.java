package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardOutputTest {
    @TempDir private Path folder;

    @Test
    void aPipeIsReadByAnotherProcess() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(StandardOutput.isRead(pipe)).isTrue();
    }

    @Test
    void neitherAFileNorADeviceIsReadByAnotherProcess() throws IOException {
        assertThat(StandardOutput.isRead(Files.createFile(folder.resolve("file")))).isFalse();
        assertThat(StandardOutput.isRead(Path.of("/dev/null"))).isFalse();
    }
}

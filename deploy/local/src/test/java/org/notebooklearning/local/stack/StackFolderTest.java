package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.engines.UnsafeFolderException;

class StackFolderTest {
    @TempDir private Path temporary;
    private StackFolder folder;

    @BeforeEach
    void choose() {
        folder = new StackFolder(temporary.resolve("data"));
    }

    @Test
    void isClosedToOthersWhereverItLiesAndHoweverItWasMade() throws IOException {
        Files.createDirectory(folder.data());
        Files.setPosixFilePermissions(folder.data(), PosixFilePermissions.fromString("rwxrwxrwx"));

        folder.secure();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.data())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesWhatSomebodyElseOwnsInIt() throws IOException {
        folder.secure();
        Path foreign = folder.data().resolve("kernel");
        if (new UnixSystem().getUid() == 0) {
            Files.createDirectory(foreign);
            Files.setAttribute(foreign, "unix:uid", 54_321);
        } else {
            // Whoever is not root may not give folders away, but every system has such a one.
            Files.createSymbolicLink(foreign, foreignFolder());
        }

        assertThatThrownBy(folder::secure)
                .isInstanceOf(UnsafeFolderException.class)
                .hasMessageContaining("sudo chown -R");
        assertThatThrownBy(() -> new StackControl(temporary, folder).launch(false))
                .isInstanceOf(UnsafeFolderException.class);
    }

    @Test
    void tellsWhatTheStackSaid() {
        StackState state =
                new StackState(1, Instant.EPOCH, "starting", "http://x", List.of(), null);

        folder.write(state);

        assertThat(folder.lastState()).contains(state);
        assertThat(folder.running()).isEmpty();
    }

    @Test
    void tellsPrometheusWhereTheServicesAreWhileTheyRun() throws IOException {
        Path targets = folder.data().resolve("prometheus/targets.json");
        folder.write(
                new StackState(
                        1,
                        Instant.EPOCH,
                        "ready",
                        "http://x",
                        List.of(
                                new StackState.RunningProcess("stack", 1, Instant.EPOCH, 0),
                                new StackState.RunningProcess("writer", 2, Instant.EPOCH, 9001)),
                        null));

        assertThat(targets)
                .hasContent(
                        "[{\"targets\":[\"127.0.0.1:9001\"],\"labels\":{\"service\":\"writer\"}}]");

        folder.forgetState();
        assertThat(targets).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"pid\":12,", "\0\0\0", "null"})
    void takesAStateThatCanNotBeReadForNone(String left) throws IOException {
        folder.secure();
        Files.writeString(folder.data().resolve("stack.json"), left);

        assertThat(folder.lastState()).isEmpty();
        assertThat(folder.running()).isEmpty();
    }

    private static Path foreignFolder() {
        return Path.of("/var/mail");
    }
}

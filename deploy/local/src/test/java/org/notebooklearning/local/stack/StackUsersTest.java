package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackUsersTest {
    @TempDir private Path temporary;

    @Test
    void knowsOthersUntilTheyEndHoweverTheyEnd() throws IOException, InterruptedException {
        StackUsers users = new StackFolder(temporary.resolve("data")).users();
        users.join();
        assertThat(users.hasOthers()).isFalse();

        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            users.join(other.toHandle());
            assertThat(users.hasOthers()).isTrue();
            users.leave();
            assertThat(users.hasOthers()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(users.hasOthers()).isFalse();
        assertThat(temporary.resolve("data/users")).isEmptyDirectory();
    }
}

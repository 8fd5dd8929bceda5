package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.Submission;
import org.notebooklearning.contracts.lesson.LessonId;

/// The lessons of one stack, taken to another one.
@Timeout(300)
class BackupTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    @TempDir private Path one;
    @TempDir private Path other;
    private Launcher last;

    @AfterEach
    void stop() throws IOException, InterruptedException {
        last.run("down");
    }

    @Test
    void takesLessonsToAnotherStackWhereTheyGoOn() throws Exception {
        Launcher first = new Launcher(one);
        last = first;
        assertThat(first.run("up").process().exitValue()).isZero();
        LessonId lesson = gateway(first).submit(asking(), UUID.randomUUID());
        await().atMost(LONG).until(() -> gateway(first).asksAbout(lesson, 1));
        Path file = one.resolve("lessons.tar.gz");
        Launcher.Run backup = first.run("backup", file.toString());
        assertThat(backup.process().exitValue()).describedAs(backup.said()).isZero();
        // It ran before, and so it does again.
        assertThat(gateway(first).asksAbout(lesson, 1)).isTrue();
        first.run("down");

        Launcher second = new Launcher(other);
        last = second;
        assertThat(second.run("restore", file.toString()).process().exitValue()).isZero();
        assertThat(second.run("up").process().exitValue()).isZero();
        assertThat(gateway(second).asksAbout(lesson, 1)).isTrue();
        gateway(second).cancel(lesson);
        assertThat(second.run("restore", file.toString()).said()).contains("--force");
    }

    private static Gateway gateway(Launcher launcher) {
        return new Gateway(launcher.stack().running().orElseThrow().gateway());
    }

    private static Submission asking() {
        return Wish.of("RoPE");
    }
}

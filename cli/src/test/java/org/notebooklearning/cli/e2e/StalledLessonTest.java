package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.local.stack.StackState;

/// A lesson whose service stands still, on the real stack.
@Timeout(300)
class StalledLessonTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        launcher =
                new Launcher(folder)
                        .with("GATEWAY_STALL_INGEST", "3s")
                        .with("GATEWAY_STALL_LOOK", "300ms");
        assertThat(launcher.run("up").process().exitValue()).isZero();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        signal("CONT");
        launcher.run("down");
    }

    @Test
    void isShownPutBackOnceAndFailsAndGoesOnWhenItIsRetried() throws Exception {
        signal("STOP");
        Gateway gateway = new Gateway(launcher.stack().running().orElseThrow().gateway());
        LessonId lesson = gateway.submit(Wish.of("RoPE"), UUID.randomUUID());
        assertThat(gateway.waiting(lesson)).contains("waiting for a reader");

        await().atMost(LONG)
                .until(() -> launcher.run("status").said(), said -> said.contains("stalled"));
        assertThat(launcher.run("status").said())
                .containsAnyOf("stalled and put back: No reader took the lesson up", "failed");
        await().atMost(LONG).until(() -> failed(lesson));
        assertThat(launcher.run("get", lesson.value(), "--notebook", "rope.ipynb").said())
                .contains("(stalled)", "No reader took the lesson up", "see that a reader runs");

        signal("CONT");
        post("/api/lessons/" + lesson + "/retry");
        await().atMost(LONG).until(() -> gateway.asksAbout(lesson, 1));
        assertThat(launcher.run("logs", lesson.value()).said().lines())
                .anyMatch(line -> line.contains("gateway   INFO  Lesson " + lesson))
                .anyMatch(
                        line -> line.contains("gateway   WARN  Lesson " + lesson + " has stalled"))
                .anyMatch(line -> line.contains("planner   INFO  [plan] Task " + lesson))
                .isSortedAccordingTo(Comparator.comparing(line -> line.substring(0, 12)));
    }

    private boolean failed(LessonId lesson) throws IOException, InterruptedException {
        return launcher.run("status")
                .said()
                .lines()
                .anyMatch(line -> line.contains(lesson.value()) && line.contains("failed"));
    }

    private void post(String path) throws IOException, InterruptedException {
        URI address = URI.create(launcher.stack().running().orElseThrow().gateway() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(202);
        }
    }

    /// Has the ingest service stand still, or go on.
    private void signal(String name) throws IOException, InterruptedException {
        long pid =
                launcher.stack().running().orElseThrow().processes().stream()
                        .filter(one -> one.name().equals("ingest"))
                        .mapToLong(StackState.RunningProcess::pid)
                        .findFirst()
                        .orElseThrow();
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
    }
}

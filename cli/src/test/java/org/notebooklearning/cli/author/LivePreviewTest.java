package org.notebooklearning.cli.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.Level;

@Timeout(120)
class LivePreviewTest {
    @TempDir private Path work;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private Path folder;
    private SavedFiles saved;
    private PreviewServer server;
    private Thread live;

    @BeforeEach
    void watch() throws IOException {
        folder = ConceptSkeleton.make(Files.createDirectories(work.resolve("library")), "walks");
        LessonPreview preview =
                new LessonPreview(folder, Level.BEGINNER, work.resolve("out"), null, _ -> {});
        saved = SavedFiles.of(folder);
        server = PreviewServer.start(preview.page());
        LivePreview watching = new LivePreview(preview, saved, server::tellNewer, told::add);
        live =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        watching.run();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        await().atMost(Duration.ofSeconds(60)).until(() -> told.size() == 1);
    }

    @AfterEach
    void end() throws Exception {
        live.interrupt();
        live.join();
        server.close();
        saved.close();
    }

    @Test
    void saveIsShownAndToldToTheBrowser() throws Exception {
        try (Stream<String> events = lines(get(server.address().resolve("/newer")))) {
            Path beat = folder.resolve("beats/ending.py");
            Files.writeString(
                    beat, Files.readString(beat).replace("for a friend", "for a neighbour"));

            assertThat(events.findFirst()).contains("data: newer");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> told.size() == 2);
        try (Stream<String> page = lines(get(server.address()))) {
            assertThat(page).anyMatch(line -> line.contains("for a neighbour"));
        }
    }

    @Test
    void isShownUnderNoOtherName() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void nothingElseIsServed() throws Exception {
        assertThat(get(server.address().resolve("/../utils.py")).statusCode()).isEqualTo(404);
    }

    private static Stream<String> lines(HttpResponse<Stream<String>> response) {
        return response.body();
    }

    private static HttpResponse<Stream<String>> get(URI address)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines());
    }
}

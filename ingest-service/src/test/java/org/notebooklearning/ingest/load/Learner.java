package org.notebooklearning.ingest.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.function.Consumer;
import org.notebooklearning.contracts.json.Json;

/// A learner at work, one call at a time: asks for a lesson, looks for it in the list, opens its
/// page, follows its events, waits for its questions and answers them, and begins again.
final class Learner implements Runnable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String base;
    private final Times times;
    private final Queue<String> faults;
    private final Consumer<String> stages;
    private int step;
    private String lesson = "";

    /// @param stages has the stages before the questions played for a lesson
    /// @param faults is told of calls that were not answered as they should
    Learner(String base, Times times, Queue<String> faults, Consumer<String> stages) {
        this.base = base;
        this.times = times;
        this.faults = faults;
        this.stages = stages;
    }

    @Override
    public void run() {
        try {
            work();
        } catch (IOException e) {
            faults.add("step " + step + ": " + e);
            step = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() throws IOException, InterruptedException {
        switch (step) {
            case 0 -> {
                lesson =
                        Json.mapper()
                                .readTree(post("/api/lessons", "{\"topic\": \"RMSNorm\"}", 202))
                                .path("id")
                                .asText();
                stages.accept(lesson);
            }
            case 1 -> get("/api/lessons?limit=20");
            case 2 -> get("/lessons/" + lesson);
            case 3 -> firstEvent("/api/lessons/" + lesson + "/events");
            case 4 -> {
                JsonNode state = Json.mapper().readTree(get("/api/lessons/" + lesson));
                if (!state.path("state").asText().equals("awaiting-learner")) {
                    return;
                }
            }
            case 5 ->
                    post(
                            "/api/lessons/" + lesson + "/answers",
                            "{\"answers\": [{\"diagnostic\": \"mean-or-rms\", \"option\": 1}]}",
                            202);
            default -> get("/api/lessons/counts");
        }
        step = step == 6 ? 0 : step + 1;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).build(), 200);
    }

    private String post(String path, String json, int status)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                status);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
    }

    private String send(HttpRequest request, int status) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> response =
                HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        times.add(System.nanoTime() - begin);
        if (response.statusCode() != status) {
            throw new IOException(
                    request.uri().getPath() + " " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private void firstEvent(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<InputStream> response =
                HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("event:")) {
                line = lines.readLine();
            }
            times.add(System.nanoTime() - begin);
            if (line == null) {
                throw new IOException(path + " had no event: " + response.statusCode());
            }
        }
    }
}

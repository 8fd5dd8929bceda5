package org.notebooklearning.gateway.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import org.notebooklearning.contracts.json.Json;

/// A learner at work, one call at a time: asks for a lesson, looks for it in the list, opens its
/// page, follows its events, waits for its questions and answers them, and begins again. Where the
/// service asks to be asked again, it does so at its next turn, and the call counts as one that
/// took all that time.
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
    private String key = "";
    private long asked;

    /// @param stages has the stages before the questions played for a lesson
    /// @param faults is told of calls that were not answered as they should
    Learner(String base, Times times, Queue<String> faults, Consumer<String> stages) {
        this.base = base;
        this.times = times;
        this.faults = faults;
        this.stages = stages;
        begin(0);
    }

    @Override
    public void run() {
        try {
            work();
        } catch (IOException e) {
            faults.add("step " + step + ": " + e);
            begin(0);
        } catch (AskAgain e) {
            if (System.nanoTime() - asked > LONGEST.toNanos()) {
                faults.add(e.getMessage() + " is unavailable for " + LONGEST);
                begin(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(int next) {
        step = next;
        asked = 0;
        key = UUID.randomUUID().toString();
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
        begin(step == 6 ? 0 : step + 1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).build(), 200);
    }

    private String post(String path, String json, int status)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                status);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
    }

    private String send(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = answer(request, BodyHandlers.ofString(UTF_8));
        answered();
        if (response.statusCode() != status) {
            throw new IOException(
                    request.uri().getPath() + " " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private void firstEvent(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                answer(request(path).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("event:")) {
                line = lines.readLine();
            }
            answered();
            if (line == null) {
                throw new IOException(path + " had no event: " + response.statusCode());
            }
        }
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        asked = asked == 0 ? System.nanoTime() : asked;
        HttpResponse<T> response = HTTP.send(request, body);
        if (response.statusCode() == 503
                && response.headers().firstValue("Retry-After").isPresent()) {
            throw new AskAgain(request.uri().getPath());
        }
        return response;
    }

    private void answered() {
        times.add(System.nanoTime() - asked);
        asked = 0;
    }

    private static final class AskAgain extends RuntimeException {
        private static final long serialVersionUID = 1;

        AskAgain(String path) {
            super(path);
        }
    }
}

package org.notebooklearning.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.report.LessonReport;

/// The gateway's API as the launcher uses it.
public final class Gateway {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String TOKEN = "LESSON_TOKEN";
    private final String base;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /// Calls with the token in the environment variable `LESSON_TOKEN`, where there is one.
    ///
    /// @param base URL such as `http://127.0.0.1:8080`
    public Gateway(String base) {
        this(base, System.getenv().getOrDefault(TOKEN, ""));
    }

    /// Calls with `token`; without one where it is empty.
    public Gateway(String base, String token) {
        this.base = base;
        this.token = token.strip();
    }

    /// Submits a lesson and returns its id. Sent again with the same `key` it is the same lesson.
    public LessonId submit(Submission submission, UUID key) {
        String boundary = "lesson-" + key;
        boolean upload = submission.hasFiles();
        byte[] body = upload ? multipart(submission, boundary) : Json.bytes(request(submission));
        HttpRequest request =
                to("/api/lessons")
                        .header("Idempotency-Key", key.toString())
                        .header(
                                "Content-Type",
                                upload
                                        ? "multipart/form-data; boundary=" + boundary
                                        : "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return new LessonId(tree(send(request)).path("id").asText());
    }

    /// The plan as it stands.
    public LessonPlan plan(LessonId lesson) {
        return Json.read(send(get("/api/lessons/" + lesson + "/plan")), LessonPlan.class);
    }

    /// Sends the learner's answers; an empty list lets the plan stand.
    public void answer(LessonId lesson, List<Answer> answers) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.set("answers", Json.mapper().valueToTree(answers));
        post("/api/lessons/" + lesson + "/answers", body);
    }

    /// Lets the plan of this `revision` be written, with these answers and edits.
    public void approve(LessonId lesson, int revision, List<Answer> answers, PlanEdits edits) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("decision", "approve");
        body.put("revision", revision);
        body.set("answers", Json.mapper().valueToTree(answers));
        body.set("edits", Json.mapper().valueToTree(edits));
        post("/api/lessons/" + lesson + "/review", body);
    }

    /// Has a beat of a stored lesson written again.
    public void rewrite(LessonId lesson, String beat, Rewriting way) {
        ObjectNode body = Json.mapper().createObjectNode().put("as", way.word());
        post("/api/lessons/" + lesson + "/beats/" + beat + "/rewrite", body);
    }

    /// Whether the lesson waits for a decision about the plan of this `revision`.
    public boolean asksAbout(LessonId lesson, int revision) {
        JsonNode shown = tree(send(get("/api/lessons/" + lesson)));
        return shown.path("state").asText().equals("awaiting-learner")
                && shown.path("plan").path("revision").asInt() == revision;
    }

    /// Whether the lesson waits at this `cap` until more is allowed.
    public boolean isAtCap(LessonId lesson, SpendingCap cap) {
        JsonNode shown = tree(send(get("/api/lessons/" + lesson)));
        return shown.path("state").asText().equals("awaiting-budget")
                && shown.at("/spending/cap/reached/most").asDouble() == cap.most();
    }

    /// What a lesson waits for that stands in a stage's queue, for people; empty while it does not.
    public Optional<String> waiting(LessonId lesson) {
        String text = tree(send(get("/api/lessons/" + lesson))).at("/waiting/text").asText();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// Lets a lesson that waits at its cap cost up to `most` in all, in the unit of the cap.
    public void allow(LessonId lesson, double most) {
        post("/api/lessons/" + lesson + "/cap", Json.mapper().createObjectNode().put("upTo", most));
    }

    /// Ends a lesson that is not stored yet.
    public void cancel(LessonId lesson) {
        post("/api/lessons/" + lesson + "/cancel", Json.mapper().createObjectNode());
    }

    /// Where the lesson's page is.
    public URI page(LessonId lesson) {
        return URI.create(base + "/lessons/" + lesson);
    }

    /// The report on a stored lesson.
    public LessonReport report(LessonId lesson) {
        return Json.read(send(get("/api/lessons/" + lesson + "/report")), LessonReport.class);
    }

    /// The names of the lesson's files; none before it is stored.
    public List<String> files(LessonId lesson) {
        JsonNode shown = tree(send(get("/api/lessons/" + lesson)));
        return shown.path("result").path("files").findValuesAsText("name");
    }

    /// One of the lesson's files.
    public byte[] file(LessonId lesson, String name) {
        return send(
                get(
                        "/api/lessons/"
                                + lesson
                                + "/notebooks/"
                                + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
    }

    /// All lessons, the newest first, one JSON object each.
    public ArrayNode lessons() {
        JsonNode page = tree(send(get("/api/lessons?limit=20")));
        return page.path("lessons") instanceof ArrayNode lessons
                ? lessons
                : Json.mapper().createArrayNode();
    }

    /// Lessons that have not come to an end, the newest first, at most 100, one JSON object each.
    public List<JsonNode> unfinished() {
        StringBuilder path = new StringBuilder("/api/lessons?limit=100");
        for (LessonState state : LessonState.values()) {
            if (!state.isFinal()) {
                path.append("&state=").append(state.word());
            }
        }
        HttpRequest request = call(path.toString()).timeout(Duration.ofSeconds(5)).GET().build();
        List<JsonNode> lessons = new ArrayList<>();
        tree(send(request)).path("lessons").forEach(lessons::add);
        return List.copyOf(lessons);
    }

    /// Follows the events of a lesson from the one after number `after` on, until `more` says no or
    /// the stream ends; returns the number of the last one seen.
    public long follow(LessonId lesson, long after, Predicate<LessonEvent> more)
            throws IOException, InterruptedException {
        HttpRequest request =
                call("/api/lessons/" + lesson + "/events?after=" + after)
                        .header("Accept", "text/event-stream")
                        .build();
        HttpResponse<InputStream> response =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        long last = after;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.statusCode() != 200) {
                throw new IOException("The gateway answers " + response.statusCode());
            }
            long id = after;
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    last = id;
                    if (!more.test(Json.read(line.substring(5).strip(), LessonEvent.class))) {
                        return last;
                    }
                }
            }
        }
        return last;
    }

    private void post(String path, ObjectNode body) {
        send(
                to(path).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                        .build());
    }

    private HttpRequest get(String path) {
        return to(path).header("Accept", "application/json, */*;q=0.5").GET().build();
    }

    private HttpRequest.Builder to(String path) {
        return call(path).timeout(TIMEOUT);
    }

    private HttpRequest.Builder call(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 401) {
                throw new GatewayException(
                        "The gateway wants to know who calls: put your token into "
                                + TOKEN
                                + " (./lesson token makes one)");
            }
            if (response.statusCode() >= 400) {
                throw new GatewayException(problem(response));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The gateway at " + base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayException("Interrupted while waiting for the gateway");
        }
    }

    private static String problem(HttpResponse<byte[]> response) {
        JsonNode problem;
        try {
            problem = Json.mapper().readTree(response.body());
        } catch (IOException e) {
            return "The gateway answers " + response.statusCode();
        }
        StringBuilder told =
                new StringBuilder(
                        problem.path("title")
                                .asText("The gateway answers " + response.statusCode()));
        if (problem.hasNonNull("detail")) {
            told.append(": ").append(problem.get("detail").asText());
        }
        for (JsonNode error : problem.path("errors")) {
            told.append("\n  ").append(error.path("field").asText());
            told.append(' ').append(error.path("message").asText());
        }
        return told.toString();
    }

    private static JsonNode tree(byte[] json) {
        return Json.read(json, JsonNode.class);
    }

    private static ObjectNode request(Submission submission) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("topic", submission.topic());
        if (!submission.scope().isEmpty()) {
            request.put("scope", submission.scope());
        }
        ObjectNode source = Json.mapper().createObjectNode();
        if (submission.url() != null) {
            source.put("url", submission.url());
        }
        if (submission.excerpt() != null) {
            source.put("excerpt", submission.excerpt());
        }
        if (submission.arxiv() != null) {
            source.put("arxiv", submission.arxiv());
        }
        if (!source.isEmpty()) {
            request.set("source", source);
        }
        if (submission.level() != null) {
            request.put("level", submission.level().word());
        }
        request.put("review", submission.review().word());
        if (submission.minutes() != null) {
            request.put("minutes", submission.minutes());
        }
        if (submission.author() != null) {
            request.put("author", submission.author().word());
        }
        if (submission.after() != null) {
            request.put("after", submission.after());
        }
        return request;
    }

    private static byte[] multipart(Submission submission, String boundary) {
        MultipartBody body = new MultipartBody(boundary);
        body.json("request", Json.text(request(submission)));
        Path file = submission.file();
        if (file != null) {
            body.file("file", file.getFileName().toString(), content(file));
        }
        if (submission.notebook() != null) {
            body.file(
                    "notebook",
                    "notebook.ipynb",
                    submission.notebook().getBytes(StandardCharsets.UTF_8));
        }
        return body.bytes();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The source can not be read: " + file, e);
        }
    }
}

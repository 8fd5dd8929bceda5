package org.notebooklearning.cli.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;

/// A client of the gateway's tools that goes on after the gateway was killed: it opens a session
/// again and sends the call once more, as assistants do.
final class McpClient {
    private static final Duration LONGEST_AWAY = Duration.ofMinutes(2);
    private static final String SESSION = "Mcp-Session-Id";
    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<URI> gateway;
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable String session;
    private int lost;
    private long characters;

    /// @param gateway where it is now
    McpClient(Supplier<URI> gateway) {
        this.gateway = gateway;
    }

    /// How often a call was sent again.
    int lost() {
        return lost;
    }

    /// How many characters the answers of tools had.
    long characters() {
        return characters;
    }

    /// The text of the answer of `tool`.
    String call(String tool, Map<String, Object> arguments)
            throws IOException, InterruptedException {
        while (true) {
            try {
                String text = called(tool, arguments);
                characters += text.length();
                return text;
            } catch (IOException e) {
                System.out.println(tool + " is sent again: " + e);
                lost++;
                session = null;
                await().atMost(LONGEST_AWAY).ignoreExceptions().until(this::isThere);
            }
        }
    }

    private boolean isThere() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.get().resolve("/api/authors")).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private String called(String tool, Map<String, Object> arguments)
            throws IOException, InterruptedException {
        if (session == null) {
            open();
        }
        JsonNode result =
                post(
                        Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                number.incrementAndGet(),
                                "method",
                                "tools/call",
                                "params",
                                Map.of("name", tool, "arguments", arguments)));
        return result.path("result").path("content").path(0).path("text").asText();
    }

    private void open() throws IOException, InterruptedException {
        post(
                Map.of(
                        "jsonrpc",
                        "2.0",
                        "id",
                        number.incrementAndGet(),
                        "method",
                        "initialize",
                        "params",
                        Map.of(
                                "protocolVersion",
                                "2025-06-18",
                                "capabilities",
                                Map.of(),
                                "clientInfo",
                                Map.of("name", "played", "version", "1"))));
        post(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    }

    private JsonNode post(Map<String, Object> message) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.get().resolve("/mcp"))
                        .timeout(Duration.ofSeconds(70))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.text(message)));
        if (session != null) {
            request.header(SESSION, session);
        }
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("The gateway says " + response.statusCode());
        }
        session = response.headers().firstValue(SESSION).orElse(session);
        return answer(response.body());
    }

    /// What is answered stands in the body, or in the last event of a stream.
    private static JsonNode answer(String body) {
        String json =
                body.lines()
                        .filter(line -> line.startsWith("data:"))
                        .reduce((earlier, later) -> later)
                        .map(line -> line.substring("data:".length()))
                        .orElse(body);
        return json.isBlank() ? Json.mapper().createObjectNode() : Json.read(json, JsonNode.class);
    }
}

package org.notebooklearning.cli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.inputs.program.NeededProgram;

/// A real Prometheus with the configuration of this project, which scrapes a running stack every
/// second.
final class ScrapingPrometheus implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private ScrapingPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param folder for what it keeps
    /// @param targets the file that tells it where services are
    static ScrapingPrometheus start(Path folder, Path targets) throws IOException {
        Path program = NeededProgram.find(List.of("prometheus"), List.of("prometheus"));
        Files.createDirectories(folder.resolve("targets"));
        Files.copy(targets, folder.resolve("targets/local.json"));
        Path own = DashboardQuery.folder();
        Files.copy(own.resolve("alerts.yml"), folder.resolve("alerts.yml"));
        String config = Files.readString(own.resolve("prometheus.yml"));
        Files.writeString(folder.resolve("prometheus.yml"), config.replace("15s", "1s"));
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                "--config.file=" + folder.resolve("prometheus.yml"),
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=127.0.0.1:" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("prometheus.log").toFile())
                        .start();
        return new ScrapingPrometheus(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// How often all services were scraped, as far as it is known; 0 while it starts.
    long scrapes() throws InterruptedException {
        try {
            JsonNode counted = ask("min(count_over_time(up[5m]))");
            return counted.path(0).path("value").path(1).asLong();
        } catch (IOException e) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Prometheus ended: see prometheus.log", e);
            }
            return 0;
        }
    }

    /// The samples that `expression` finds now.
    JsonNode ask(String expression) throws IOException, InterruptedException {
        String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + query);
        String body =
                HTTP.send(
                                HttpRequest.newBuilder(address).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        JsonNode answer = Json.mapper().readTree(body);
        if (!"success".equals(answer.path("status").asText())) {
            throw new IOException(expression + ": " + answer.path("error").asText(body));
        }
        return answer.path("data").path("result");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
    }
}

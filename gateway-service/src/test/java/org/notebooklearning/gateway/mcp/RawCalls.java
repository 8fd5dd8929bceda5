package org.notebooklearning.gateway.mcp;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Calls of any address, whose answer may be a stream that never ends.
final class RawCalls {
    private static final String STREAM = "text/event-stream";

    private RawCalls() {}

    /// Sends a `message` with these `headers`; the path goes over the wire as it stands there.
    static Answer send(String method, String path, Map<String, String> headers, String message)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "%s:%d%s"
                                                .formatted(
                                                        RestAssured.baseURI,
                                                        RestAssured.port,
                                                        path)))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, " + STREAM)
                        .method(
                                method,
                                method.equals("POST")
                                        ? HttpRequest.BodyPublishers.ofString(message)
                                        : HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            boolean endless =
                    response.headers()
                            .firstValue("Content-Type")
                            .filter(STREAM::equals)
                            .isPresent();
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// @param body empty where it is a stream
    record Answer(int status, HttpHeaders headers, String body) {}
}

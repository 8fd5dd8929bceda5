package org.notebooklearning.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/// The stream that a client keeps open to be told things in its session by.
final class FollowedSession implements AutoCloseable {
    private final InputStream stream;
    private final CompletableFuture<Void> end;

    private FollowedSession(InputStream stream) {
        this.stream = stream;
        this.end = CompletableFuture.runAsync(this::readToTheEnd, Thread::startVirtualThread);
    }

    /// Followed by whom the `header` of this `value` lets in.
    static FollowedSession with(String header, String value, String session) throws Exception {
        HttpResponse<InputStream> answer = ask(header, value, session);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return new FollowedSession(answer.body());
    }

    static FollowedSession as(String token, String session) throws Exception {
        return with("Authorization", "Bearer " + token, session);
    }

    /// Whether the gateway has ended it.
    boolean hasEnded() {
        return end.isDone();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static HttpResponse<InputStream> ask(String header, String value, String session)
            throws Exception {
        URI uri = URI.create("%s:%d/mcp".formatted(RestAssured.baseURI, RestAssured.port));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header(header, value)
                                .header("Mcp-Session-Id", session)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
    }

    private void readToTheEnd() {
        try {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke off", e);
        }
    }
}

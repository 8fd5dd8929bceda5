package org.notebooklearning.gateway.access;

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

/// The stream of a lesson's events, open until the gateway ends it.
final class FollowedLesson implements AutoCloseable {
    private final InputStream stream;
    private final CompletableFuture<Void> end;

    private FollowedLesson(InputStream stream) {
        this.stream = stream;
        this.end = CompletableFuture.runAsync(this::readToTheEnd, Thread::startVirtualThread);
    }

    /// Followed with `token`.
    static FollowedLesson as(String token, String lesson) throws Exception {
        return with("Authorization", "Bearer " + token, lesson);
    }

    /// Followed by a browser that is signed in.
    static FollowedLesson in(String session, String lesson) throws Exception {
        return with("Cookie", Sessions.COOKIE + "=" + session, lesson);
    }

    /// Whether the gateway has ended it.
    boolean hasEnded() {
        return end.isDone();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /// Followed by whom `header` lets in.
    static FollowedLesson with(String header, String value, String lesson) throws Exception {
        URI uri =
                URI.create(
                        "%s:%d/api/lessons/%s/events"
                                .formatted(RestAssured.baseURI, RestAssured.port, lesson));
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri).header(header, value).build(),
                                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new FollowedLesson(answer.body());
    }

    private void readToTheEnd() {
        try {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The stream broke off", e);
        }
    }
}

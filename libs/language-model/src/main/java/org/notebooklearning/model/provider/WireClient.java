package org.notebooklearning.model.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The way of LangChain4j's clients to a provider: within the limits of its settings, and with what
/// an answer says of when to come again, which the library's own client drops.
final class WireClient implements HttpClient {
    /// What a provider says is wrong is told to people; more of it is a page of somebody else.
    private static final int LONGEST_COMPLAINT = 2_000;

    private final java.net.http.HttpClient client;
    private final ProviderSettings settings;
    private final Clock clock;

    WireClient(java.net.http.HttpClient client, ProviderSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whole replies are not asked for: those that come in pieces can be followed and bounded.
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("Replies are streamed");
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(wired(request), HttpResponse.BodyHandlers.ofInputStream());
            try (BoundedReply body =
                    new BoundedReply(
                            answer.body(),
                            settings.largest(),
                            settings.silence(),
                            settings.whole())) {
                if (answer.statusCode() / 100 != 2) {
                    listener.onError(complaint(answer, body));
                    return;
                }
                listener.onOpen(
                        SuccessfulHttpResponse.builder()
                                .statusCode(answer.statusCode())
                                .headers(answer.headers().map())
                                .build());
                parser.parse(body, listener);
                body.throwIfBroken();
                listener.onClose();
            }
        } catch (IOException e) {
            listener.onError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listener.onError(e);
        }
    }

    private java.net.http.HttpRequest wired(HttpRequest request) {
        java.net.http.HttpRequest.Builder wired =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                        .timeout(settings.silence());
        request.headers().forEach((name, values) -> values.forEach(one -> wired.header(name, one)));
        String body = request.body();
        return wired.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private StatusException complaint(HttpResponse<InputStream> answer, InputStream body)
            throws IOException {
        String words = new String(body.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8);
        Optional<Duration> wait =
                answer.headers()
                        .firstValue("Retry-After")
                        .flatMap(value -> RetryAfter.read(value, clock));
        return new StatusException(answer.statusCode(), words, wait);
    }
}

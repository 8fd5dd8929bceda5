package org.notebooklearning.model.provider;

import dev.langchain4j.model.chat.StreamingChatModel;
import java.net.http.HttpClient;
import java.time.Clock;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;

/// The models of a provider, asked once for each request. Replies are streamed.
public final class ProviderModel implements LanguageModel, AutoCloseable {
    private final StreamingChatModel model;
    private final ProviderSettings settings;
    private final HttpClient client;

    private ProviderModel(StreamingChatModel model, ProviderSettings settings, HttpClient client) {
        this.model = model;
        this.settings = settings;
        this.client = client;
    }

    /// The model that `settings` name. Nothing is called yet.
    public static ProviderModel of(ProviderSettings settings) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(settings.connect()).build();
        WireClient wire = new WireClient(client, settings, Clock.systemUTC());
        return new ProviderModel(StreamingModels.of(settings, wire), settings, client);
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        ReplyCollector collector = new ReplyCollector(settings.naming(request.model()), progress);
        try {
            model.chat(ChatRequests.of(request, settings), collector);
        } catch (RuntimeException e) {
            // The library refuses some requests by itself, as providers do.
            collector.onError(e);
        }
        return collector.await();
    }

    /// Gives up the calls that still wait for a reply.
    @Override
    public void close() {
        client.shutdownNow();
    }
}

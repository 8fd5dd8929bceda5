package org.notebooklearning.model.provider;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Turn;

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
            model.chat(chat(request), collector);
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

    private static ChatRequest chat(ModelRequest request) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!request.system().isEmpty()) {
            messages.add(SystemMessage.from(request.system()));
        }
        request.turns().forEach(turn -> messages.add(message(turn)));
        ChatRequest.Builder chat =
                ChatRequest.builder()
                        .modelName(request.model())
                        .messages(messages)
                        .maxOutputTokens(request.longestReply());
        String schema = request.schema();
        if (schema != null) {
            chat.responseFormat(
                    ResponseFormat.builder()
                            .type(ResponseFormatType.JSON)
                            .jsonSchema(
                                    JsonSchema.builder()
                                            .name("reply")
                                            .rootElement(JsonRawSchema.from(schema))
                                            .build())
                            .build());
        }
        return chat.build();
    }

    private static ChatMessage message(Turn turn) {
        return switch (turn.speaker()) {
            case USER ->
                    UserMessage.from(turn.parts().stream().map(ProviderModel::content).toList());
            case MODEL ->
                    AiMessage.from(
                            turn.parts().stream()
                                    .filter(Part.Text.class::isInstance)
                                    .map(part -> ((Part.Text) part).text())
                                    .collect(Collectors.joining()));
        };
    }

    private static Content content(Part part) {
        return switch (part) {
            case Part.Text text -> TextContent.from(text.text());
            case Part.Picture picture ->
                    ImageContent.from(
                            Image.builder()
                                    .base64Data(picture.png())
                                    .mimeType("image/png")
                                    .build());
        };
    }
}

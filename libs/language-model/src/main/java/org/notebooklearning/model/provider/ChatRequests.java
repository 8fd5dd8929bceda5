package org.notebooklearning.model.provider;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.Turn;

/// Requests as LangChain4j takes them.
final class ChatRequests {
    private ChatRequests() {}

    static ChatRequest of(ModelRequest request, ProviderSettings settings) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!request.system().isEmpty()) {
            messages.add(SystemMessage.from(request.system()));
        }
        request.turns().forEach(turn -> messages.add(message(turn)));
        return ChatRequest.builder()
                .messages(messages)
                .parameters(parameters(request, settings))
                .build();
    }

    /// OpenAI itself no longer takes `max_tokens` for models that think before they reply; others
    /// that speak its interface know nothing else.
    private static ChatRequestParameters parameters(
            ModelRequest request, ProviderSettings settings) {
        ResponseFormat format = format(request.schema());
        return isOpenAi(settings)
                ? OpenAiChatRequestParameters.builder()
                        .modelName(request.model())
                        .maxCompletionTokens(request.longestReply())
                        .responseFormat(format)
                        .build()
                : ChatRequestParameters.builder()
                        .modelName(request.model())
                        .maxOutputTokens(request.longestReply())
                        .responseFormat(format)
                        .build();
    }

    private static boolean isOpenAi(ProviderSettings settings) {
        URI own = URI.create(Provider.OPENAI.address());
        return settings.model().provider() == Provider.OPENAI
                && own.getHost().equals(settings.address().getHost());
    }

    private static @Nullable ResponseFormat format(@Nullable String schema) {
        return schema == null
                ? null
                : ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(
                                JsonSchema.builder()
                                        .name("reply")
                                        .rootElement(JsonRawSchema.from(schema))
                                        .build())
                        .build();
    }

    private static ChatMessage message(Turn turn) {
        return switch (turn.speaker()) {
            case USER ->
                    UserMessage.from(turn.parts().stream().map(ChatRequests::content).toList());
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

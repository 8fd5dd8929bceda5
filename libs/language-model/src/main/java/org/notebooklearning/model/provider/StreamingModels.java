package org.notebooklearning.model.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;

/// LangChain4j's client for each provider.
final class StreamingModels {
    private StreamingModels() {}

    static StreamingChatModel of(ProviderSettings settings, HttpClient wire) {
        HttpClientBuilder client = new Ready(wire);
        String address = settings.address().toString();
        String name = settings.model().name();
        return switch (settings.model().provider()) {
            case OPENAI ->
                    OpenAiStreamingChatModel.builder()
                            .httpClientBuilder(client)
                            .baseUrl(address)
                            .apiKey(settings.key().isEmpty() ? "none" : settings.key())
                            .modelName(name)
                            .strictJsonSchema(true)
                            .build();
            case ANTHROPIC ->
                    AnthropicStreamingChatModel.builder()
                            .httpClientBuilder(client)
                            .baseUrl(address)
                            .apiKey(settings.key())
                            .modelName(name)
                            .cacheSystemMessages(true)
                            .build();
            case GEMINI ->
                    GoogleAiGeminiStreamingChatModel.builder()
                            .httpClientBuilder(client)
                            .baseUrl(address)
                            .apiKey(settings.key())
                            .modelName(name)
                            .build();
            case OLLAMA ->
                    OllamaStreamingChatModel.builder()
                            .httpClientBuilder(client)
                            .baseUrl(address)
                            .modelName(name)
                            .build();
        };
    }

    /// Hands out a client that is there already; times are the settings' own.
    private record Ready(HttpClient wire) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration time) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration time) {
            return this;
        }

        @Override
        public HttpClient build() {
            return wire;
        }
    }
}

package org.notebooklearning.model.provider;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

/// Waits for a reply that comes in pieces.
final class ReplyCollector implements StreamingChatResponseHandler {
    /// English has about four characters in a token, where a provider counts none.
    private static final int CHARACTERS_IN_A_TOKEN = 4;

    private final ProviderSettings settings;
    private final ReplyProgress progress;
    private final CompletableFuture<Asked> outcome = new CompletableFuture<>();

    ReplyCollector(ProviderSettings settings, ReplyProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public void onPartialResponse(String piece) {
        progress.came(piece);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        FinishReason reason = response.finishReason();
        if (reason == null) {
            outcome.complete(
                    new Asked.Away(
                            settings.model() + " broke its reply off in the middle",
                            Optional.empty(),
                            "",
                            Asked.Fault.MALFORMED));
            return;
        }
        String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
        String model = response.modelName();
        outcome.complete(
                new Asked.Replied(
                        new ModelReply(
                                text,
                                model == null ? settings.model().name() : model,
                                tokens(response.tokenUsage(), text),
                                end(reason)),
                        false));
    }

    @Override
    public void onError(Throwable error) {
        outcome.complete(Failures.outcome(error, settings));
    }

    Asked await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reply is only ever completed", e);
        }
    }

    private static Tokens tokens(@Nullable TokenUsage usage, String text) {
        if (usage == null || usage.outputTokenCount() == null) {
            return new Tokens(0, text.length() / CHARACTERS_IN_A_TOKEN);
        }
        Integer input = usage.inputTokenCount();
        return new Tokens(input == null ? 0 : input, usage.outputTokenCount());
    }

    private static ModelReply.End end(FinishReason reason) {
        return switch (reason) {
            case LENGTH -> ModelReply.End.CUT_OFF;
            case CONTENT_FILTER -> ModelReply.End.WITHHELD;
            case STOP, OTHER, TOOL_EXECUTION -> ModelReply.End.COMPLETE;
        };
    }
}

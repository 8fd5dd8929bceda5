package org.notebooklearning.gateway.mcp;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a client says to a sampling request, as the specification has it since 2024-11-05: one
/// content, and since 2025-11-25 also a list of them.
sealed interface SampledReply {
    /// Its model wrote this.
    ///
    /// @param cutOff whether the model had more to say than it was allowed
    record Written(String text, boolean cutOff) implements SampledReply {}

    /// It did not.
    ///
    /// @param reason in the client's words or ours, without a full stop
    record Declined(String reason) implements SampledReply {}

    /// The reply in the message of JSON-RPC that the client sent.
    static SampledReply read(JsonObject message) {
        if (message.getValue("error") instanceof JsonObject error) {
            String reason = String.valueOf(error.getValue("message"));
            return new Declined("it says “" + cut(reason) + "”");
        }
        if (!(message.getValue("result") instanceof JsonObject result)) {
            return new Declined("its reply can not be read");
        }
        String text =
                contents(result.getValue("content")).stream()
                        .flatMap(content -> text(content).stream())
                        .collect(Collectors.joining("\n"));
        return text.isBlank()
                ? new Declined("its reply has no text")
                : new Written(text, "maxTokens".equals(result.getValue("stopReason")));
    }

    private static String cut(String reason) {
        int longest = 500;
        return reason.length() > longest ? reason.substring(0, longest) : reason;
    }

    private static List<?> contents(@Nullable Object content) {
        return content instanceof JsonArray several
                ? several.stream().toList()
                : content == null ? List.of() : List.of(content);
    }

    private static Optional<String> text(Object content) {
        return content instanceof JsonObject one
                        && "text".equals(one.getValue("type"))
                        && one.getValue("text") instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}

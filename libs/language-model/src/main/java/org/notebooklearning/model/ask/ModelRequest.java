package org.notebooklearning.model.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;

/// One request to a language model. Two equal requests are the same request: the second is answered
/// from the ledger.
///
/// @param purpose what it is for, such as `plan/outline`, with the version of its wording; it is
///     never sent to a provider
/// @param model the model's name as its provider knows it
/// @param system what the model is told before the conversation
/// @param turns the conversation, ending with a turn of ours
/// @param schema the JSON schema that the reply has to fit, as JSON; null for free text
/// @param longestReply in tokens
public record ModelRequest(
        String purpose,
        String model,
        String system,
        List<Turn> turns,
        @Nullable String schema,
        int longestReply) {
    public ModelRequest {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.getLast().speaker() != Turn.Speaker.USER) {
            throw new IllegalArgumentException("The conversation must end with a turn of ours");
        }
        if (longestReply < 1) {
            throw new IllegalArgumentException("A reply has at least one token");
        }
    }

    /// The SHA-256 of everything in it, in hexadecimal.
    public String key() {
        return Sha256.of(Json.bytes(this));
    }
}

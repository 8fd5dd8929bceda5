package org.notebooklearning.contracts.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply of a language model, with what it takes to find it again and to tell what is different
/// about a request that it does not answer. What was asked stands here as hashes alone.
///
/// @param key SHA-256 of everything that was asked
/// @param purpose name and version of the wording, such as `outline@1a2b3c4d`
/// @param model that was asked, as its provider knows it
/// @param system hash of what the model was told before the conversation
/// @param schema hash of the form that the reply had to have; null for free text
/// @param turns hashes of what was said, in order
/// @param text of the reply
/// @param end why it ends where it does, as requests for models name it
public record RecordedReply(
        String key,
        String purpose,
        String model,
        String system,
        @Nullable String schema,
        List<String> turns,
        String text,
        String end) {
    public RecordedReply {
        turns = List.copyOf(turns);
    }
}

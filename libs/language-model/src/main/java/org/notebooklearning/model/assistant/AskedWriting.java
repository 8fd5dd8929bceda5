package org.notebooklearning.model.assistant;

import java.time.Instant;
import java.util.List;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Turn;

/// One request of a lesson, as it waits for an assistant.
///
/// @param number in its lesson, from 1
/// @param stage that asks, such as `write`
/// @param at when it was asked first
public record AskedWriting(int number, String stage, Instant at, ModelRequest request) {
    /// The name that assistants call it by: short, and unique in its lesson.
    public static String name(String key) {
        return key.substring(0, NAME);
    }

    private static final int NAME = 16;

    /// The key of the request, as the ledger has it.
    public String key() {
        return request.key();
    }

    /// See [#name(String)].
    public String name() {
        return name(key());
    }

    /// Whether this goes on with the conversation of `earlier`: it says what came of the reply.
    public boolean follows(AskedWriting earlier) {
        List<Turn> before = earlier.request.turns();
        List<Turn> now = request.turns();
        return now.size() > before.size() && now.subList(0, before.size()).equals(before);
    }
}

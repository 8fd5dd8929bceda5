package org.notebooklearning.model.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.recording.RecordedReply;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;

/// Writes down what a model replies, from the ledger or not.
public final class Recorder implements LanguageModel {
    private static final int DIGITS = 16;
    private final LanguageModel model;
    private final Map<String, RecordedReply> replies = new ConcurrentHashMap<>();

    public Recorder(LanguageModel model) {
        this.model = model;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        Asked asked = model.ask(request, progress);
        if (asked instanceof Asked.Replied replied) {
            RecordedReply reply = recorded(request, replied.reply());
            replies.put(reply.key(), reply);
        }
        return asked;
    }

    /// What was replied so far, in an order that does not hang on which reply came first.
    public List<RecordedReply> replies() {
        return replies.values().stream()
                .sorted(
                        Comparator.comparing(RecordedReply::purpose)
                                .thenComparing(RecordedReply::key))
                .toList();
    }

    static RecordedReply recorded(ModelRequest request, ModelReply reply) {
        return new RecordedReply(
                request.key(),
                request.purpose(),
                request.model(),
                hash(request.system()),
                schema(request.schema()),
                request.turns().stream().map(Recorder::hash).toList(),
                reply.text(),
                reply.end().word());
    }

    static @Nullable String schema(@Nullable String schema) {
        return schema == null ? null : hash(schema);
    }

    static String hash(Object value) {
        return Sha256.of(Json.bytes(value)).substring(0, DIGITS);
    }
}

package org.notebooklearning.model.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.recording.RecordedReply;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

/// Replies with what was recorded, and with nothing else: a request that is not in the recording is
/// rejected with what is different about it. No provider is asked, and no token is counted.
public final class ReplayedModel implements LanguageModel {
    private final Map<String, RecordedReply> replies;
    private final List<String> differences;
    private volatile Asked.@Nullable Rejected missed;

    /// @param differences of what is asked for now from what was recorded, known beforehand; a
    ///     sentence each without its full stop
    public ReplayedModel(List<RecordedReply> replies, List<String> differences) {
        this.replies =
                replies.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        RecordedReply::key,
                                        Function.identity(),
                                        (first, again) -> first));
        this.differences = List.copyOf(differences);
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) {
        RecordedReply reply = replies.get(request.key());
        if (reply == null) {
            Asked.Rejected rejected = rejected(request);
            missed = rejected;
            return rejected;
        }
        progress.came(reply.text());
        return new Asked.Replied(
                new ModelReply(
                        reply.text(),
                        reply.model(),
                        Tokens.NONE,
                        ModelReply.End.named(reply.end())),
                true);
    }

    /// The last request that the recording did not answer; empty while it answers all.
    public Optional<Asked.Rejected> missed() {
        return Optional.ofNullable(missed);
    }

    private Asked.Rejected rejected(ModelRequest request) {
        return new Asked.Rejected(
                "The recording has no reply to the request "
                        + request.purpose()
                        + ": "
                        + new RecordingGap(replies.values(), differences).in(request),
                "Replay what was recorded, with the version of this program that it was recorded"
                        + " with; or make the lesson with a model and record it anew");
    }
}

package org.notebooklearning.model.replay;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.recording.RecordedReply;
import org.notebooklearning.model.ask.ModelRequest;

/// What is different about a request that a recording does not answer, in kind: that it is worded
/// in another version, is about another topic, or stands on other outputs.
///
/// @param known differences that are known beforehand, a sentence each
record RecordingGap(Collection<RecordedReply> replies, List<String> known) {
    /// It in a sentence without its full stop.
    String in(ModelRequest request) {
        if (!known.isEmpty()) {
            return String.join("; ", known);
        }
        List<RecordedReply> alike = alike(name(request.purpose()));
        if (alike.isEmpty()) {
            return "nothing of this kind was asked when it was recorded";
        }
        return wording(request, alike).orElseGet(() -> content(request, alike));
    }

    private List<RecordedReply> alike(String name) {
        return replies.stream().filter(reply -> name(reply.purpose()).equals(name)).toList();
    }

    private static Optional<String> wording(ModelRequest request, List<RecordedReply> alike) {
        if (alike.stream().noneMatch(one -> one.purpose().equals(request.purpose()))) {
            return Optional.of(
                    "the version of its wording is another one ("
                            + alike.stream()
                                    .map(RecordedReply::purpose)
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " was recorded)");
        }
        if (alike.stream().noneMatch(one -> one.model().equals(request.model()))) {
            return Optional.of("another model was asked when it was recorded");
        }
        String system = Recorder.hash(request.system());
        if (alike.stream().noneMatch(one -> one.system().equals(system))) {
            return Optional.of(
                    "the version of its wording is another one, in what the model is told first");
        }
        String schema = Recorder.schema(request.schema());
        return alike.stream().anyMatch(one -> Objects.equals(one.schema(), schema))
                ? Optional.empty()
                : Optional.of("the form that replies must have is another version");
    }

    private static String content(ModelRequest request, List<RecordedReply> alike) {
        String first = Recorder.hash(request.turns().getFirst());
        boolean began = alike.stream().anyMatch(one -> one.turns().getFirst().equals(first));
        return began
                ? "it begins as recorded, and then other outputs or findings are sent back; code"
                        + " that measures time, or another kernel, gives other outputs"
                : "what it is about is another: the plan, the source, or the cells before it with"
                        + " their outputs";
    }

    /// The name of a wording, without its version.
    private static String name(String purpose) {
        int at = purpose.indexOf('@');
        return at < 0 ? purpose : purpose.substring(0, at);
    }
}

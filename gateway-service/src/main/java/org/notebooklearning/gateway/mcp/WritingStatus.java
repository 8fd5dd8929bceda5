package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.lessons.AssistantWriting;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.HandedIn;
import org.notebooklearning.model.assistant.WritingClaim;

/// How the writing of a lesson stands.
public record WritingStatus(
        @JsonProperty(required = true) String state,
        @JsonProperty(required = true)
                @JsonPropertyDescription("What to do now, naming the tool to call")
                String next,
        @JsonProperty(required = true)
                @JsonPropertyDescription("Requests that wait, the oldest first")
                List<Waiting> open,
        @JsonProperty(required = true) @JsonPropertyDescription("Replies that were handed in")
                int handedIn,
        @JsonProperty(required = true)
                @JsonPropertyDescription(
                        "Tokens that you were sent and wrote for them, estimated from characters")
                Estimated tokens) {

    static WritingStatus of(AssistantWriting.Standing standing) {
        Tokens all =
                standing.handedIn().stream()
                        .map(HandedIn::tokens)
                        .reduce(Tokens.NONE, Tokens::plus);
        return new WritingStatus(
                standing.lesson().state().word(),
                NextStep.of(standing.lesson()),
                standing.open().stream().map(one -> Waiting.of(one.asked(), one.claim())).toList(),
                standing.handedIn().size(),
                new Estimated(all.input(), all.output()));
    }

    /// A request that waits.
    public record Waiting(
            @JsonProperty(required = true) @JsonPropertyDescription("For hand_in_writing")
                    String request,
            @JsonProperty(required = true)
                    @JsonPropertyDescription("What it is for, such as outline, beat or look")
                    String purpose,
            @JsonPropertyDescription("The helper who has taken it; missing where nobody has")
                    @Nullable String helper,
            @JsonPropertyDescription("When others may take it, ISO 8601") @Nullable String until) {
        static Waiting of(AskedWriting asked, @Nullable WritingClaim claim) {
            return new Waiting(
                    asked.name(),
                    asked.request().purpose().replaceFirst("@.*", ""),
                    claim == null ? null : claim.helper(),
                    claim == null ? null : claim.until().toString());
        }
    }

    /// Tokens.
    public record Estimated(
            @JsonProperty(required = true) long read,
            @JsonProperty(required = true) long written) {}
}

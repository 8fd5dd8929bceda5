package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Sampling;
import io.quarkiverse.mcp.server.SamplingMessage;
import io.quarkiverse.mcp.server.SamplingRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.lessons.AssistantWriting;
import org.notebooklearning.gateway.lessons.WritingAnswer;
import org.notebooklearning.gateway.lessons.WritingAssistant;
import org.notebooklearning.gateway.settings.McpSettings;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.Turn;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.WritingText;

/// Has the model of a client write a lesson, by sampling:
///
/// 1. the oldest request that nobody has is claimed, as for a helper that asks for it;
/// 2. the client is asked to have its model write the reply, and is told all of the conversation,
/// since its model remembers nothing;
/// 3. the reply is handed in as any other, and what was found about it is the next request;
/// 4. so it goes on until the lesson needs its learner or ends, or the client declines.
@Singleton
final class SampledWriting {
    private static final Duration WAIT = Duration.ofSeconds(45);
    private static final JsonObject NOTHING_YET = new JsonObject();
    private final AssistantWriting writing;
    private final SampledReplies replies;
    private final McpSettings settings;

    SampledWriting(AssistantWriting writing, SampledReplies replies, McpSettings settings) {
        this.writing = writing;
        this.replies = replies;
        this.settings = settings;
    }

    /// Who writes.
    ///
    /// @param model of the client, which offers it
    /// @param wanted whether the client still waits
    /// @param progress is told how it gets on
    record Writer(
            WritingAssistant helper,
            Sampling model,
            BooleanSupplier wanted,
            WritingProgress progress) {
        boolean goesOn() {
            progress.goesOn();
            return wanted.getAsBoolean();
        }
    }

    /// Writes until nothing is to be written without the learner, or `writer` ends it; the last
    /// answer, which is no request.
    WritingAnswer write(LessonId lesson, Writer writer) {
        var wait = new AssistantWriting.Wait(WAIT, writer::goesOn);
        WritingAnswer answer = writing.next(lesson, writer.helper, false, wait);
        while (true) {
            switch (answer) {
                case WritingAnswer.Request request ->
                        answer = written(lesson, writer, request.asked(), wait);
                case WritingAnswer.Nothing nothing -> {
                    if (!nothing.isForNow() || !writer.goesOn()) {
                        return nothing;
                    }
                    answer = writing.next(lesson, writer.helper, false, wait);
                }
                case WritingAnswer.UnknownLesson unknown -> {
                    return unknown;
                }
                case WritingAnswer.Refused refused -> {
                    return refused;
                }
            }
        }
    }

    private WritingAnswer written(
            LessonId lesson, Writer writer, AskedWriting asked, AssistantWriting.Wait wait) {
        WritingAnswer answer =
                switch (sampled(writer, asked)) {
                    case SampledReply.Written(String text, boolean cutOff) -> {
                        writer.progress.one();
                        var reply = new AssistantWriting.Reply(asked.name(), text, cutOff);
                        yield writing.handIn(lesson, writer.helper, reply, true, wait);
                    }
                    case SampledReply.Declined(String reason) ->
                            new WritingAnswer.Refused("Your client did not write: " + reason + ".");
                };
        if (answer instanceof WritingAnswer.Refused) {
            writing.giveBack(lesson, writer.helper, asked);
        }
        return answer;
    }

    private SampledReply sampled(Writer writer, AskedWriting asked) {
        if (!writer.goesOn()) {
            return new SampledReply.Declined("the time of the call is over");
        }
        Duration longest = settings.writingClaim();
        CompletableFuture<JsonObject> reply =
                replies.ask(writer.helper.session(), request(writer.model, asked, longest));
        long begin = System.nanoTime();
        try {
            while (writer.goesOn() && System.nanoTime() - begin < longest.toNanos()) {
                JsonObject message =
                        reply.copy().completeOnTimeout(NOTHING_YET, 1, TimeUnit.SECONDS).get();
                if (!message.isEmpty()) {
                    return SampledReply.read(message);
                }
            }
            return new SampledReply.Declined("no reply came in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SampledReply.Declined("the gateway stops");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing but a message is waited for", e);
        } finally {
            reply.cancel(false);
        }
    }

    private static SamplingRequest request(Sampling model, AskedWriting asked, Duration longest) {
        ModelRequest request = asked.request();
        SamplingRequest.Builder sampling =
                model.requestBuilder()
                        .setMaxTokens(request.longestReply())
                        .setSystemPrompt(request.system())
                        .setTimeout(longest);
        WritingText.turns(asked).forEach(turn -> sampling.addMessage(message(turn)));
        return sampling.build();
    }

    private static SamplingMessage message(Turn turn) {
        String words = turn.parts().getFirst() instanceof Part.Text(String text) ? text : "";
        return switch (turn.speaker()) {
            case USER -> SamplingMessage.withUserRole(words);
            case MODEL -> SamplingMessage.withAssistantRole(words);
        };
    }
}

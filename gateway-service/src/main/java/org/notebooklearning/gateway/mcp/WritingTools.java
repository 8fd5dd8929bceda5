package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Cancellation;
import io.quarkiverse.mcp.server.McpConnection;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.lessons.AssistantWriting;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.lessons.WritingAnswer;
import org.notebooklearning.gateway.lessons.WritingAssistant;

/// Writing a lesson as its learner's assistant.
@Singleton
final class WritingTools {
    private final AssistantWriting writing;
    private final WaitingCalls waits;

    WritingTools(AssistantWriting writing, WaitingCalls waits) {
        this.writing = writing;
        this.waits = waits;
    }

    @Tool(
            name = "next_writing",
            title = "Take something to write",
            description =
                    """
                    Claims the oldest request of a lesson whose author is assistant: what you are to \
                    write, and in which form. Write it yourself, with care, and send it with \
                    hand_in_writing. A claim lapses after ten minutes.""",
            annotations =
                    @Tool.Annotations(
                            title = "Take something to write",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    @RunOnVirtualThread
    ToolResponse next(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(
                            required = false,
                            description = "Seconds to wait for a request, 0 to 50; 0 if missing")
                    @Nullable Integer wait,
            @ToolArg(required = false, description = ToolWords.HELPER) @Nullable String helper,
            @ToolArg(
                            required = false,
                            description =
                                    "true where you no longer see what you were sent before, as in a"
                                            + " new or compacted conversation: nothing is left out"
                                            + " then")
                    @Nullable Boolean whole,
            McpConnection connection,
            Cancellation cancellation) {
        return answer(
                id,
                wait == null ? 0 : wait,
                cancellation,
                (lesson, patience) ->
                        writing.next(
                                lesson,
                                helper(helper, connection),
                                Boolean.TRUE.equals(whole),
                                patience),
                "");
    }

    @Tool(
            name = "hand_in_writing",
            title = "Hand in what you wrote",
            description =
                    """
                    Hands in your reply to a request of next_writing. It is run, tried and judged at \
                    once; what was found comes back as the next request, which you answer in the same \
                    way. The first reply to a request counts, and may be sent again.""",
            annotations =
                    @Tool.Annotations(
                            title = "Hand in what you wrote",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    @RunOnVirtualThread
    ToolResponse handIn(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(description = "The request, as it was named") String request,
            @ToolArg(description = "The whole reply, in the form that was asked for") String reply,
            @ToolArg(
                            required = false,
                            description =
                                    "Seconds to wait for what was found, 0 to 50; 45 if missing")
                    @Nullable Integer wait,
            @ToolArg(required = false, description = ToolWords.HELPER) @Nullable String helper,
            @ToolArg(
                            required = false,
                            description =
                                    "false where you want no other request than what was found about"
                                            + " this reply")
                    @Nullable Boolean more,
            McpConnection connection,
            Cancellation cancellation) {
        return answer(
                id,
                wait == null ? 45 : wait,
                cancellation,
                (lesson, patience) ->
                        writing.handIn(
                                lesson,
                                helper(helper, connection),
                                new AssistantWriting.Reply(request.strip(), reply, false),
                                !Boolean.FALSE.equals(more),
                                patience),
                "Taken. ");
    }

    @Tool(
            name = "writing_status",
            title = "Look at what is to be written",
            description =
                    """
                    Tells which requests of a lesson wait for an assistant, which helper has taken \
                    which, and how many tokens the writing took until now.""",
            annotations =
                    @Tool.Annotations(
                            title = "Look at what is to be written",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = WritingStatus.class))
    @RunOnVirtualThread
    ToolResponse status(@ToolArg(description = ToolWords.LESSON_ID) String id) {
        return Answers.of(
                () ->
                        FindLessons.id(id)
                                .flatMap(writing::status)
                                .map(standing -> Answers.structured(WritingStatus.of(standing)))
                                .orElseGet(() -> ToolResponse.error(Answers.unknownLesson(id))));
    }

    private static WritingAssistant helper(@Nullable String name, McpConnection connection) {
        return new WritingAssistant(name == null ? "" : name.strip(), connection.id(), true);
    }

    /// What is asked of the lesson, once it is known how long the caller waits.
    @FunctionalInterface
    private interface Asked {
        WritingAnswer of(LessonId lesson, AssistantWriting.Wait wait);
    }

    private ToolResponse answer(
            String id, int seconds, Cancellation cancellation, Asked asked, String before) {
        return WaitingCalls.within(
                seconds,
                () ->
                        waits.inPlace(
                                cancellation,
                                wanted -> {
                                    Duration longest = Duration.ofSeconds(seconds);
                                    var wait = new AssistantWriting.Wait(longest, wanted);
                                    WritingAnswer answer =
                                            FindLessons.id(id)
                                                    .map(lesson -> asked.of(lesson, wait))
                                                    .orElseGet(WritingAnswer.UnknownLesson::new);
                                    return WritingWords.of(id, answer, before);
                                }));
    }
}

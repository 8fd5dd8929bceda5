package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Cancellation;
import io.quarkiverse.mcp.server.McpConnection;
import io.quarkiverse.mcp.server.Progress;
import io.quarkiverse.mcp.server.Sampling;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.gateway.lessons.FindLessons;
import org.notebooklearning.gateway.lessons.WritingAnswer;
import org.notebooklearning.gateway.lessons.WritingAssistant;
import org.notebooklearning.gateway.settings.McpSettings;

/// Writing where the client lets its model be asked, so that nobody has to ask for what is to be
/// written.
@Singleton
final class SamplingTool {
    private static final String NOT_OFFERED =
            "Your client does not offer sampling. Write the lesson yourself: call next_writing with"
                    + " wait: 45, and send what you wrote with hand_in_writing.";

    private final SampledWriting writing;
    private final WaitingCalls waits;
    private final McpTransport transport;
    private final McpSettings settings;

    SamplingTool(
            SampledWriting writing,
            WaitingCalls waits,
            McpTransport transport,
            McpSettings settings) {
        this.writing = writing;
        this.waits = waits;
        this.transport = transport;
        this.settings = settings;
    }

    @Tool(
            name = "write_by_sampling",
            title = "Have the client's model write",
            description =
                    """
                    Has your client's model write a lesson whose author is assistant, where the \
                    client offers sampling: each request is sent to it, and what it replies is run, \
                    tried and judged as with hand_in_writing. Answers once the learner is needed, \
                    the lesson is done, or the client declines; progress is told meanwhile. Call it \
                    again to go on.""",
            annotations =
                    @Tool.Annotations(
                            title = "Have the client's model write",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    @RunOnVirtualThread
    ToolResponse write(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(required = false, description = ToolWords.HELPER) @Nullable String helper,
            Sampling model,
            Progress progress,
            McpConnection connection,
            Cancellation cancellation) {
        if (!model.isSupported()) {
            return ToolResponse.error(NOT_OFFERED);
        }
        String name = helper == null ? "" : helper.strip();
        var who = new WritingAssistant(name, connection.id(), false);
        var told = new WritingProgress(progress);
        return Answers.of(
                () ->
                        waits.inPlace(
                                cancellation,
                                wanted -> {
                                    BooleanSupplier goesOn = bounded(who.session(), wanted);
                                    var writer =
                                            new SampledWriting.Writer(who, model, goesOn, told);
                                    return WritingWords.sampled(
                                            id, written(id, writer), told.handedIn());
                                }));
    }

    private WritingAnswer written(String id, SampledWriting.Writer writer) {
        return FindLessons.id(id)
                .map(lesson -> writing.write(lesson, writer))
                .orElseGet(WritingAnswer.UnknownLesson::new);
    }

    /// While the caller waits, its session is open, and the time of a call is not over.
    private BooleanSupplier bounded(String session, BooleanSupplier wanted) {
        long begin = System.nanoTime();
        long longest = settings.samplingTime().toNanos();
        return () ->
                wanted.getAsBoolean()
                        && transport.has(session)
                        && System.nanoTime() - begin < longest;
    }
}

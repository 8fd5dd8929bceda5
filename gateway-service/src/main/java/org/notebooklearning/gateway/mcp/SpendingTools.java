package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.notebooklearning.gateway.lessons.AllowSpending;

/// Deciding about money.
@Singleton
final class SpendingTools {
    private final AllowSpending allowing;

    SpendingTools(AllowSpending allowing) {
        this.allowing = allowing;
    }

    @Tool(
            name = "allow_spending",
            title = "Let a lesson cost more",
            description =
                    """
                    Lets a lesson that is awaiting-budget cost up to upTo in all, and go on; what was \
                    paid for is kept. Only with the learner's express consent to this sum: they pay. \
                    The same sum may be sent again.""",
            annotations =
                    @Tool.Annotations(
                            title = "Let a lesson cost more",
                            readOnlyHint = false,
                            destructiveHint = true,
                            idempotentHint = true,
                            openWorldHint = true),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse allow(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(
                            description =
                                    "The most that the lesson may cost in all, in the unit of the cap"
                                            + " that lesson_status tells")
                    double upTo) {
        return DecidedAnswer.of(id, lesson -> allowing.allow(lesson, upTo));
    }
}

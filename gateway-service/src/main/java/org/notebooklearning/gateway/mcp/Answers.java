package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.lessons.Violation;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the answer of a tool. What a caller can do something about is an answer marked as an
/// error, in words that a model can act on; everything else is a bug and ends the call.
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /// The value as structured content, and as JSON text for clients that know none.
    static ToolResponse structured(Object value) {
        return new ToolResponse(false, List.of(new TextContent(Json.text(value))), value, Map.of());
    }

    /// The answer itself, or that what it needs is away for now.
    static ToolResponse of(Supplier<ToolResponse> answer) {
        try {
            return answer.get();
        } catch (UnavailableException e) {
            LOG.warn("Told a caller to come again: {}", e.getMessage());
            return ToolResponse.error(unavailable(e));
        }
    }

    static String unavailable(UnavailableException e) {
        return e.getMessage()
                + ". Nothing is lost: call again with the same arguments in some"
                + " seconds.";
    }

    static String unknownLesson(String id) {
        return "There is no such lesson. No lesson has the id "
                + id
                + ". Call list_lessons for those there are.";
    }

    /// All arguments that are wrong, by the names that tools have for them.
    static ToolResponse invalid(List<Violation> violations) {
        return ToolResponse.error(
                "The arguments are not valid. Correct those that are named and call again."
                        + violations.stream().map(Answers::line).collect(Collectors.joining()));
    }

    private static String line(Violation violation) {
        return "\n- "
                + violation.field().replaceFirst("^source\\.", "")
                + " "
                + violation.message();
    }
}

package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.gateway.http.Problem;
import org.notebooklearning.gateway.http.ProblemException;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the answer of a tool. What a caller can do something about is an answer marked as an
/// error, in words that a model can act on; everything else is a bug and ends the call.
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    /// The value, or what was wrong and what to do.
    static ToolResponse structured(Supplier<?> value) {
        return of(() -> structured(value.get()));
    }

    /// The value as structured content, and as JSON text for clients that know none.
    static ToolResponse structured(Object value) {
        return new ToolResponse(false, List.of(new TextContent(Json.text(value))), value, Map.of());
    }

    /// The answer itself, or what was wrong and what to do.
    static ToolResponse of(Supplier<ToolResponse> answer) {
        try {
            return answer.get();
        } catch (ProblemException e) {
            return ToolResponse.error(words(e.problem("/mcp")));
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

    static String words(Problem problem) {
        String errors =
                problem.errors() == null
                        ? ""
                        : problem.errors().stream()
                                .map(error -> "\n- " + error.field() + " " + error.message())
                                .collect(Collectors.joining());
        return problem.title() + ". " + problem.detail() + errors;
    }
}

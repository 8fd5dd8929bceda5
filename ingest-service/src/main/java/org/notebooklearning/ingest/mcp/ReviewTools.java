package org.notebooklearning.ingest.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.FieldLimits;
import org.notebooklearning.ingest.gateway.LessonBody;
import org.notebooklearning.ingest.gateway.ReviewResource;

/// Deciding about what a lesson holds.
@Singleton
final class ReviewTools {
    private final ReviewResource reviews;

    ReviewTools(ReviewResource reviews) {
        this.reviews = reviews;
    }

    @Tool(
            name = "review_plan",
            title = "Decide about the plan",
            description =
                    """
                    While a lesson is awaiting-learner: change has the plan made again as wished \
                    and shown again, approve has it written. Wishes that are sent take the place of \
                    all sent before; without any, those before stay. Ask the learner first.""",
            annotations =
                    @Tool.Annotations(
                            title = "Decide about the plan",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse review(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(description = "change or approve") String decision,
            @ToolArg(required = false, description = "Ids of beats to leave out")
                    @Nullable List<String> drop,
            @ToolArg(required = false, description = "Ids of the plan's offers to take in")
                    @Nullable List<String> add,
            @ToolArg(
                            required = false,
                            description = "What there shall be more of, in the learner's words")
                    @Nullable String scope,
            @ToolArg(
                            required = false,
                            description = "How long it may take, " + FieldLimits.MINUTES_IN_WORDS)
                    @Nullable Integer minutes,
            @ToolArg(required = false, description = "beginner, intermediate or advanced")
                    @Nullable String level) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("decision", decision);
        ObjectNode edits = Json.mapper().createObjectNode();
        put(edits, "drop", drop);
        put(edits, "add", add);
        put(edits, "scope", scope);
        put(edits, "minutes", minutes);
        put(edits, "level", level);
        if (!edits.isEmpty()) {
            body.set("edits", edits);
        }
        return decided(() -> reviews.review(id, Json.bytes(body)));
    }

    @Tool(
            name = "rewrite_beat",
            title = "Write a beat again",
            description =
                    """
                    Has one beat of a stored lesson written in another way; the lesson is run and \
                    proven again, and its files stay until then. Where the library has no other \
                    cells for it, the answer says which ways there are.""",
            annotations =
                    @Tool.Annotations(
                            title = "Write a beat again",
                            readOnlyHint = false,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = LessonStatus.class))
    @RunOnVirtualThread
    ToolResponse rewrite(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(description = "The beat's id, from lesson_plan") String beat,
            @ToolArg(description = "simpler, deeper, shorter or full") String as) {
        return decided(() -> reviews.rewrite(id, beat, Json.bytes(Map.of("as", as))));
    }

    private static void put(ObjectNode edits, String field, @Nullable Object value) {
        if (value != null) {
            edits.set(field, Json.mapper().valueToTree(value));
        }
    }

    private static ToolResponse decided(Supplier<Response> decision) {
        return Answers.structured(() -> LessonStatus.of((LessonBody) decision.get().getEntity()));
    }
}

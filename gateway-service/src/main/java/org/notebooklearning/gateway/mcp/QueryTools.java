package org.notebooklearning.gateway.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.gateway.http.LessonBody;
import org.notebooklearning.gateway.http.LessonListResource;
import org.notebooklearning.gateway.http.LessonPage;
import org.notebooklearning.gateway.http.LessonResource;

/// Reading a plan, and finding lessons.
@Singleton
final class QueryTools {
    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final Pattern AFTER = Pattern.compile("[?&]after=([^&]+)");

    private final LessonResource lessons;
    private final LessonListResource list;

    QueryTools(LessonResource lessons, LessonListResource list) {
        this.lessons = lessons;
        this.list = list;
    }

    @Tool(
            name = "lesson_plan",
            title = "Read the plan",
            description =
                    """
                    The lesson's last plan: a summary, its beats with minutes, what the answers \
                    changed, and the questions to put to the learner before it is written. Which \
                    option is right is not told here, so that nobody gives it away.""",
            annotations =
                    @Tool.Annotations(
                            title = "Read the plan",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = PlanBrief.class))
    @RunOnVirtualThread
    ToolResponse plan(@ToolArg(description = ToolWords.LESSON_ID) String id) {
        return Answers.structured(
                () ->
                        PlanBrief.of(
                                Json.read(
                                        (byte[]) lessons.plan(id).getEntity(), LessonPlan.class)));
    }

    @Tool(
            name = "list_lessons",
            title = "List lessons",
            description =
                    """
                    Lessons, newest first, that fit all the filters. For the ones after these, call \
                    again with the same filters and after set to next.""",
            annotations =
                    @Tool.Annotations(
                            title = "List lessons",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Found.class))
    @RunOnVirtualThread
    ToolResponse list(
            @ToolArg(
                            required = false,
                            description =
                                    "Only in these states, with commas between, such as"
                                            + " awaiting-learner or writing,validating")
                    @Nullable String state,
            @ToolArg(
                            required = false,
                            description = "Only with all of these words in their topic or id")
                    @Nullable String search,
            @ToolArg(required = false, description = "How many at most, 1 to 50; 10 if missing")
                    @Nullable Integer limit,
            @ToolArg(required = false, description = "next of the answer before")
                    @Nullable String after) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            return ToolResponse.error("limit is a number from 1 to " + MOST + ".");
        }
        return Answers.structured(
                () ->
                        Found.of(
                                list.list(
                                        state == null ? List.of() : List.of(state),
                                        false,
                                        search,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "newest",
                                        after,
                                        null,
                                        String.valueOf(most))));
    }

    /// Some lessons.
    public record Found(
            @JsonProperty(required = true) List<Row> lessons,
            @JsonPropertyDescription("For after; missing where there are no more")
                    @Nullable String next) {
        static Found of(LessonPage page) {
            return new Found(
                    page.lessons().stream().map(Row::of).toList(),
                    Optional.ofNullable(page.next())
                            .map(AFTER::matcher)
                            .filter(Matcher::find)
                            .map(found -> found.group(1))
                            .orElse(null));
        }
    }

    /// One lesson of a list.
    public record Row(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String topic,
            @JsonProperty(required = true) String state,
            @JsonProperty(required = true) @JsonPropertyDescription("ISO 8601, UTC")
                    String requestedAt,
            @JsonPropertyDescription("Why it failed; only where it did") @Nullable String failure) {
        static Row of(LessonBody lesson) {
            return new Row(
                    lesson.id(),
                    lesson.request().topic(),
                    lesson.state().word(),
                    lesson.requestedAt().toString(),
                    lesson.failure() == null ? null : lesson.failure().reason());
        }
    }
}
